"""Goals as facilitators see them: shared goals in both languages, and rounds of marks."""

from bot.domain.callback_words import feedback
from bot.domain.callback_words import goals as words
from bot.domain.common_ground.goals import GOALS_ROUND, LEAST_SHARED, MOST_SHARED
from bot.domain.common_ground.items import Item, ItemState
from bot.domain.features import Gate
from bot.domain.here import Here
from bot.domain.ids import ItemId
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.rights import Right
from bot.usecases.common_ground.phrases import both_said
from bot.usecases.feedback.finding import find_box
from bot.usecases.glossary.checking import checked
from bot.usecases.goals.finding import find_goal, goal_votes, shared_and_waiting
from bot.usecases.goals.screens import is_late, shared_lines, state_said
from bot.usecases.rows import HOME, allowed
from storage.work import Work

_GOALS = Button("go-goals", words.SHOW.to())
TO_DESK = (Button("go-goals-desk", words.DESK.to()), HOME)


def show_desk(work: Work, here: Here) -> None:
    """Show the shared goals, what waits for another facilitator, and what can be done next."""
    event = here.event
    shared, waiting = shared_and_waiting(work, event)
    votes = goal_votes(work, event)
    box = find_box(work, event, GOALS_ROUND)
    ids = {each.id for each in waiting}
    choices = tuple(
        (Button("ground-choose", words.SHARED.to(each.id), {"title": each.title}),)
        for each in (*waiting, *(each for each in shared if each.id not in ids))
    )
    tended = tuple(
        ((Gate(Right.TEND_FEEDBACK), Button("goals-tend", feedback.VOTE.to(vote.round_id))),)
        for _, vote in votes
        if work.rating_results.find(event.id, vote.round_id) is None
    )
    write = Button("goals-write", words.WRITE.to(), style=ButtonStyle.PRIMARY)
    rows = (
        ((Right.FACILITATE, write),),
        ((Right.FACILITATE, Button("goals-round", words.ROUND.to())),),
        *tended,
    )
    lines = shared_lines(work, event, shared, votes)
    is_unopened = box is None and not is_late(work, event)
    details = {
        "state": Said("goals-desk-unopened") if is_unopened else state_said(work, event, box),
        "lines": Lines(lines) if lines else Said("goals-desk-none"),
        "waiting-count": len(waiting),
        "least-count": LEAST_SHARED,
        "most-count": MOST_SHARED,
    }
    work.reply(here, "goals-desk", details, (*choices, *allowed(here, rows), (_GOALS, HOME)))


def show_shared(work: Work, here: Here, item_id: ItemId) -> None:
    """Show a shared goal in both languages, and what can be done with it. Raises StaleButton."""
    put_shared(work, here, find_goal(work, here.event, item_id))


def put_shared(work: Work, here: Here, goal: Item) -> None:
    """Show a goal: it takes a second facilitator to be shared, and is worded anew by a new version."""
    is_mine = goal.accepted_by == here.person.id
    state = "listed" if goal.state is ItemState.LISTED else "mine" if is_mine else "half"
    accept = Button(
        "ground-accept", words.ACCEPT.to(goal.id, goal.version), style=ButtonStyle.PRIMARY
    )
    rows = (
        *(((accept,),) if state == "half" else ()),
        (Button("goals-reword", words.REWORD.to(goal.id)),),
        (Button("goals-drop", words.DROP.to(goal.id), style=ButtonStyle.DANGER),),
        TO_DESK,
    )
    details = {
        "item": both_said(goal),
        "state": Said(f"goals-is-{state}"),
        "check": checked(work, here.event.id, goal.texts),
    }
    work.reply(here, "goals-goal", details, rows)


def show_drop_question(work: Work, here: Here, goal: Item) -> None:
    """Ask a facilitator once."""
    sure = Button("goals-drop-sure", words.DROP_SURE.to(goal.id), style=ButtonStyle.DANGER)
    work.reply(here, "goals-drop-ask", {"item": both_said(goal)}, ((sure,), TO_DESK))
