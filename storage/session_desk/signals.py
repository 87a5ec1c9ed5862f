"""The shelf of signals: taps by half-minute, and marks of pauses that lead to nobody."""

from sqlalchemy import select

from bot.crypto.derive import keyed_hash
from bot.domain.ids import EventId, SessionId
from bot.domain.session_desk.booth import Ask
from bot.domain.session_desk.signals import WINDOW, Signal, half_minute_of
from storage.database.transaction import Transaction
from storage.database.upsert import count_up
from storage.session_desk.tables import desk_pauses, desk_signals

_MARK_BYTES = 16
_BOOTH = "booth-"
"""Begins what is asked from the booth, among the signals of the room."""


class DeskSignals:
    """Signals of one unit of work. What is over is deleted with the next tap, or when tidied away."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def pause(self, event_id: EventId, tap: str, *, key: bytes) -> bool:
        """Begin the pause before the same `tap` (who, where, what) counts; return whether there was none.

        What is kept is a hash under a `key` (32 bytes) that no database has.
        """
        self.drop_over()
        mark = keyed_hash(key, tap.encode())[:_MARK_BYTES]
        connection = self._transaction.connection
        is_there = connection.execute(
            select(desk_pauses.c.ends)
            .where(desk_pauses.c.event_id == event_id)
            .where(desk_pauses.c.mark == mark)
        ).first()
        if is_there:
            return False
        ends = self._now + WINDOW
        connection.execute(desk_pauses.insert().values(event_id=event_id, mark=mark, ends=ends))
        return True

    def count(self, event_id: EventId, session_id: SessionId, signal: Signal) -> None:
        """Count a tap in the half-minute that goes on."""
        row = {
            "event_id": event_id,
            "session_id": session_id,
            "half_minute": self._now,
            "signal": signal.value,
        }
        count_up(self._transaction.connection, desk_signals, row, number="taps")

    def of_session(self, event_id: EventId, session_id: SessionId) -> list[tuple[int, Signal, int]]:
        """Return half-minute, signal and number of what is kept of a session."""
        rows = self._transaction.connection.execute(
            select(desk_signals)
            .where(desk_signals.c.event_id == event_id)
            .where(desk_signals.c.session_id == session_id)
        )
        return [
            (row.half_minute, Signal(row.signal), row.taps)
            for row in rows
            if not row.signal.startswith(_BOOTH)
        ]

    def ask(self, event_id: EventId, session_id: SessionId, ask: Ask) -> None:
        """Note that somebody in the booth asks for something."""
        row = {
            "event_id": event_id,
            "session_id": session_id,
            "half_minute": self._now,
            "signal": f"{_BOOTH}{ask.value}",
        }
        count_up(self._transaction.connection, desk_signals, row, number="taps")

    def asked_in(self, event_id: EventId, session_id: SessionId) -> list[Ask]:
        """Return what was asked for from the booth of a session in the last minutes."""
        rows = self._transaction.connection.execute(
            select(desk_signals.c.signal)
            .where(desk_signals.c.event_id == event_id)
            .where(desk_signals.c.session_id == session_id)
            .where(desk_signals.c.half_minute >= self._now - WINDOW)
        )
        asked = {signal for (signal,) in rows}
        return [ask for ask in Ask if f"{_BOOTH}{ask.value}" in asked]

    def drop_over(self) -> None:
        """Delete what is not shown any more, and pauses that have ended."""
        connection = self._transaction.connection
        connection.execute(
            desk_signals.delete().where(desk_signals.c.half_minute < self._now - WINDOW)
        )
        connection.execute(desk_pauses.delete().where(desk_pauses.c.ends <= self._now))

    @property
    def _now(self) -> int:
        return half_minute_of(self._transaction.now)
