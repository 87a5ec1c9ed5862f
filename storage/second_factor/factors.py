"""The shelf of second factors.

None of it stands in plain columns: whoever can write to the database would elevate themselves.
"""

from typing import Any

from sqlalchemy import select

from bot.domain.ids import EventId, PersonId
from bot.domain.people.second_factor import Pending, SecondFactor
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.second_factor.tables import second_factors


class SecondFactors:
    """Second factors of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, person_id: PersonId) -> SecondFactor | None:
        """Return somebody's second factor, also one that is not confirmed yet; None for none.

        Raises:
            RowUnreadable: there is one that does not open; nobody gets by without it.
        """
        sealed = self._transaction.connection.execute(
            select(second_factors.c.sealed)
            .where(second_factors.c.person_id == person_id)
            .with_for_update()
        ).scalar_one_or_none()
        if sealed is None:
            return None
        return _unpacked(
            self._transaction.sealing.open_for_person(
                sealed, person=person_id, table=second_factors.name, row=person_id
            )
        )

    def keep(self, person_id: PersonId, factor: SecondFactor) -> None:
        """Write somebody's second factor."""
        sealed = self._transaction.sealing.seal_for_person(
            _packed(factor), person=person_id, table=second_factors.name, row=person_id
        )
        keep(
            self._transaction.connection,
            second_factors,
            {"person_id": person_id, "sealed": sealed},
        )

    def forget(self, person_id: PersonId) -> None:
        """Let somebody have no second factor."""
        self._transaction.connection.execute(
            second_factors.delete().where(second_factors.c.person_id == person_id)
        )


def _packed(factor: SecondFactor) -> dict[str, Any]:
    pending = factor.pending
    return {
        "secret": factor.secret,
        "confirmed": factor.confirmed,
        "last_step": factor.last_step,
        "salt": factor.salt,
        "recovery": list(factor.recovery),
        "failures": factor.failures,
        "locked_until": maybe_micros(factor.locked_until),
        "elevated_until": maybe_micros(factor.elevated_until),
        "help_asked_at": maybe_micros(factor.help_asked_at),
        "helpers": list(factor.helpers),
        "pending": None
        if pending is None
        else [pending.event_id, to_micros(pending.at), pending.data, pending.words],
    }


def _unpacked(opened: dict[str, Any]) -> SecondFactor:
    waiting = opened["pending"]
    return SecondFactor(
        secret=opened["secret"],
        confirmed=opened["confirmed"],
        last_step=opened["last_step"],
        salt=opened["salt"],
        recovery=tuple(opened["recovery"]),
        failures=opened["failures"],
        locked_until=maybe_moment(opened["locked_until"]),
        elevated_until=maybe_moment(opened["elevated_until"]),
        help_asked_at=maybe_moment(opened["help_asked_at"]),
        helpers=tuple(map(PersonId, opened["helpers"])),
        pending=None
        if waiting is None
        else Pending(EventId(waiting[0]), from_micros(waiting[1]), waiting[2], waiting[3]),
    )
