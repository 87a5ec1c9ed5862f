"""Goals as guests see them: writing sealed ones, marking shared ones, what came of it."""

from collections.abc import Sequence

from bot.domain.callback_words import goals as words
from bot.domain.callback_words import home
from bot.domain.common_ground.goals import GOALS_EACH, GOALS_ROUND
from bot.domain.common_ground.items import Item
from bot.domain.common_ground.rounds import GroundRound
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Lines, Moment, Said
from bot.domain.people.rights import Right
from bot.domain.ratings import Scale
from bot.usecases.feedback.ballots import goals_close
from bot.usecases.feedback.finding import find_box
from bot.usecases.feedback.screens import is_open, keepers_said, writing_rows
from bot.usecases.feedback.votes.finding import Vote
from bot.usecases.feedback.votes.phrases import word_said
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.goals.finding import goal_votes, shared_goals, told_of_goals
from bot.usecases.rows import HOME, allowed
from storage.ballot_box.round_boxes import OpenBox
from storage.work import Work


def show_goals(work: Work, here: Here) -> None:
    """Show how far goals are: sealed ones are written, shared ones are marked, results are told."""
    event = here.event
    box = find_box(work, event, GOALS_ROUND)
    goals, votes = shared_goals(work, event), goal_votes(work, event)
    shared = shared_lines(work, event, goals, votes)
    details = {
        "title": event.title,
        "state": "" if box is None and shared else state_said(work, event, box),
        "shared": Said("goals-shared", {"lines": Lines(shared)}) if shared else "",
    }
    rows = (
        ((Right.FACILITATE, Button("ground-desk-open", words.DESK.to())),),
        ((Right.LOOK, Button("go-dialogue", home.DIALOGUE.to())), (Right.LOOK, HOME)),
    )
    writing = (
        writing_rows(work, here, box, fetch="goals-checkin", write="goals-page")
        if here.may(Right.TAKE_PART)
        else ()
    )
    in_text = words_row(work, event, [each.title for each in goals])
    work.reply(
        here,
        "goals",
        details,
        (*_vote_rows(work, event, votes), *writing, *in_text, *allowed(here, rows)),
    )


def state_said(work: Work, event: Event, box: OpenBox | None) -> Said:
    """Say whether sealed goals can be written, and what becomes of them."""
    if box is None:
        return Said("goals-too-late" if is_late(work, event) else "goals-state-none")
    if not is_open(work, box):
        return Said("goals-state-closed")
    return Said(
        "goals-state-open",
        {
            "closes-at": Moment(box.manifest.ballots[0].closes, event.zone),
            "keepers": keepers_said(box),
            "count": GOALS_EACH,
            "number": box.manifest.threshold,
        },
    )


def is_late(work: Work, event: Event) -> bool:
    """Say whether it is too late for goals to be written."""
    return work.now >= goals_close(event)


def shared_lines(
    work: Work, event: Event, goals: Sequence[Item], votes: Sequence[tuple[GroundRound, Vote]]
) -> tuple[Said, ...]:
    """Return a line for each of the shared goals, with the word for it once that was told."""
    told = told_of_goals(work, event, votes)

    def line(number: int, goal: Item) -> Said:
        place = (goal.id, goal.version)
        details = {"number": number, "words": goal.title}
        if place not in told:
            return Said("ground-line", details)
        word = word_said(Scale.AGREEMENT, told[place], ())
        return Said("goals-line-told", {**details, "word": word})

    return tuple(line(*each) for each in enumerate(goals, start=1))


def _vote_rows(work: Work, event: Event, votes: Sequence[tuple[GroundRound, Vote]]) -> Keyboard:
    if not work.public_url:
        return ()
    return tuple(
        (
            Button(
                "goals-vote",
                web_app=f"{work.public_url}/vote?e={event.id}&r={vote.round_id}",
                style=ButtonStyle.PRIMARY,
            ),
        )
        for _, vote in votes
        if vote.is_open(work.now)
    )
