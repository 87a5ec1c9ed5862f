"""Noting interpreters: that somebody is one, what they know, in which direction and when they can."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.interpreting.interpreters import DayPart, Direction, Interpreter, Tag
from bot.domain.messages.refusals import StaleButton
from bot.domain.pairings.days import days_of
from bot.domain.working_groups.plans import Mark
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.interpreting.finding import find_interpreter
from bot.usecases.interpreting.people_screens import show_hours, show_person
from bot.usecases.replanning import replan_soon
from storage.work import Work


def switch(work: Work, here: Here, code: str) -> None:
    """Note that somebody interprets, or does no more, which frees their turns. Raises StaleButton."""
    interpreter = find_interpreter(work, here, code)
    person_id = interpreter.person_id
    member = work.working_groups.member(here.event.id, person_id).switched(Mark.INTERPRETS)
    work.working_groups.keep_member(here.event.id, member)
    if Mark.INTERPRETS not in member.marks:
        work.interpreting.keep(here.event.id, replace(interpreter, duties={}, told=""))
        replan_soon(work, event_id=here.event.id, person_id=person_id)
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="noted-interpreter",
        subject=person_id,
    )
    show_person(work, here, code)


def switch_tag(work: Work, here: Here, code: str, tag: Tag) -> None:
    """Note that somebody knows a subject, or does not. Raises StaleButton."""
    interpreter = find_interpreter(work, here, code)
    _keep(work, here, code, replace(interpreter, tags=interpreter.tags ^ {tag}))


def choose_direction(work: Work, here: Here, code: str, direction: Direction) -> None:
    """Note in which direction somebody interprets. Raises StaleButton."""
    interpreter = find_interpreter(work, here, code)
    _keep(work, here, code, replace(interpreter, direction=direction))


def switch_hour(work: Work, here: Here, code: str, number: int, part: DayPart) -> None:
    """Note that somebody can on a part of a day, or cannot. Raises StaleButton."""
    interpreter = find_interpreter(work, here, code)
    days = days_of(here.event)
    if number >= len(days):
        raise StaleButton
    away = interpreter.away ^ {(days[number], part)}
    work.interpreting.keep(here.event.id, replace(interpreter, away=away))
    show_hours(work, here, code, number)


def _keep(work: Work, here: Here, code: str, interpreter: Interpreter) -> None:
    work.interpreting.keep(here.event.id, interpreter)
    show_person(work, here, code)
