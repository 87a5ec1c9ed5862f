"""The shelf of agreed terms."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import EventId, TermId
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from storage.database.tables import terms
from storage.database.transaction import Transaction
from storage.database.upsert import keep


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A term and the opaque id it is known by."""

    id: TermId
    term: Term


class Glossary:
    """Agreed terms of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, event_id: EventId, row_id: str, term: Term) -> None:
        """Write one term, new or changed."""
        sealed = self._transaction.sealing.seal_for_event(
            {
                "key": term.key,
                "term": [term.term.en, term.term.zh],
                "note": [term.note.en, term.note.zh],
            },
            event=event_id,
            table="terms",
            row=row_id,
        )
        keep(
            self._transaction.connection,
            terms,
            {"id": row_id, "event_id": event_id, "sealed": sealed},
        )

    def of_event(self, event_id: EventId) -> tuple[Term, ...]:
        """Return an event's terms, by key."""
        return tuple(sorted((each.term for each in self.listed(event_id)), key=_key))

    def listed(self, event_id: EventId) -> tuple[ListedTerm, ...]:
        """Return an event's terms with their ids, in the order of the English words."""
        rows = self._transaction.connection.execute(
            select(terms).where(terms.c.event_id == event_id)
        )
        found = self._transaction.readable(rows, lambda row: self._opened(event_id, row))
        return tuple(sorted(found, key=lambda each: (each.term.term.en.casefold(), each.id)))

    def find(self, event_id: EventId, row_id: str) -> ListedTerm | None:
        """Return one term of an event."""
        row = self._transaction.connection.execute(
            select(terms).where(terms.c.event_id == event_id).where(terms.c.id == row_id)
        ).one_or_none()
        return None if row is None else self._opened(event_id, row)

    def remove(self, event_id: EventId, row_id: str) -> bool:
        """Delete a term; say whether it was there."""
        result = self._transaction.connection.execute(
            terms.delete().where(terms.c.event_id == event_id).where(terms.c.id == row_id)
        )
        return result.rowcount == 1

    def _opened(self, event_id: EventId, row: Row[Any]) -> ListedTerm:
        packed = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="terms", row=row.id
        )
        term = Term(packed["key"], Words(*packed["term"]), Words(*packed["note"]))
        return ListedTerm(row.id, term)


def _key(term: Term) -> str:
    return term.key
