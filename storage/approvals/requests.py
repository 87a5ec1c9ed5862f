"""The shelf of requests that take a second organizer; what is asked for is sealed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, PersonId
from bot.domain.people.approvals import LASTS, Request, RequestState
from storage.approvals.tables import approvals
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction


class Approvals:
    """Requests of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, request: Request) -> None:
        """Keep a new request; those that nobody can agree to any more are deleted."""
        connection = self._transaction.connection
        old = to_micros(self._transaction.now - 2 * LASTS)
        connection.execute(
            approvals.delete()
            .where(approvals.c.event_id == request.event_id)
            .where(approvals.c.made_at < old)
        )
        connection.execute(
            approvals.insert().values(
                self._transaction.guard.stamped(
                    approvals,
                    {
                        "id": request.id,
                        "event_id": request.event_id,
                        "person_id": request.requester,
                        "made_at": to_micros(request.made_at),
                        "state": request.state,
                        "sealed": self._transaction.sealing.seal_for_person(
                            {
                                "name": request.name,
                                "parts": list(request.parts),
                                "digest": request.digest,
                            },
                            person=request.requester,
                            event=request.event_id,
                            table=approvals.name,
                            row=request.id,
                        ),
                    },
                )
            )
        )

    def find(self, event_id: EventId, request_id: str) -> Request | None:
        """Return a request of an event, held until the work ends; None where there is none.

        Raises:
            RowUnreadable: there is one that does not open.
        """
        row = self._transaction.connection.execute(
            select(approvals)
            .where(approvals.c.id == request_id)
            .where(approvals.c.event_id == event_id)
            .with_for_update()
        ).one_or_none()
        return None if row is None else self._opened(row)

    def open_in(self, event_id: EventId, *, since: datetime) -> list[Request]:
        """Return the requests of an event that wait and can be read, the oldest first."""
        rows = self._transaction.connection.execute(
            select(approvals)
            .where(approvals.c.event_id == event_id)
            .where(approvals.c.state == RequestState.OPEN)
            .where(approvals.c.made_at > to_micros(since))
            .order_by(approvals.c.made_at, approvals.c.id)
        ).all()
        return list(self._transaction.readable(rows, self._opened))

    def end(self, request: Request, state: RequestState) -> None:
        """Note how a request ended."""
        self._transaction.guard.update(approvals, approvals.c.id == request.id, state=state)

    def _opened(self, row: Row[Any]) -> Request:
        self._transaction.guard.check(approvals, row)
        event_id, person_id = EventId(row.event_id), PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, event=event_id, table=approvals.name, row=row.id
        )
        return Request(
            row.id,
            event_id,
            person_id,
            opened["name"],
            tuple(opened["parts"]),
            opened["digest"],
            from_micros(row.made_at),
            RequestState(row.state),
        )
