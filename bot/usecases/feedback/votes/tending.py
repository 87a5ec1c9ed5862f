"""Votes by taps: an organizer asks one thing, guests choose on a page, everybody sees one word.

Nobody holds a ceremony, for a choice from a scale is not sealed: the right to hand it in is signed
blindly, so that the server can count and cannot tell from what it keeps who chose what.
"""

import secrets
from datetime import timedelta

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import RoundId
from bot.domain.limits import VOTE_QUESTION_LENGTH, VOTES
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Moment, Said, Words
from bot.domain.people.rights import Right
from bot.domain.ratings import Scale, VoteItem
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.finding import AlreadyPublished, FeedbackUnavailable, ResultsNotDue
from bot.usecases.feedback.votes.finding import Vote, find_vote
from bot.usecases.feedback.votes.judging import judge_round
from bot.usecases.feedback.votes.screens import (
    show_vote,
    show_vote_close_question,
    show_vote_desk,
    show_vote_preview,
    show_vote_publish_question,
)
from storage.ballot_box.box_file import BoxFailed
from storage.ballot_box.outcomes import BoxStillOpen
from storage.feedback.rating_results import Results
from storage.feedback.vote_orders import VoteOrder
from storage.work import Work

_HOURS = ("1", "24", "72")
_SCALES = (Scale.AGREEMENT, Scale.FIVE)


class NoSite(Refused):
    """Votes are given on the bot's own page, and it has no public address."""

    text = "vote-no-site"


class TooManyVotes(Refused):
    """An event has had as many votes as it may."""

    text = "votes-too-many"


class VoteClosed(Refused):
    """What would be closed is closed already."""

    text = "vote-closed-already"


def start_vote(work: Work, here: Here) -> None:
    """Ask what is to be voted on. Raises NoSite, TooManyVotes."""
    _refuse_impossible(work, here)
    forms.begin(work, here, kind=VOTE_FORM)


def ask_to_close_vote(work: Work, here: Here, round_id: RoundId) -> None:
    """Ask once. Raises VoteClosed, StaleButton, FeedbackUnavailable."""
    show_vote_close_question(work, here, _still_open(work, here, round_id))


def close_vote(work: Work, here: Here, round_id: RoundId) -> None:
    """Close a vote before its time. Raises VoteClosed, StaleButton, FeedbackUnavailable."""
    vote = _still_open(work, here, round_id)
    try:
        vote.box.box.finish()
    except BoxFailed:
        raise FeedbackUnavailable from None
    work.token_issuers.close(here.event.id, round_id)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="closed-vote", subject=round_id
    )
    show_vote(work, here, round_id)


def preview_vote(work: Work, here: Here, round_id: RoundId) -> None:
    """Show organizers what everybody would see.

    Raises:
        ResultsNotDue, AlreadyPublished, StaleButton, FeedbackUnavailable: see there.
    """
    vote = find_vote(work, here.event, round_id)
    show_vote_preview(work, here, vote, _results(work, here, vote))


def ask_to_publish_vote(work: Work, here: Here, round_id: RoundId) -> None:
    """Ask once. Raises as `preview_vote` does."""
    vote = find_vote(work, here.event, round_id)
    _results(work, here, vote)
    show_vote_publish_question(work, here, vote)


def publish_vote(work: Work, here: Here, round_id: RoundId) -> None:
    """Publish a word for each question, once. Raises as `preview_vote` does."""
    vote = find_vote(work, here.event, round_id)
    results = _results(work, here, vote)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="published-vote", subject=round_id
    )
    work.rating_results.add(here.event.id, results, round_id)
    show_vote(work, here, round_id)


def _still_open(work: Work, here: Here, round_id: RoundId) -> Vote:
    vote = find_vote(work, here.event, round_id)
    if vote.box.box.is_finished:
        raise VoteClosed
    return vote


def _results(work: Work, here: Here, vote: Vote) -> Results:
    if work.rating_results.find(here.event.id, vote.round_id) is not None:
        raise AlreadyPublished
    return count_vote(work, here.event, vote)


def count_vote(work: Work, event: Event, vote: Vote) -> Results:
    """Return the word for each question of a vote that is over. Raises ResultsNotDue, FeedbackUnavailable."""
    scales = {each.id: each.scale for each in vote.box.manifest.ballots if each.scale}
    try:
        if not vote.is_open(work.now):
            # The clock finishes boxes now and then; nobody who reads has to wait for that.
            vote.box.tend(work.now)
        tallies = vote.box.box.votes(scales)
    except BoxStillOpen:
        raise ResultsNotDue from None
    except BoxFailed:
        raise FeedbackUnavailable from None
    again = work.token_issuers.counts(event.id, vote.round_id)[1]
    return judge_round(vote.box.manifest, tallies, again=again)


def _refuse_impossible(work: Work, here: Here) -> None:
    if not work.public_url:
        raise NoSite
    event_id = here.event.id
    known = len(work.token_issuers.vote_rounds(event_id)) + work.token_issuers.vote_orders.count(
        event_id
    )
    if known >= VOTES:
        raise TooManyVotes(number=VOTES)


def _question(progress: Progress) -> Words:
    en, zh = progress.answers["vote-en"], progress.answers["vote-zh"]
    return Words(en, en if zh == SKIPPED else zh)


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "vote-sure":
        return {}
    closes = work.now + timedelta(hours=int(progress.answers["vote-hours"]))
    return {
        "question": _question(progress),
        "options": Said(f"vote-options-{progress.answers['vote-scale']}"),
        "closes-at": Moment(closes, here.event.zone),
    }


def _order(work: Work, here: Here, progress: Progress) -> None:
    """Order a vote: its key and its box are made beside everybody's taps, in a second or two."""
    _refuse_impossible(work, here)
    hours = timedelta(hours=int(progress.answers["vote-hours"]))
    order = VoteOrder(
        event_id=here.event.id,
        round_id=RoundId(f"vote-{secrets.token_hex(3)}"),
        items=(VoteItem(_question(progress), Scale(progress.answers["vote-scale"])),),
        closes_at=(work.now + hours).replace(microsecond=0),
    )
    work.token_issuers.vote_orders.add(order)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="opened-vote", subject=order.round_id
    )
    show_vote_desk(work, here)


VOTE_FORM = forms.FormKind(
    Form(
        "vote",
        (
            Question("vote-en", Kind.NAME, longest=VOTE_QUESTION_LENGTH),
            Question("vote-zh", Kind.NAME, optional=True, longest=VOTE_QUESTION_LENGTH),
            Question("vote-scale", Kind.CHOICE, choices=_SCALES),
            Question("vote-hours", Kind.CHOICE, choices=_HOURS),
            Question("vote-sure", Kind.CHOICE, choices=("yes",)),
        ),
    ),
    _order,
    describe=_describe,
    right=Right.TEND_FEEDBACK,
)
FORMS = (VOTE_FORM,)
