"""The shelf of agreed terms."""

from typing import Any

from sqlalchemy import select

from bot.domain.glossary import Term
from bot.domain.ids import EventId
from bot.domain.words import Words
from storage.desk import Desk
from storage.tables import terms
from storage.upsert import keep


class Glossary:
    """Agreed terms of one unit of work."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(self, event_id: EventId, row_id: str, term: Term) -> None:
        """Write one term, new or changed."""
        sealed = self._desk.sealing.seal_for_event(
            {
                "key": term.key,
                "term": [term.term.en, term.term.zh],
                "note": [term.note.en, term.note.zh],
            },
            event=event_id,
            table="terms",
            row=row_id,
        )
        keep(self._desk.connection, terms, {"id": row_id, "event_id": event_id, "sealed": sealed})

    def of_event(self, event_id: EventId) -> tuple[Term, ...]:
        """Return an event's terms, by key."""
        rows = self._desk.connection.execute(
            select(terms.c.id, terms.c.sealed).where(terms.c.event_id == event_id)
        )
        opened = (
            _opened(
                self._desk.sealing.open_for_event(
                    row.sealed, event=event_id, table="terms", row=row.id
                )
            )
            for row in rows
        )
        return tuple(sorted(opened, key=lambda term: term.key))


def _opened(packed: dict[str, Any]) -> Term:
    return Term(packed["key"], Words(*packed["term"]), Words(*packed["note"]))
