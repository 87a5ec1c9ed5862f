"""Having guests mark the shared goals: a round of votes, each goal asked about once as it is worded."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.common_ground.goals import LEAST_SHARED
from bot.domain.common_ground.items import Item, ItemKind
from bot.domain.common_ground.rounds import Asked, questions_of, to_ask
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Moment
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.common_ground.rounds import order_round, refuse_impossible
from bot.usecases.goals.desk_screens import show_desk
from bot.usecases.goals.finding import shared_goals
from storage.work import Work

_HOURS = ("1", "24", "72")


class TooFewGoals(Refused):
    """There are not as many shared goals as guests should see together."""

    text = "goals-too-few"


class GoalsAsked(Refused):
    """Everybody was asked about every shared goal already."""

    text = "goals-asked"


def start_round(work: Work, here: Here) -> None:
    """Ask for how long guests can mark goals.

    Raises:
        TooFewGoals, GoalsAsked, NoSite, TooManyVotes: see there.
    """
    _questions(work, here)
    forms.begin(work, here, kind=ROUND_FORM)


def _questions(work: Work, here: Here) -> Sequence[tuple[Asked, Item]]:
    """Return what a round would ask. Raises as `start_round`."""
    refuse_impossible(work, here)
    goals = shared_goals(work, here.event)
    if len(goals) < LEAST_SHARED:
        raise TooFewGoals(number=LEAST_SHARED)
    rounds = work.common_ground.rounds.of_event(here.event.id)
    items = to_ask(goals, rounds.values(), released=(), is_second=False)
    if not items:
        raise GoalsAsked
    return list(questions_of(items, is_second=False))


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "goals-sure":
        return {}
    closes = work.now + timedelta(hours=int(progress.answers["goals-hours"]))
    return {
        "count": len(_questions(work, here)),
        "closes-at": Moment(closes, here.event.zone),
        "people-count": work.guests.count(here.event.id),
    }


def _order(work: Work, here: Here, progress: Progress) -> None:
    """Order a round; its box is made beside everybody's taps. Raises as `start_round`."""
    asked = _questions(work, here)
    order_round(work, here, ItemKind.GOAL, asked, hours=int(progress.answers["goals-hours"]))
    show_desk(work, here)


ROUND_FORM = forms.FormKind(
    Form(
        "goals-round",
        (
            Question("goals-hours", Kind.CHOICE, choices=_HOURS),
            Question("goals-sure", Kind.CHOICE, choices=("yes",)),
        ),
    ),
    _order,
    _describe,
    right=Right.FACILITATE,
)
FORMS = (ROUND_FORM,)
