"""The shelf of the letters' register: gapless numbers and digests, nothing about people."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select

from bot.domain.ids import EventId, PersonId
from bot.domain.invitation_letters.requests import RegisterEntry
from storage.database.tables import events
from storage.database.timestamps import from_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.invitation_letters.tables import invitation_letter_register


class InvitationLetterRegister:
    """Every letter that was ever approved; entries are never deleted."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def next_serial(self, event_id: EventId) -> int:
        """Return the next number of an event, from 1; other copies wait until it is used."""
        if self._transaction.connection.dialect.name == "postgresql":
            self._transaction.connection.execute(
                select(events.c.id).where(events.c.id == event_id).with_for_update()
            )
        last = self._transaction.connection.execute(
            select(func.max(invitation_letter_register.c.serial)).where(
                invitation_letter_register.c.event_id == event_id
            )
        ).scalar_one()
        return (last or 0) + 1

    def add(
        self, event_id: EventId, serial: int, *, number: str, approver: PersonId, digest: str
    ) -> None:
        """Note an approved letter; `digest` is the hex SHA-256 of its printed fields."""
        self._transaction.connection.execute(
            invitation_letter_register.insert().values(
                self._transaction.guard.stamped(
                    invitation_letter_register,
                    {
                        "event_id": event_id,
                        "serial": serial,
                        "number": number,
                        "approver": approver,
                        "approved_at": to_micros(self._transaction.now),
                        "digest": bytes.fromhex(digest),
                    },
                )
            )
        )

    def issue(self, event_id: EventId, serial: int, *, document: str) -> None:
        """Note that a letter was made; `document` is the hex SHA-256 of its PDF."""
        self._change(
            event_id,
            serial,
            document=bytes.fromhex(document),
            issued_at=to_micros(self._transaction.now),
        )

    def sign(self, event_id: EventId, serial: int) -> None:
        """Note that a signed copy of a letter was sent."""
        self._change(event_id, serial, signed_at=to_micros(self._transaction.now))

    def find(self, event_id: EventId, serial: int) -> RegisterEntry | None:
        """Return an event's entry of a number."""
        numbered = (entry for entry in self.all_of(event_id) if entry.serial == serial)
        return next(numbered, None)

    def end(self, event_id: EventId, serial: int) -> None:
        """Note that a letter does not count any more."""
        self._change(event_id, serial, ended_at=to_micros(self._transaction.now))

    def all_of(self, event_id: EventId) -> list[RegisterEntry]:
        """Return an event's register in the order of its numbers."""
        return self._found(invitation_letter_register.c.event_id == event_id)

    def by_number(self, number: str) -> list[RegisterEntry]:
        """Return the entries of a number; several where events share a prefix."""
        return self._found(invitation_letter_register.c.number == number)

    def by_document(self, document: str) -> list[RegisterEntry]:
        """Return the entries of a PDF by its hex SHA-256."""
        return self._found(invitation_letter_register.c.document == bytes.fromhex(document))

    def _found(self, condition: Any) -> list[RegisterEntry]:
        rows: Sequence[Row[Any]] = self._transaction.connection.execute(
            select(invitation_letter_register)
            .where(condition)
            .order_by(invitation_letter_register.c.event_id, invitation_letter_register.c.serial)
        ).all()
        return list(self._transaction.readable(rows, self._opened))

    def _opened(self, row: Row[Any]) -> RegisterEntry:
        self._transaction.guard.check(invitation_letter_register, row)
        return _entry(row)

    def _change(self, event_id: EventId, serial: int, **values: object) -> None:
        register = invitation_letter_register
        which = (register.c.event_id == event_id) & (register.c.serial == serial)
        self._transaction.guard.update(register, which, **values)


def _entry(row: Row[Any]) -> RegisterEntry:
    return RegisterEntry(
        event_id=EventId(row.event_id),
        serial=row.serial,
        number=row.number,
        approver=PersonId(row.approver),
        approved_at=from_micros(row.approved_at),
        digest=bytes(row.digest).hex(),
        document=None if row.document is None else bytes(row.document).hex(),
        issued_at=maybe_moment(row.issued_at),
        ended_at=maybe_moment(row.ended_at),
        signed_at=maybe_moment(row.signed_at),
    )
