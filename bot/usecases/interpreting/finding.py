"""Finding who interprets, what a rota is made of, and whose turn it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.events import Event, Session
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId
from bot.domain.interpreting.interpreters import Interpreter, tag_of
from bot.domain.interpreting.rules import Rota, Span, in_turn, usually_interpreted
from bot.domain.interpreting.turns import Turn, turns_of
from bot.domain.messages.refusals import StaleButton
from bot.domain.working_groups.plans import Demand, GroupPlan, Mark, PlanState
from bot.usecases.working_groups.finding import find_by_code, takers_part
from storage.work import Work


@dataclass(frozen=True, slots=True)
class OnTurn:
    """Whose turn it is in a session now, speaking first, and who comes after them; either may be nobody."""

    turn: Turn | None
    now: tuple[PersonId, ...]
    after: tuple[PersonId, ...]


def interprets(work: Work, event: Event, person_id: PersonId) -> bool:
    """Say whether somebody is noted as one who interprets."""
    return Mark.INTERPRETS in work.working_groups.member(event.id, person_id).marks


def interpreters_of(work: Work, event: Event) -> dict[PersonId, Interpreter]:
    """Return everybody who is noted as one who interprets."""
    known = work.interpreting.of_event(event.id)
    marked = {
        each.person_id
        for each in work.working_groups.members(event.id).values()
        if Mark.INTERPRETS in each.marks
    }
    ids = sorted(each.person_id for each in takers_part(work, event) if each.person_id in marked)
    return {each: known.get(each, Interpreter(each)) for each in ids}


def find_interpreter(work: Work, here: Here, code: str) -> Interpreter:
    """Return what is known of whoever goes by a code, noted or not. Raises StaleButton."""
    person_id = find_by_code(work, here.event, code).person_id
    return work.interpreting.of_person(here.event.id, person_id)


def rota_of(work: Work, event: Event) -> Rota:
    """Return all that an event's rota is made of."""
    sessions = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    interpreted = _interpreted(work, event, sessions)
    return Rota(
        ZoneInfo(event.zone),
        {each.id: tag_of(each) for each in interpreted},
        {each.id: turns_of(each) for each in interpreted},
        interpreters_of(work, event),
        _seats(work, event, sessions),
        _desks(work, event, sessions),
    )


def _interpreted(work: Work, event: Event, sessions: Iterable[Session]) -> list[Session]:
    """Return the sessions that are interpreted in one room: not those whose groups have their own."""
    switched = work.interpreting.switched(event.id)
    in_groups = {
        each.session_id for each in _plans(work, event) if Demand.INTERPRETING in each.demands
    }
    return [
        each
        for each in sessions
        if switched.get(each.id, usually_interpreted(each) and each.id not in in_groups)
    ]


def is_interpreted(work: Work, event: Event, session: Session) -> bool:
    """Say whether a session is interpreted in one room."""
    return bool(_interpreted(work, event, [session]))


def _plans(work: Work, event: Event) -> list[GroupPlan]:
    if Feature.GROUPS not in event.features:
        return []
    plans = work.working_groups.of_event(event.id)
    return [each for each in plans if each.state is PlanState.READY and not each.tables]


def _seats(
    work: Work, event: Event, sessions: Iterable[Session]
) -> dict[PersonId, tuple[Span, ...]]:
    spans = _spans(sessions)
    plans = [each for each in _plans(work, event) if each.session_id in spans]
    if not plans:
        return {}
    return _joined(
        (member.person_id, spans[plan.session_id])
        for member in work.working_groups.members(event.id).values()
        for plan in plans
        if member.place(plan.id).group is not None
    )


def _desks(
    work: Work, event: Event, sessions: Iterable[Session]
) -> dict[PersonId, tuple[Span, ...]]:
    if Feature.DESK not in event.features:
        return {}
    spans = _spans(sessions)
    leaders = work.session_desks.leaders(event.id)
    return _joined((person, spans[session]) for session, person in leaders if session in spans)


def _spans(sessions: Iterable[Session]) -> dict[SessionId, Span]:
    return {each.id: (each.starts_at, each.ends_at) for each in sessions}


def _joined(taken: Iterable[tuple[PersonId, Span]]) -> dict[PersonId, tuple[Span, ...]]:
    found: dict[PersonId, tuple[Span, ...]] = {}
    for person_id, span in taken:
        found[person_id] = (*found.get(person_id, ()), span)
    return found


def find_turn(rota: Rota, session_id: SessionId, number: int) -> Turn:
    """Return a turn. Raises StaleButton: the session is not interpreted, or is shorter by now."""
    turns = rota.turns_in.get(session_id, ())
    if number >= len(turns):
        raise StaleButton
    return turns[number]


def on_turn(work: Work, session: Session) -> OnTurn:
    """Return whose turn it is in a session; of one that has not begun, whose the first is."""
    turns = turns_of(session)
    known = work.interpreting.of_event(session.event_id)
    current = next((each for each in turns if each.is_at(work.now)), None)
    after = [each for each in turns if each.starts_at > work.now]
    return OnTurn(
        current,
        tuple(each.person_id for each in in_turn(known, current)) if current else (),
        tuple(each.person_id for each in in_turn(known, after[0])) if after else (),
    )


def first_turns(
    work: Work, event: Event, interpreters: Iterable[Interpreter]
) -> dict[PersonId, dict[SessionId, datetime]]:
    """Return when each one's first turn in each session begins, of sessions that take place."""
    turns_in = {
        each.id: turns_of(each) for each in work.events.sessions_of(event.id) if not each.cancelled
    }
    return {
        each.person_id: {
            session_id: mine[0].starts_at
            for session_id, turns in turns_in.items()
            if (mine := [turn for turn in turns if each.duty(turn)])
        }
        for each in interpreters
    }
