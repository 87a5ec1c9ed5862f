"""The shelf of signed letters: scans, sealed with the guest's key, one that is sent and one held."""

from base64 import b64decode, b64encode

from sqlalchemy import select

from bot.domain.ids import EventId, PersonId
from bot.domain.invitation_letters.scans import Scan, ScanKind, Stage
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.invitation_letters.tables import invitation_letter_scans

_TABLE = "invitation_letter_scans"


class InvitationLetterScans:
    """Signed letters by guest; they go with the letter that was signed."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId, person_id: PersonId, stage: Stage) -> Scan | None:
        """Return a guest's signed letter, None where there is none (any more)."""
        row = self._transaction.connection.execute(
            select(invitation_letter_scans.c.sealed)
            .where(invitation_letter_scans.c.event_id == event_id)
            .where(invitation_letter_scans.c.person_id == person_id)
            .where(invitation_letter_scans.c.stage == stage.value)
        ).one_or_none()
        if row is None:
            return None
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, event=event_id, table=_TABLE, row=f"{person_id}:{stage}"
        )
        return Scan(ScanKind(opened["kind"]), b64decode(opened["content"]))

    def is_there(self, event_id: EventId, person_id: PersonId, stage: Stage) -> bool:
        """Say whether a guest has a signed letter, without opening it."""
        row = self._transaction.connection.execute(
            select(invitation_letter_scans.c.stage)
            .where(invitation_letter_scans.c.event_id == event_id)
            .where(invitation_letter_scans.c.person_id == person_id)
            .where(invitation_letter_scans.c.stage == stage.value)
        ).one_or_none()
        return row is not None

    def keep(self, event_id: EventId, person_id: PersonId, stage: Stage, scan: Scan) -> None:
        """Write a signed letter; an earlier one of its stage is replaced."""
        sealed = self._transaction.sealing.seal_for_person(
            {"kind": scan.kind.value, "content": b64encode(scan.content).decode()},
            person=person_id,
            event=event_id,
            table=_TABLE,
            row=f"{person_id}:{stage}",
        )
        keep(
            self._transaction.connection,
            invitation_letter_scans,
            {"event_id": event_id, "person_id": person_id, "stage": stage, "sealed": sealed},
        )

    def drop(self, event_id: EventId, person_id: PersonId, *stages: Stage) -> None:
        """Delete a guest's signed letters of these stages."""
        self._transaction.connection.execute(
            invitation_letter_scans.delete()
            .where(invitation_letter_scans.c.event_id == event_id)
            .where(invitation_letter_scans.c.person_id == person_id)
            .where(invitation_letter_scans.c.stage.in_([each.value for each in stages]))
        )
