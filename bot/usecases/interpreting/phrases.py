"""Turns, hours and rules in words. Whoever interprets is called by name: facilitators have to find them."""

from collections.abc import Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.interpreting.interpreters import DayPart, Direction, Interpreter, Part
from bot.domain.interpreting.rules import Rota, RotaRule, broken_by, why_open
from bot.domain.interpreting.turns import Turn
from bot.domain.messages.texts import Detail, Lines, Moment, Said
from bot.usecases.interpreting.finding import on_turn, rota_of
from storage.work import Work


def names_of(work: Work, event: Event) -> Mapping[PersonId, str]:
    """Return the names of everybody, "" where somebody has given none."""
    return {each.person_id: each.profile.name for each in work.guests.all_of(event.id)}


def name_said(names: Mapping[PersonId, str], person_id: PersonId) -> str | Said:
    """Return what somebody who interprets is called."""
    return names.get(person_id) or Said("name-not-given")


def time_details(turn: Turn, event: Event) -> dict[str, Detail]:
    """Return from when until when a turn lasts, by the event's clock: its session says the whole moment."""
    zone = ZoneInfo(event.zone)
    begins, ends = (each.astimezone(zone) for each in (turn.starts_at, turn.ends_at))
    return {"from": f"{begins:%H:%M}", "to": f"{ends:%H:%M}"}


def turn_said(rota: Rota, turn: Turn, event: Event, names: Mapping[PersonId, str]) -> Said:
    """Return a turn as a line: who speaks and who sits beside, or why nobody does."""
    on = rota.of(turn)
    if not on:
        why = rules_said(why_open(rota, turn))
        return Said("rota-line-open", {**time_details(turn, event), "rules": why})
    return Said(
        "rota-line",
        {
            **time_details(turn, event),
            "who": people_said(on, turn, names),
            "rules": _warning(rota, turn, on),
        },
    )


def people_said(on: Sequence[Interpreter], turn: Turn, names: Mapping[PersonId, str]) -> Said:
    """Return who has a part in a turn, with their direction where it is one alone."""
    said = [_person_said(each, names) for each in on]
    duty = on[0].duty(turn)
    if len(on) > 1:
        return Said("rota-two", {"one": said[0], "other": said[1]})
    return Said(
        "rota-one" if duty and duty.part is Part.SPEAKS else "rota-beside", {"one": said[0]}
    )


def _person_said(interpreter: Interpreter, names: Mapping[PersonId, str]) -> Said:
    name = name_said(names, interpreter.person_id)
    if interpreter.direction is Direction.BOTH:
        return Said("rota-person-both", {"name": name})
    return Said(f"rota-person-{interpreter.direction}", {"name": name})


def _warning(rota: Rota, turn: Turn, on: Iterable[Interpreter]) -> Said | str:
    against = frozenset(rule for each in on for rule in broken_by(rota, each, turn))
    return Said("rota-against", {"rules": rules_said(against)}) if against else ""


def rules_said(rules: Iterable[RotaRule]) -> Said | str:
    """Return the names of rules in a row, in one order."""
    kept = set(rules)
    row: Said | str = ""
    for rule in RotaRule:
        if rule in kept:
            name = Said(f"rota-rule-{rule}")
            row = Said("rota-rules", {"before": row, "rule": name}) if row else name
    return row


def is_against(rota: Rota, turn: Turn) -> bool:
    """Say whether some rule stands against somebody who has a part in a turn."""
    return any(broken_by(rota, each, turn) for each in rota.of(turn))


def own_said(session: Session, mine: Sequence[tuple[Turn, Part, str | Said]], event: Event) -> Said:
    """Return somebody's turns in one session, each with whoever has the other part in it."""
    lines = tuple(
        Said(
            f"interpreting-turn-{part}",
            {
                **time_details(turn, event),
                "other": Said("interpreting-with", {"name": other}) if other else "",
            },
        )
        for turn, part, other in mine
    )
    return Said(
        "interpreting-session",
        {
            "title": session.title,
            "venue": session.place,
            "starts-at": Moment(session.starts_at, event.zone),
            "lines": Lines(lines),
        },
    )


def own_turns(
    rota: Rota, interpreter: Interpreter, session: Session, names: Mapping[PersonId, str]
) -> list[tuple[Turn, Part, str | Said]]:
    """Return somebody's turns in a session, what they do in each, and who is with them, "" for nobody."""
    found: list[tuple[Turn, Part, str | Said]] = []
    for turn in rota.turns_in.get(session.id, ()):
        if duty := interpreter.duty(turn):
            others = [each for each in rota.of(turn) if each.person_id != interpreter.person_id]
            other = name_said(names, others[0].person_id) if others else ""
            found.append((turn, duty.part, other))
    return found


def turns_in_said(work: Work, event: Event, session: Session, person_id: PersonId) -> Said:
    """Return one person's turns in one session, for whoever is reminded of them."""
    rota = rota_of(work, event)
    me = rota.interpreters.get(person_id, Interpreter(person_id))
    return own_said(session, own_turns(rota, me, session, names_of(work, event)), event)


def on_turn_said(work: Work, here: Here, session: Session) -> Lines:
    """Return who interprets a session now, until when, and who comes next; nothing where nobody is planned."""
    on = on_turn(work, session)
    if not on.now and not on.after:
        return Lines(())
    names = names_of(work, here.event)
    lines: list[Said] = []
    if on.now and on.turn:
        text = "rota-now" if len(on.now) > 1 else "rota-now-alone"
        lines.append(Said(text, {**_named(names, on.now), **time_details(on.turn, here.event)}))
    if on.after and on.after != on.now:
        text = "rota-next" if len(on.after) > 1 else "rota-next-alone"
        lines.append(Said(text, _named(names, on.after)))
    return Lines(tuple(lines))


def _named(names: Mapping[PersonId, str], people: Sequence[PersonId]) -> dict[str, Detail]:
    said = [name_said(names, each) for each in people]
    return {"one": said[0], "other": said[1] if len(said) > 1 else ""}


def parts_free_said(free: Iterable[DayPart]) -> Lines:
    """Return the parts of a day on which somebody can interpret, a line each."""
    kept = set(free)
    return Lines(tuple(Said(f"rota-free-{part}") for part in DayPart if part in kept))
