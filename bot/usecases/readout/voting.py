"""Votes on the points that guests see: opened by facilitators, given on the page, told them in words.

Words go to facilitators and nobody else. Why somebody objects is written sealed, in a round that the
operator prepares, for nobody has made keys for one that is opened by a tap.
"""

import secrets
from dataclasses import replace
from datetime import timedelta

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import VOTES
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Moment, Said
from bot.domain.people.rights import Right
from bot.domain.ratings import Scale, VoteItem
from bot.domain.readout.points import Point, PointRound
from bot.domain.readout.votes import readout_round_id, to_vote_on
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.votes.tending import NoSite, TooManyVotes
from bot.usecases.readout.counting import count_rounds
from bot.usecases.readout.desk_screens import show_desk, show_words
from bot.usecases.readout.drafting import refuse_published
from bot.usecases.readout.finding import points_of
from storage.feedback.vote_orders import VoteOrder
from storage.work import Work

_HOURS = ("1", "24", "72")


class NothingToVoteOn(Refused):
    """Guests see no point as it is now that was not asked about in these words."""

    text = "readout-nothing-to-vote-on"


def start_round(work: Work, here: Here) -> None:
    """Ask for how long guests vote. Raises as `_votable` does."""
    _votable(work, here)
    forms.begin(work, here, kind=ROUND_FORM)


def _votable(work: Work, here: Here) -> list[Point]:
    """Return what a round would ask about.

    Raises:
        AlreadyPublished, NoSite, TooManyVotes, NothingToVoteOn: see there.
    """
    event_id = here.event.id
    refuse_published(work, here.event)
    if not work.public_url:
        raise NoSite
    orders = work.token_issuers.vote_orders.count(event_id)
    if len(work.token_issuers.vote_rounds(event_id)) + orders >= VOTES:
        raise TooManyVotes(number=VOTES)
    points = to_vote_on(points_of(work, here.event), work.readouts.of_event(event_id).rounds)
    if not points:
        raise NothingToVoteOn
    return points


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "readout-vote-sure":
        return {}
    closes = work.now + timedelta(hours=int(progress.answers["readout-vote-hours"]))
    return {
        "count": len(_votable(work, here)),
        "rule": Said(f"readout-rule-told-{work.readouts.of_event(here.event.id).rule}"),
        "closes-at": Moment(closes, here.event.zone),
        "people-count": work.guests.count(here.event.id),
    }


def _order(work: Work, here: Here, progress: Progress) -> None:
    """Order a round: its keys and its box are made beside everybody's taps. Raises as `_votable` does."""
    points = _votable(work, here)
    event_id, round_id = here.event.id, readout_round_id(secrets.token_hex(4))
    readout = work.readouts.of_event(event_id)
    opened = PointRound(round_id, tuple((each.id, each.version) for each in points))
    work.readouts.keep(replace(readout, rounds=(*readout.rounds, opened)))
    hours = timedelta(hours=int(progress.answers["readout-vote-hours"]))
    work.token_issuers.vote_orders.add(
        VoteOrder(
            event_id,
            round_id,
            tuple(VoteItem(each.text, Scale.SUPPORT) for each in points),
            (work.now + hours).replace(microsecond=0),
        )
    )
    note_privileged_act(
        work, actor=here.person, event_id=event_id, act="opened-vote", subject=round_id
    )
    show_desk(work, here)


ROUND_FORM = forms.FormKind(
    Form(
        "readout-round",
        (
            Question("readout-vote-hours", Kind.CHOICE, choices=_HOURS),
            Question("readout-vote-sure", Kind.CHOICE, choices=("yes",)),
        ),
    ),
    _order,
    _describe,
    right=Right.FACILITATE,
)
FORMS = (ROUND_FORM,)


def read_words(work: Work, here: Here) -> None:
    """Count what is over, once, and show what came of it. Raises FeedbackUnavailable."""
    show_words(work, here, count_rounds(work, here))
