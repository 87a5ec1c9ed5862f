"""Making the rota by its rules, changing a turn by hand, and telling interpreters their turns."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.callback_words import interpreting as words
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId
from bot.domain.interpreting.interpreters import Duty, Interpreter, Part
from bot.domain.interpreting.planning import planned
from bot.domain.interpreting.rules import Rota, RotaRule, broken_by
from bot.domain.interpreting.turns import Turn
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.interpreting.desk_screens import (
    show_rota,
    show_session,
    show_told,
    show_turn,
    untold,
)
from bot.usecases.interpreting.finding import find_turn, is_interpreted, rota_of
from bot.usecases.replanning import replan_soon
from bot.usecases.rows import HOME
from bot.usecases.rsvps.screens import session_on
from bot.usecases.working_groups.finding import find_by_code
from storage.work import Work


class InTwoPlaces(Refused):
    """Somebody would interpret in two places at once."""

    text = "rota-two-places"


def plan(work: Work, here: Here) -> None:
    """Plan all turns ahead by the rules; what was put by hand stays."""
    rota = rota_of(work, here.event)
    _keep(work, here, rota, planned(rota, work.now).values())
    _note(work, here, "planned-rota", here.event.id)
    show_rota(work, here)


def switch_session(work: Work, here: Here, session_id: SessionId) -> None:
    """Have a session interpreted, or not; without, its turns are nobody's. Raises StaleButton."""
    session = session_on(work, here.event, session_id)
    is_on = is_interpreted(work, here.event, session)
    if is_on:
        rota = rota_of(work, here.event)
        turns = rota.turns_in[session.id]
        _keep(work, here, rota, (_freed(each, turns) for each in rota.interpreters.values()))
    work.interpreting.switch(here.event.id, session.id, on=not is_on)
    show_session(work, here, session.id, 0)


def set_turn(
    work: Work, here: Here, session_id: SessionId, number: int, part: Part, code: str
) -> None:
    """Give a part in a turn to somebody, in the place of whoever has it. Raises StaleButton, InTwoPlaces."""
    rota, turn = _found(work, here, session_id, number)
    person_id = find_by_code(work, here.event, code).person_id
    chosen = rota.interpreters.get(person_id)
    if chosen is None:
        raise StaleButton
    if RotaRule.PLACE in broken_by(rota, chosen, turn):
        raise InTwoPlaces
    before = {each.person_id: each for each in rota.of(turn)}
    changed = {who: _put(each, turn, part) for who, each in before.items()}
    changed[person_id] = chosen.with_duty(turn, Duty(part, by_hand=True))
    _change(work, here, rota, turn, changed.values())


def swap(work: Work, here: Here, session_id: SessionId, number: int) -> None:
    """Let those in a turn change parts. Raises StaleButton."""
    rota, turn = _found(work, here, session_id, number)
    _change(work, here, rota, turn, (_other_part(each, turn) for each in rota.of(turn)))


def free(work: Work, here: Here, session_id: SessionId, number: int) -> None:
    """Leave a turn to nobody, until it is planned again. Raises StaleButton."""
    rota, turn = _found(work, here, session_id, number)
    _change(work, here, rota, turn, (each.with_duty(turn, None) for each in rota.of(turn)))


def tell(work: Work, here: Here) -> None:
    """Tell everybody whose turns are others than they know."""
    rota = rota_of(work, here.event)
    turns, waiting = list(rota.turns()), untold(rota)
    for person_id in waiting:
        interpreter = rota.interpreters[person_id]
        mark = interpreter.mark_of(turns)
        work.interpreting.keep(here.event.id, replace(interpreter, told=mark))
        text = (
            "rota-told-none"
            if not mark
            else "rota-told-anew"
            if interpreter.told
            else "rota-told-you"
        )
        rows = ((Button("interpreting-mine-open", words.SHOW.to()), HOME),)
        work.outbox.try_put(
            Message(
                person_id,
                text,
                {"count": len(rota.turns_by(interpreter))},
                rows,
                lane=Lane.BROADCAST,
                about=here.event.id,
            )
        )
    _note(work, here, "told-rota", here.event.id)
    show_told(work, here, len(waiting))


def _found(work: Work, here: Here, session_id: SessionId, number: int) -> tuple[Rota, Turn]:
    session_on(work, here.event, session_id)
    rota = rota_of(work, here.event)
    return rota, find_turn(rota, session_id, number)


def _put(interpreter: Interpreter, turn: Turn, part: Part) -> Interpreter:
    """Return somebody who was in a turn, out of the part that another takes; the rest is by hand, too."""
    duty = interpreter.duty(turn)
    if duty is None or duty.part is part:
        return interpreter.with_duty(turn, None)
    return interpreter.with_duty(turn, Duty(duty.part, by_hand=True))


def _other_part(interpreter: Interpreter, turn: Turn) -> Interpreter:
    duty = interpreter.duty(turn)
    other = Part.BESIDE if duty and duty.part is Part.SPEAKS else Part.SPEAKS
    return interpreter.with_duty(turn, Duty(other, by_hand=True))


def _freed(interpreter: Interpreter, turns: Iterable[Turn]) -> Interpreter:
    for turn in turns:
        interpreter = interpreter.with_duty(turn, None)
    return interpreter


def _change(work: Work, here: Here, rota: Rota, turn: Turn, changed: Iterable[Interpreter]) -> None:
    _keep(work, here, rota, changed)
    _note(work, here, "changed-turn", turn.session_id)
    show_turn(work, here, turn.session_id, turn.number)


def _keep(work: Work, here: Here, rota: Rota, changed: Iterable[Interpreter]) -> None:
    """Write those who changed, and have their reminders planned anew."""
    for each in changed:
        if each != rota.interpreters[each.person_id]:
            work.interpreting.keep(here.event.id, each)
            replan_soon(work, event_id=here.event.id, person_id=each.person_id)


def _note(work: Work, here: Here, act: str, subject: PersonId | SessionId | str) -> None:
    note_privileged_act(work, actor=here.person, event_id=here.event.id, act=act, subject=subject)
