"""The shelf of messages that could not be read: their sealed words wait until an operator decides."""

from sqlalchemy import func, select, update

from bot.domain.ids import PersonId
from storage.database.sealing import RowUnreadable
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.outbox.statements import IS_SET_ASIDE, WAITING
from storage.outbox.tables import outbox
from storage.people.people import People, UnknownPerson


class UnreadableMessages:
    """Messages of one unit of work that ended because they, or their person, could not be opened."""

    def __init__(self, transaction: Transaction, people: People) -> None:
        self._transaction = transaction
        self._people = people

    def count(self) -> int:
        """Return how many there are."""
        counted = select(func.count()).select_from(outbox).where(IS_SET_ASIDE)
        return self._transaction.connection.execute(counted).scalar_one()

    def take_back(self) -> tuple[int, int]:
        """Have those sent that can be read now; return how many these are, and how many are left."""
        found = select(outbox.c.id, outbox.c.person_id, outbox.c.sealed).where(IS_SET_ASIDE)
        rows = self._transaction.connection.execute(found).all()
        read = [
            row.id
            for row in rows
            if self._opens(row.id, PersonId(row.person_id), row.sealed or b"")
        ]
        if read:
            self._transaction.connection.execute(
                update(outbox)
                .where(outbox.c.id.in_(read))
                .values(
                    state=WAITING,
                    due_at=to_micros(self._transaction.now),
                    ended_at=None,
                    attempts=0,
                    reason=None,
                )
            )
        return len(read), len(rows) - len(read)

    def give_up(self) -> int:
        """Destroy their words; return how many there were."""
        ended = self._transaction.connection.execute(
            update(outbox).where(IS_SET_ASIDE).values(sealed=None)
        )
        return ended.rowcount

    def _opens(self, outbox_id: int, person: PersonId, sealed: bytes) -> bool:
        try:
            self._people.get(person)
            self._transaction.sealing.open_for_person(
                sealed, person=person, table="outbox", row=str(outbox_id)
            )
        except (UnknownPerson, RowUnreadable):
            return False
        return True
