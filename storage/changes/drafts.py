"""The shelf of drafts: one per event, shared by its organizers, sealed with the event's key."""

from sqlalchemy import select

from bot.domain.changes.drafts import Draft
from bot.domain.ids import EventId, PersonId
from storage.changes.codec import pack_edit, unpack_edit
from storage.changes.tables import change_drafts
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep


class ChangeDrafts:
    """Drafts of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId) -> Draft:
        """Return an event's draft, an empty one if there is none."""
        row = self._transaction.connection.execute(
            select(change_drafts).where(change_drafts.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return Draft(event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="change_drafts", row=event_id
        )
        return Draft(
            event_id=event_id,
            edits=tuple(unpack_edit(packed) for packed in opened["edits"]),
            revision=row.revision,
            edited_at=from_micros(row.edited_at),
            edited_by=PersonId(opened["by"]),
            urgent=opened["urgent"],
        )

    def keep(self, draft: Draft, *, by: PersonId) -> None:
        """Write a draft as somebody has just left it; an empty one stays, for its revision."""
        packed = {
            "edits": [pack_edit(edit) for edit in draft.edits],
            "by": by,
            "urgent": draft.urgent,
        }
        keep(
            self._transaction.connection,
            change_drafts,
            {
                "event_id": draft.event_id,
                "revision": draft.revision,
                "edited_at": to_micros(self._transaction.now),
                "sealed": self._transaction.sealing.seal_for_event(
                    packed, event=draft.event_id, table="change_drafts", row=draft.event_id
                ),
            },
        )
