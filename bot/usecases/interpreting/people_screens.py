"""Interpreters as facilitators and organizers note them: subjects, directions and hours."""

from collections.abc import Iterable

from bot.domain.callback_words import interpreting as words
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.interpreting.interpreters import DayPart, Direction, Interpreter, Tag
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, Keyboard, in_rows
from bot.domain.messages.texts import Detail, Lines, Said, Words
from bot.domain.pairings.days import day_said, days_of
from bot.domain.people.codes import Desk
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.usecases.interpreting.desk_screens import TO_ROTA
from bot.usecases.interpreting.finding import find_interpreter, interpreters_of, interprets
from bot.usecases.interpreting.phrases import name_said, names_of, parts_free_said
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from bot.usecases.working_groups.finding import takers_part
from bot.usecases.working_groups.phrases import by_call, calls
from storage.work import Work

_PEOPLE = 6


def show_people(work: Work, here: Here, number: int) -> None:
    """Show who interprets, and translators who could."""
    noted = interpreters_of(work, here.event)
    ids = _first_ones(work, here, noted)
    codes = work.codes.of_all(here.event.id, ids, Desk.GROUPS)
    names = names_of(work, here.event)
    page = page_of(sorted(ids, key=lambda who: (names[who], who)), number, most=_PEOPLE)
    rows: Keyboard = tuple(
        (
            Button(
                "rota-person-on" if who in noted else "rota-person-off",
                words.PERSON.to(codes[who]),
                {"name": name_said(names, who)},
            ),
        )
        for who in page.items
    )
    keyboard = (
        *rows,
        *turning_row(words.PEOPLE.to, page.number, more=page.more),
        (Button("rota-others-open", words.OTHERS.to(0)),),
        (TO_ROTA, HOME),
    )
    text = "rota-people" if ids else "rota-people-none"
    work.reply(here, text, {}, keyboard, protect=True, vanish_after=NAMES_VANISH_AFTER)


def show_others(work: Work, here: Here, number: int) -> None:
    """Show everybody else who takes part: to facilitators by code."""
    first = _first_ones(work, here, interpreters_of(work, here.event))
    ids = [each.person_id for each in takers_part(work, here.event) if each.person_id not in first]
    called = calls(work, here, ids)
    codes = work.codes.of_all(here.event.id, ids, Desk.GROUPS)
    page = page_of(by_call(ids, called), number, most=_PEOPLE)
    if here.may(Right.SEE_NAMES):
        work.audit.note(here.event.id, actor=here.person.id, act="saw-groups", subject="people")
    rows: Keyboard = tuple(
        (Button("groups-choose", words.PERSON.to(codes[who]), {"person": called[who]}),)
        for who in page.items
    )
    turning = turning_row(words.OTHERS.to, page.number, more=page.more)
    back = (Button("go-rota-people", words.PEOPLE.to(0)), HOME)
    text = "rota-others" if ids else "groups-nobody"
    keyboard = (*rows, *turning, back)
    work.reply(here, text, {}, keyboard, protect=True, vanish_after=NAMES_VANISH_AFTER)


def show_person(work: Work, here: Here, code: str) -> None:
    """Show what is noted of somebody for the rota. Raises StaleButton."""
    interpreter = find_interpreter(work, here, code)
    is_on = interprets(work, here.event, interpreter.person_id)
    details: dict[str, Detail] = {
        "name": _called(work, here, interpreter.person_id, is_on=is_on),
        "state": Said("rota-interprets" if is_on else "rota-interprets-not"),
        "away": _away_said(here, interpreter) if is_on else "",
    }
    switch = Button("rota-note-not" if is_on else "rota-note", words.SWITCH.to(code))
    back = (Button("go-rota-people", words.PEOPLE.to(0)), HOME)
    rows = (*(_noting_rows(code, interpreter) if is_on else ()), (switch,), back)
    work.reply(here, "rota-person", details, rows, protect=True, vanish_after=NAMES_VANISH_AFTER)


def show_hours(work: Work, here: Here, code: str, number: int) -> None:
    """Show on which parts of a day somebody can interpret. Raises StaleButton."""
    interpreter = find_interpreter(work, here, code)
    days = days_of(here.event)
    number = number if number < len(days) else 0
    day = days[number]
    free = [part for part in DayPart if (day, part) not in interpreter.away]
    parts = tuple(
        Button(
            f"rota-part-on-{part}" if part in free else f"rota-part-off-{part}",
            words.HOUR.to(code, number, part),
        )
        for part in DayPart
    )
    rows: Keyboard = (
        *in_rows(parts),
        *turning_row(lambda at: words.HOURS.to(code, at), number, more=number + 1 < len(days)),
        (Button("go-back", words.PERSON.to(code)), HOME),
    )
    details: dict[str, Detail] = {
        "name": name_said(names_of(work, here.event), interpreter.person_id),
        "day-at": day_said(here.event, day),
        "lines": parts_free_said(free) if free else Said("rota-free-none"),
    }
    work.reply(here, "rota-hours", details, rows, protect=True, vanish_after=NAMES_VANISH_AFTER)


def _noting_rows(code: str, interpreter: Interpreter) -> Keyboard:
    tags = tuple(
        Button(
            f"rota-tag-on-{tag}" if tag in interpreter.tags else f"rota-tag-off-{tag}",
            words.TAG.to(code, tag),
        )
        for tag in Tag
    )
    ways = tuple(
        Button(
            f"rota-way-on-{way}" if way is interpreter.direction else f"rota-way-off-{way}",
            words.DIRECTION.to(code, way),
        )
        for way in Direction
    )
    # Three beside each other would be cut on a narrow phone.
    return (
        *in_rows(tags),
        *in_rows(ways),
        (Button("rota-hours-open", words.HOURS.to(code, 0)),),
    )


def _away_said(here: Here, interpreter: Interpreter) -> Said:
    lines = [
        Said("rota-away", {"day-at": day_said(here.event, day), "part": Said(f"rota-free-{part}")})
        for day in days_of(here.event)
        for part in DayPart
        if (day, part) in interpreter.away
    ]
    return (
        Said("rota-away-some", {"lines": Lines(tuple(lines))}) if lines else Said("rota-away-none")
    )


def _called(work: Work, here: Here, person_id: PersonId, *, is_on: bool) -> str | Words | Said:
    """Return somebody's name where they interpret or translate, else what they are called for groups."""
    membership = work.guests.find(here.event.id, person_id)
    if membership and (is_on or membership.role is Role.TRANSLATOR):
        return membership.profile.name or Said("name-not-given")
    return calls(work, here, [person_id])[person_id]


def _first_ones(work: Work, here: Here, noted: Iterable[PersonId]) -> list[PersonId]:
    noted = set(noted)
    return [
        each.person_id
        for each in takers_part(work, here.event)
        if each.person_id in noted or each.role is Role.TRANSLATOR
    ]
