"""The shelf of claims: browsers that opened a link and wait to be told apart by a number."""

from typing import Any

from sqlalchemy import ColumnElement, Row, select

from bot.crypto.codes import new_id
from bot.domain.channels.links import CLAIM_LIFE, Claim
from bot.domain.ids import PersonId
from storage.channels.device_tables import device_claims
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction


class Claims:
    """Claims of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(
        self,
        person_id: PersonId,
        *,
        key: bytes,
        opened_by: bytes,
        label: str,
        number: str,
        secret: str,
    ) -> Claim:
        """Note a browser that waits; those before it wait no longer: there is one number at a time."""
        for each in self.of(person_id):
            self.drop(each)
        until = self._transaction.now + CLAIM_LIFE
        claim = Claim(new_id(), person_id, key, opened_by, until, label, number, secret)
        row = {
            "id": claim.id,
            "person_id": person_id,
            "device_key": key,
            "opened_by": opened_by,
            "expires_at": to_micros(until),
            "sealed": self._transaction.sealing.seal_for_person(
                {"label": label, "number": number, "secret": secret},
                person=person_id,
                table=device_claims.name,
                row=claim.id,
            ),
        }
        self._transaction.connection.execute(
            device_claims.insert().values(self._transaction.guard.stamped(device_claims, row))
        )
        return claim

    def opened_by(self, opened_by: bytes) -> Claim | None:
        """Return the claim of a code that is still waited for. Raises RowUnreadable."""
        return self._one(device_claims.c.opened_by == opened_by)

    def find(self, claim_id: str) -> Claim | None:
        """Return a claim that is still waited for. Raises RowUnreadable."""
        return self._one(device_claims.c.id == claim_id)

    def of(self, person_id: PersonId) -> list[Claim]:
        """Return somebody's claims, also those that are over."""
        rows = self._transaction.connection.execute(
            select(device_claims).where(device_claims.c.person_id == person_id)
        ).all()
        return list(self._transaction.readable(rows, self._opened))

    def drop(self, claim: Claim) -> None:
        """Let a claim come to nothing, or have come to its end."""
        self._transaction.guard.note_gone(device_claims, {"id": claim.id})
        self._transaction.connection.execute(
            device_claims.delete().where(device_claims.c.id == claim.id)
        )

    def _one(self, which: ColumnElement[bool]) -> Claim | None:
        row = self._transaction.connection.execute(
            select(device_claims).where(which).with_for_update()
        ).one_or_none()
        claim = None if row is None else self._opened(row)
        return claim if claim is not None and self._transaction.now < claim.expires_at else None

    def _opened(self, row: Row[Any]) -> Claim:
        self._transaction.guard.check(device_claims, row)
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, table=device_claims.name, row=row.id
        )
        return Claim(
            row.id,
            person_id,
            row.device_key,
            row.opened_by,
            from_micros(row.expires_at),
            opened["label"],
            opened["number"],
            opened["secret"],
        )
