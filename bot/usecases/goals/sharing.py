"""Writing shared goals in both languages: one facilitator words it, another accepts it."""

from bot.crypto.codes import new_id
from bot.domain.common_ground.goals import MOST_SHARED
from bot.domain.common_ground.items import STATEMENT, Item, ItemKind, ItemState
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import ItemId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Words
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.common_ground.accepting import take_accepted, take_off
from bot.usecases.common_ground.finding import find_waiting, reword
from bot.usecases.goals.desk_screens import put_shared, show_desk, show_drop_question
from bot.usecases.goals.finding import KINDS, find_goal, shared_and_waiting
from storage.work import Work


class TooManyGoals(Refused):
    """As many shared goals are there or wait as may be."""

    text = "goals-too-many"


def start_writing(work: Work, here: Here) -> None:
    """Ask for a shared goal. Raises TooManyGoals."""
    _refuse_too_many(work, here)
    forms.begin(work, here, kind=SHARED_FORM)


def start_rewording(work: Work, here: Here, item_id: ItemId) -> None:
    """Ask for other words for a goal. Raises StaleButton."""
    forms.begin(work, here, kind=SHARED_FORM, about=find_goal(work, here.event, item_id).id)


def accept(work: Work, here: Here, item_id: ItemId, version: int) -> None:
    """Accept a goal that somebody else has worded. Raises as `take_accepted`, and StaleButton."""
    goal = find_waiting(work, here.event, item_id, KINDS)
    take_accepted(work, here, goal, version, most=MOST_SHARED)
    show_desk(work, here)


def ask_to_drop(work: Work, here: Here, item_id: ItemId) -> None:
    """Ask once. Raises StaleButton."""
    show_drop_question(work, here, find_goal(work, here.event, item_id))


def drop(work: Work, here: Here, item_id: ItemId) -> None:
    """Take a goal away. Raises StaleButton."""
    take_off(work, here, find_goal(work, here.event, item_id))
    show_desk(work, here)


def _refuse_too_many(work: Work, here: Here) -> None:
    shared, waiting = shared_and_waiting(work, here.event)
    if len({each.id for each in (*shared, *waiting)}) >= MOST_SHARED:
        raise TooManyGoals(number=MOST_SHARED)


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    before = find_goal(work, here.event, ItemId(progress.about)).title if progress.about else None
    return {
        "longest-count": question.longest,
        "before": (before.zh if question.name == "goals-zh" else before.en) if before else "",
    }


def _share(work: Work, here: Here, progress: Progress) -> None:
    """Keep a goal, or its next version; whoever words it stands for it, another has to follow."""
    if progress.about:
        goal = find_goal(work, here.event, ItemId(progress.about))
    else:
        _refuse_too_many(work, here)
        goal = Item(
            ItemId(new_id()),
            here.event.id,
            ItemKind.GOAL,
            version=0,
            state=ItemState.PROPOSED,
            title=Words(""),
        )
    words = Words(progress.answers["goals-en"], progress.answers["goals-zh"])
    worded = goal.worded_anew([words]).accepted(here.person.id)
    reword(work, worded)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="worded-item", subject=goal.id
    )
    put_shared(work, here, worded)


SHARED_FORM = forms.FormKind(
    Form(
        "goals-shared",
        (
            Question("goals-en", Kind.NAME, longest=STATEMENT),
            Question("goals-zh", Kind.NAME, longest=STATEMENT),
        ),
    ),
    _share,
    _describe,
    right=Right.FACILITATE,
    for_questions=True,
)
FORMS = (SHARED_FORM,)
