"""The codes of people, as each desk sees them: kept nowhere, made of the person's own key.

So a code that stands in an old message fits nothing any more once that key is destroyed.
"""

from collections.abc import Collection

from sqlalchemy import select

from bot.crypto.derive import derive
from bot.crypto.vault import Unreadable
from bot.domain.ids import EventId, PersonId
from bot.domain.people.codes import Desk, code_from, desk_of
from storage.database.transaction import Transaction
from storage.keys.keys import KeyForgotten
from storage.people.tables import guests

_LABEL = b"colloquy/code/1"


class Codes:
    """Codes of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, event_id: EventId, person_id: PersonId, desk: Desk, *, thing: str = "") -> str:
        """Return somebody's code at a desk; see `of_all`."""
        return self.of_all(event_id, [person_id], desk, thing=thing)[person_id]

    def of_all(
        self, event_id: EventId, ids: Collection[PersonId], desk: Desk, *, thing: str = ""
    ) -> dict[PersonId, str]:
        """Return the codes of several people at a desk; "" for whoever takes no part in the event.

        `thing` is the id of the one question that a code belongs to.
        """
        there = self._members(event_id, ids)
        self._transaction.sealing.keystore.prefetch(event_id, there)
        return {
            person: self._code(event_id, person, desk, thing) if person in there else ""
            for person in ids
        }

    def find(self, event_id: EventId, code: str) -> PersonId | None:
        """Return whom a code of a desk stands for; None for nobody (any more), or if two have it."""
        desk = desk_of(code)
        if desk is None:
            return None
        codes = self.of_all(event_id, self._members(event_id), desk)
        found = [person for person, each in codes.items() if each == code]
        return found[0] if len(found) == 1 else None

    def _members(
        self, event_id: EventId, among: Collection[PersonId] | None = None
    ) -> set[PersonId]:
        query = select(guests.c.person_id).where(guests.c.event_id == event_id)
        if among is not None and len(among) == 1:
            query = query.where(guests.c.person_id.in_(among))
        rows = self._transaction.connection.execute(query)
        members = {PersonId(person) for (person,) in rows}
        return members if among is None else members.intersection(among)

    def _code(self, event_id: EventId, person_id: PersonId, desk: Desk, thing: str) -> str:
        try:
            key = self._transaction.sealing.keystore.person_key(event_id, person_id)
        except (KeyForgotten, Unreadable):
            return ""
        said = b"\x00".join((_LABEL, desk.encode(), thing.encode()))
        return code_from(desk, derive(key, info=said, length=8))
