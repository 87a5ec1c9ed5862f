"""The shelf of errands: small jobs at Telegram, done once the update that caused them is safe."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, update

from bot.domain.ids import PersonId
from storage.database.tables import errands
from storage.database.timestamps import to_micros
from storage.database.transaction import Desk

LEASE = timedelta(minutes=2)
TRIES = 5


@dataclass(frozen=True, slots=True)
class Errand:
    """A job for a person: `purpose` is a static word, `about` what it is about.

    The purpose "menu" sets the person's command menu; any other names the form a file (`about`
    being its Bot API `file_id`) was sent for.
    """

    id: int
    person_id: PersonId
    purpose: str
    about: str
    attempts: int = 0


class Errands:
    """Errands of one unit of work."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def put(self, *, person_id: PersonId, purpose: str, about: str = "") -> None:
        """Have a job done soon."""
        errand_id = self._desk.serials.next()
        self._desk.connection.execute(
            errands.insert().values(
                id=errand_id,
                person_id=person_id,
                due_at=to_micros(self._desk.now),
                attempts=0,
                sealed=self._desk.sealing.seal_for_person(
                    {"purpose": purpose, "about": about},
                    person=person_id,
                    table="errands",
                    row=str(errand_id),
                ),
            )
        )

    def lease(self) -> Errand | None:
        """Take the next errand that is due; it comes back if it is not finished in time."""
        row = self._desk.connection.execute(
            select(errands)
            .where(errands.c.due_at <= to_micros(self._desk.now))
            .order_by(errands.c.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).one_or_none()
        if row is None:
            return None
        self._desk.connection.execute(
            update(errands)
            .where(errands.c.id == row.id)
            .values(due_at=to_micros(self._desk.now + LEASE), attempts=row.attempts + 1)
        )
        person_id = PersonId(row.person_id)
        opened = self._desk.sealing.open_for_person(
            row.sealed, person=person_id, table="errands", row=str(row.id)
        )
        return Errand(row.id, person_id, opened["purpose"], opened["about"], row.attempts + 1)

    def postpone(self, errand: Errand, *, seconds: float) -> None:
        """Have another try after some seconds."""
        later = self._desk.now + timedelta(seconds=seconds)
        self._desk.connection.execute(
            update(errands).where(errands.c.id == errand.id).values(due_at=to_micros(later))
        )

    def finish(self, errand: Errand) -> None:
        """Delete an errand that is done, or given up."""
        self._desk.connection.execute(errands.delete().where(errands.c.id == errand.id))

    def forget_person(self, person_id: PersonId) -> None:
        """Drop every errand of a person."""
        self._desk.connection.execute(errands.delete().where(errands.c.person_id == person_id))
