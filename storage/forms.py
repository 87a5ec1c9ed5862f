"""The shelf of forms somebody is in the middle of; one per person, sealed."""

from sqlalchemy import Select, select

from bot.domain.forms.forms import UNREADABLE, Progress
from bot.domain.ids import HOUSE, PersonId
from bot.domain.limits import FORM_LIFE
from storage.database.sealing import RowUnreadable
from storage.database.tables import forms
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep

_ROW = select(forms.c.sealed, forms.c.expires_at)


class Forms:
    """Places in forms of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, person_id: PersonId) -> Progress | None:
        """Return where a person is in a form, if in one; in UNREADABLE if that cannot be read."""
        return self._found(person_id, _ROW.where(forms.c.person_id == person_id).with_for_update())

    def look(self, person_id: PersonId) -> Progress | None:
        """Return what `find` does, to a work that cannot write."""
        return self._found(person_id, _ROW.where(forms.c.person_id == person_id))

    def _found(self, person_id: PersonId, query: Select[bytes, int]) -> Progress | None:
        row = self._transaction.connection.execute(query).one_or_none()
        if row is None or row.expires_at <= to_micros(self._transaction.now):
            return None
        try:
            opened = self._transaction.sealing.open_for_person(
                row.sealed, person=person_id, table="forms", row=person_id
            )
        except RowUnreadable:
            return Progress(UNREADABLE, HOUSE, turn=0, serial=0)
        # Older versions kept no event: such a form belongs to none, and the door says so.
        opened.setdefault("event_id", "")
        asked_at = opened.pop("asked_at", None)
        return Progress(**opened, asked_at=None if asked_at is None else from_micros(asked_at))

    def keep(self, person_id: PersonId, progress: Progress) -> None:
        """Write where a person is in a form."""
        packed = {
            "form": progress.form,
            "event_id": progress.event_id,
            "turn": progress.turn,
            "serial": progress.serial,
            "answers": dict(progress.answers),
            "about": progress.about,
            "only": progress.only,
            "asked_at": None if progress.asked_at is None else to_micros(progress.asked_at),
            "said": dict(progress.said),
            "held": progress.held,
            "is_preview": progress.is_preview,
            "day": progress.day,
        }
        sealed = self._transaction.sealing.seal_for_person(
            packed, person=person_id, table="forms", row=person_id
        )
        keep(
            self._transaction.connection,
            forms,
            {
                "person_id": person_id,
                "expires_at": to_micros(self._transaction.now + FORM_LIFE),
                "sealed": sealed,
            },
        )

    def next_serial(self) -> int:
        """Return a number for a new filling-in, small enough for a button."""
        return self._transaction.row_ids.next() % 1_000_000_007

    def forget(self, person_id: PersonId) -> None:
        """Delete a person's place in a form and the answers given so far."""
        self._transaction.connection.execute(forms.delete().where(forms.c.person_id == person_id))

    def forget_expired(self) -> None:
        """Delete the forms nobody came back to."""
        self._transaction.connection.execute(
            forms.delete().where(forms.c.expires_at <= to_micros(self._transaction.now))
        )
