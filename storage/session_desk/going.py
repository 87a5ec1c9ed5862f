"""The shelf of how sessions go: interpreted or not, speaking time, who called a translator; until each ends."""

from typing import Any

from sqlalchemy import select

from bot.domain.events import Session
from bot.domain.ids import PersonId
from bot.domain.session_desk.speaking import SPEAKING, Going, Side
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.session_desk.tables import desk_calls, desk_goings


class SessionGoings:
    """How sessions go, in one unit of work. What belongs to a session that has ended is not there."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, session: Session) -> Going:
        """Return how a session goes."""
        row = self._transaction.connection.execute(
            select(desk_goings)
            .where(desk_goings.c.event_id == session.event_id)
            .where(desk_goings.c.session_id == session.id)
            .where(desk_goings.c.ends > self._now)
        ).first()
        return _going(row) if row else Going()

    def keep(self, session: Session, going: Going) -> None:
        """Write how a session goes."""
        row = {
            **_place(session),
            "interpreted": going.interpreted,
            "called": going.called,
            "side": going.side.value,
            "since": going.since,
            **{f"seconds_{side}": going.seconds.get(side, 0) for side in SPEAKING},
        }
        keep(self._transaction.connection, desk_goings, row)

    def note_call(self, session: Session, person_id: PersonId) -> None:
        """Write that somebody called a translator for themselves, by their own choice with their name."""
        keep(self._transaction.connection, desk_calls, {**_place(session), "person_id": person_id})

    def callers(self, session: Session) -> tuple[PersonId, ...]:
        """Return who called a translator for themselves and waits."""
        rows = self._transaction.connection.execute(
            select(desk_calls.c.person_id)
            .where(desk_calls.c.event_id == session.event_id)
            .where(desk_calls.c.session_id == session.id)
            .where(desk_calls.c.ends > self._now)
            .order_by(desk_calls.c.person_id)
        )
        return tuple(PersonId(person) for (person,) in rows)

    def drop_calls(self, session: Session) -> None:
        """Delete the calls of a session: somebody interprets."""
        self._transaction.connection.execute(
            desk_calls.delete()
            .where(desk_calls.c.event_id == session.event_id)
            .where(desk_calls.c.session_id == session.id)
        )

    def drop_over(self) -> None:
        """Delete what belongs to sessions that have ended."""
        for table in (desk_goings, desk_calls):
            self._transaction.connection.execute(table.delete().where(table.c.ends <= self._now))

    @property
    def _now(self) -> int:
        return int(self._transaction.now.timestamp())


def _place(session: Session) -> dict[str, Any]:
    ends = int(session.ends_at.timestamp())
    return {"event_id": session.event_id, "session_id": session.id, "ends": ends}


def _going(row: Any) -> Going:
    return Going(
        row.interpreted,
        row.called,
        Side(row.side),
        row.since,
        {side: getattr(row, f"seconds_{side}") for side in SPEAKING},
    )
