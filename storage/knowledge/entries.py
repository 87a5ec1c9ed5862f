"""The shelf of prepared answers, their vectors, and what the self-check found; all sealed."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.ids import EventId, TopicId
from bot.domain.knowledge.entries import UNDECIDED, Check, KnowledgeEntry
from bot.domain.messages.texts import Words
from storage.database.timestamps import maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.knowledge.tables import (
    knowledge,
    knowledge_state,
    knowledge_vectors,
    knowledge_wordings,
)

_TABLE = "knowledge"
_STATE = "knowledge_state"
_VECTORS = "knowledge_vectors"


@dataclass(frozen=True, slots=True)
class Checked:
    """When the self-check last ran, if ever, and what it found."""

    at: datetime | None = None
    found: Check = field(default_factory=Check)


class Knowledge:
    """Prepared answers of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def revision(self, event_id: EventId) -> int:
        """Return a number that changes with every change of an event's entries.

        No two states ever share one, also where a change was rolled back.
        """
        found = self._transaction.connection.execute(
            select(knowledge_state.c.revision).where(knowledge_state.c.event_id == event_id)
        ).scalar_one_or_none()
        return found or 0

    def count(self, event_id: EventId) -> int:
        """Return how many entries an event has, drafts and expired ones included."""
        return self._transaction.connection.execute(
            select(func.count()).select_from(knowledge).where(knowledge.c.event_id == event_id)
        ).scalar_one()

    def entries(self, event_id: EventId) -> list[KnowledgeEntry]:
        """Return every entry of an event, drafts and expired ones included, by key."""
        rows = self._transaction.connection.execute(
            select(knowledge).where(knowledge.c.event_id == event_id)
        )
        entries = self._transaction.readable(rows, self._opened)
        return sorted(entries, key=lambda each: (each.key, each.id))

    def find(self, event_id: EventId, entry_id: str) -> KnowledgeEntry | None:
        """Return an entry of an event, if there is one of that id."""
        row = self._transaction.connection.execute(
            select(knowledge)
            .where(knowledge.c.id == entry_id)
            .where(knowledge.c.event_id == event_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def keep(self, event_id: EventId, entry: KnowledgeEntry) -> None:
        """Write an entry, new or changed."""
        sealed = self._transaction.sealing.seal_for_event(
            _packed(entry), event=event_id, table=_TABLE, row=entry.id
        )
        row = {"id": entry.id, "event_id": event_id, "sealed": sealed}
        keep(self._transaction.connection, knowledge, row)
        self._touch(event_id)

    def remove(self, event_id: EventId, entry_id: str) -> None:
        """Delete an entry with its vectors and the wordings offered for it."""
        for table, column in (
            (knowledge, knowledge.c.id),
            (knowledge_vectors, knowledge_vectors.c.entry_id),
            (knowledge_wordings, knowledge_wordings.c.entry_id),
        ):
            self._transaction.connection.execute(
                table.delete().where(column == entry_id).where(table.c.event_id == event_id)
            )
        self._touch(event_id)

    def vectors(self, event_id: EventId, *, model: str) -> dict[str, dict[str, bytes]]:
        """Return the vectors of a model by entry and phrasing key, none of other models.

        Those that cannot be read are as good as none: they are made anew.
        """
        rows = self._transaction.connection.execute(
            select(knowledge_vectors).where(knowledge_vectors.c.event_id == event_id)
        )
        return dict(
            self._transaction.readable(rows, lambda row: (row.entry_id, self._vectors(row, model)))
        )

    def vectors_of(self, event_id: EventId, entry_id: str, *, model: str) -> dict[str, bytes]:
        """Return the vectors of one entry that a model made."""
        rows = self._transaction.connection.execute(
            select(knowledge_vectors)
            .where(knowledge_vectors.c.entry_id == entry_id)
            .where(knowledge_vectors.c.event_id == event_id)
        )
        found = self._transaction.readable(rows, lambda row: self._vectors(row, model))
        return next(found, dict[str, bytes]())

    def keep_vectors(
        self, event_id: EventId, entry_id: str, *, model: str, vectors: Mapping[str, bytes]
    ) -> None:
        """Write all vectors of an entry, in place of those it had."""
        packed = {
            "model": model,
            "vectors": {key: b64encode(vector).decode() for key, vector in vectors.items()},
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table=_VECTORS, row=entry_id
        )
        row = {"entry_id": entry_id, "event_id": event_id, "sealed": sealed}
        keep(self._transaction.connection, knowledge_vectors, row)

    def checked(self, event_id: EventId) -> Checked:
        """Return when the self-check last ran and what it found."""
        rows = self._transaction.connection.execute(
            select(knowledge_state)
            .where(knowledge_state.c.event_id == event_id)
            .where(knowledge_state.c.sealed.is_not(None))
        )
        return next(self._transaction.readable(rows, self._checked), Checked())

    def keep_check(self, event_id: EventId, found: Check) -> None:
        """Write what the self-check found just now."""
        if not self.revision(event_id):
            self._touch(event_id)
        packed = {
            "alike": [list(pair) for pair in found.alike],
            "lost": [list(pair) for pair in found.lost],
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table=_STATE, row=event_id
        )
        self._transaction.connection.execute(
            update(knowledge_state)
            .where(knowledge_state.c.event_id == event_id)
            .values(checked_at=to_micros(self._transaction.now), sealed=sealed)
        )

    def ask_for_check(self, event_id: EventId) -> None:
        """Have the self-check run as soon as the clock comes to it."""
        self._transaction.connection.execute(
            update(knowledge_state)
            .where(knowledge_state.c.event_id == event_id)
            .values(checked_at=None)
        )

    def checked_at(self, event_id: EventId) -> datetime | None:
        """Return when the self-check last ran, None where it is to run at once."""
        found = self._transaction.connection.execute(
            select(knowledge_state.c.checked_at).where(knowledge_state.c.event_id == event_id)
        ).scalar_one_or_none()
        return maybe_moment(found)

    def _touch(self, event_id: EventId) -> None:
        row = {"event_id": event_id, "revision": self._transaction.row_ids.next()}
        keep(self._transaction.connection, knowledge_state, row)

    def _checked(self, row: Row[Any]) -> Checked:
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=_STATE, row=row.event_id
        )
        found = Check(
            tuple((one, other) for one, other in opened["alike"]),
            # Older versions did not say which entry takes a wording.
            tuple((entry, wording, *(other or [""])) for entry, wording, *other in opened["lost"]),
        )
        return Checked(maybe_moment(row.checked_at), found)

    def _vectors(self, row: Row[Any], model: str) -> dict[str, bytes]:
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=_VECTORS, row=row.entry_id
        )
        if opened["model"] != model:
            return {}
        return {key: b64decode(vector) for key, vector in opened["vectors"].items()}

    def _opened(self, row: Row[Any]) -> KnowledgeEntry:
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=_TABLE, row=row.id
        )
        # Entries from before there was a knowledge base to edit say less.
        expires, approved_at = opened.get("expires"), opened.get("approved_at")
        kind, value = opened.get("audience", (AudienceKind.ALL, ""))
        return KnowledgeEntry(
            key=opened["key"],
            questions=tuple(Words(*question) for question in opened["questions"]),
            answer=Words(*opened["answer"]),
            category=opened["category"],
            audience=Audience(AudienceKind(kind), value),
            expires=date.fromisoformat(expires) if expires else None,
            id=row.id,
            draft=opened.get("draft", False),
            approved_by=opened.get("approved_by", ""),
            approved_at=datetime.fromisoformat(approved_at) if approved_at else None,
            topic=TopicId(opened.get("topic", UNDECIDED)),
        )


def _packed(entry: KnowledgeEntry) -> dict[str, Any]:
    return {
        "key": entry.key,
        "questions": [[question.en, question.zh] for question in entry.questions],
        "answer": [entry.answer.en, entry.answer.zh],
        "category": entry.category,
        "audience": [entry.audience.kind, entry.audience.value],
        "expires": entry.expires.isoformat() if entry.expires else "",
        "draft": entry.draft,
        "approved_by": entry.approved_by,
        "approved_at": entry.approved_at.isoformat() if entry.approved_at else "",
        "topic": entry.topic,
    }
