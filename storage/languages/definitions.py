"""The shelf of what terms mean: proposed and agreed, sealed for the event."""

from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import DefinitionId, EventId, PersonId, TermId
from bot.domain.languages.definitions import Band, Definition, DefinitionState
from bot.domain.messages.texts import Words
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.languages.tables import definitions
from storage.words_codec import pack_words


class Definitions:
    """Definitions of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, definition: Definition) -> None:
        """Write a definition, new or changed."""
        sealed = self._transaction.sealing.seal_for_event(
            {
                "band": definition.band.value,
                "texts": [pack_words(text) for text in definition.texts],
                "term": definition.term_id or "",
                "accepted-by": definition.accepted_by or "",
            },
            event=definition.event_id,
            table=definitions.name,
            row=definition.id,
        )
        row = {
            "id": definition.id,
            "event_id": definition.event_id,
            "state": definition.state.value,
            "handle": definition.handle,
            "sealed": sealed,
        }
        keep(
            self._transaction.connection,
            definitions,
            self._transaction.guard.stamped(definitions, row),
        )

    def of_event(self, event_id: EventId) -> tuple[Definition, ...]:
        """Return what can be read of an event's definitions, by opaque ids: in no order of time."""
        rows = self._transaction.connection.execute(
            select(definitions).where(definitions.c.event_id == event_id).order_by(definitions.c.id)
        )
        return tuple(self._transaction.readable(rows, self._opened))

    def drop(self, definition: Definition) -> None:
        """Delete a definition."""
        row = {"id": definition.id, "event_id": definition.event_id}
        self._transaction.guard.note_gone(definitions, row)
        self._transaction.connection.execute(
            definitions.delete().where(definitions.c.id == definition.id)
        )

    def drop_of(self, event_id: EventId, term_id: TermId) -> None:
        """Delete what a term means, with the term."""
        for each in self.of_event(event_id):
            if each.term_id == term_id:
                self.drop(each)

    def _opened(self, row: Row[Any]) -> Definition:
        self._transaction.guard.check(definitions, row)
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table=definitions.name, row=row.id
        )
        term, means, not_same, usage = (Words(*text) for text in opened["texts"])
        return Definition(
            DefinitionId(row.id),
            event_id,
            DefinitionState(row.state),
            Band(opened["band"]),
            means,
            TermId(opened["term"]) if opened["term"] else None,
            term,
            not_same,
            usage,
            row.handle,
            PersonId(opened["accepted-by"]) if opened["accepted-by"] else None,
        )
