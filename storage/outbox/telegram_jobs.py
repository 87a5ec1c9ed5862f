"""The shelf of jobs at Telegram, done once the update that caused them is safe."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, update

from bot.domain.ids import PersonId
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.outbox.copies.due import bring_forward, next_due
from storage.outbox.tables import telegram_jobs

LEASE = timedelta(minutes=2)
TRIES = 5


@dataclass(frozen=True, slots=True)
class TelegramJob:
    """A job for a person: `purpose` is a static word, `about` what it is about.

    The purpose "menu" sets the person's command menu, "clean" takes the data out of a picture, "delete"
    deletes a message of theirs (`about` is its id in the chat); any other names the form a file (`about`
    being its Bot API `file_id`) was sent for.
    """

    id: int
    person_id: PersonId
    purpose: str
    about: str
    attempts: int = 0


class TelegramJobs:
    """Jobs of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def put(self, *, person_id: PersonId, purpose: str, about: str = "") -> None:
        """Have a job done soon."""
        job_id = self._transaction.row_ids.next()
        self._transaction.connection.execute(
            telegram_jobs.insert().values(
                id=job_id,
                person_id=person_id,
                due_at=to_micros(self._transaction.now),
                attempts=0,
                sealed=self._transaction.sealing.seal_for_person(
                    {"purpose": purpose, "about": about},
                    person=person_id,
                    table="telegram_jobs",
                    row=str(job_id),
                ),
            )
        )

    def lease(self) -> TelegramJob | None:
        """Take the next job that is due; it comes back if it is not finished in time.

        One that cannot be read comes back, too: it may be mended meanwhile.
        """
        while row := next_due(self._transaction, telegram_jobs, order_by=telegram_jobs.c.id):
            self._transaction.connection.execute(
                update(telegram_jobs)
                .where(telegram_jobs.c.id == row.id)
                .values(due_at=to_micros(self._transaction.now + LEASE), attempts=row.attempts + 1)
            )
            for job in self._transaction.readable([row], self._opened):
                return job
        return None

    def _opened(self, row: Row[Any]) -> TelegramJob:
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, table="telegram_jobs", row=str(row.id)
        )
        return TelegramJob(row.id, person_id, opened["purpose"], opened["about"], row.attempts + 1)

    def postpone(self, job: TelegramJob, *, seconds: float) -> None:
        """Have another try after some seconds."""
        later = self._transaction.now + timedelta(seconds=seconds)
        self._transaction.connection.execute(
            update(telegram_jobs)
            .where(telegram_jobs.c.id == job.id)
            .values(due_at=to_micros(later))
        )

    def bring_forward(self) -> None:
        """Have jobs done now that are due later, after the clock was set back."""
        bring_forward(self._transaction, telegram_jobs)

    def finish(self, job: TelegramJob) -> None:
        """Delete a job that is done, or given up."""
        self._transaction.connection.execute(
            telegram_jobs.delete().where(telegram_jobs.c.id == job.id)
        )
