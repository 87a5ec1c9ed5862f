"""Serials of what changes on a page, in the order in which it is committed.

A page asks for what lies above the last serial it knows, so none may ever be committed below one that
may have been read. Copies of the bot therefore give them at the end of a work, one after the other.
"""

import zlib
from collections.abc import Collection

from sqlalchemy import ARRAY, Integer, bindparam, func, select, update

from bot.domain.ids import PersonId
from storage.channels.tables import page_messages
from storage.database.transaction import Transaction

_LOCKS = 7_304_113
"""Any class of locks that nobody else takes; in it one number stands for each page."""
_LAST = 2**63 - 1
"""The highest serial a column holds: one that was damaged is not to stop what comes after."""

_HOLD = select(
    func.pg_advisory_xact_lock(
        _LOCKS, func.unnest(bindparam("pages", type_=ARRAY(Integer))).column_valued()
    )
)
_NUMBER = (
    update(page_messages)
    .where(page_messages.c.id == bindparam("message"))
    .values(rev=bindparam("serial"))
)
_NEWEST = (
    select(page_messages.c.person_id, func.max(page_messages.c.rev))
    .where(page_messages.c.person_id.in_(bindparam("people", expanding=True)))
    .group_by(page_messages.c.person_id)
)


class Serials:
    """What one unit of work has changed on pages."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._changed: dict[int, PersonId] = {}

    @property
    def touched(self) -> Collection[PersonId]:
        """Whose page shows something else once this work has committed."""
        return set(self._changed.values())

    def change(self, message_id: int, person_id: PersonId) -> None:
        """Note that a message on somebody's page has come, was renewed or has gone."""
        self._changed.pop(message_id, None)
        self._changed[message_id] = person_id

    def newest_of(self, people: Collection[PersonId]) -> dict[PersonId, int]:
        """Return the serial of the last change on each of some people's pages."""
        rows = self._transaction.connection.execute(_NEWEST, {"people": list(people)})
        return {PersonId(person): rev for person, rev in rows}

    def give(self) -> None:
        """Give what was changed its serials, above all that is committed; the last act of a work.

        Copies wait for each other here alone, with nothing else to wait for and in the order of their
        pages' numbers: never in a circle.
        """
        if not self._changed:
            return
        connection, people = self._transaction.connection, self.touched
        if connection.dialect.name == "postgresql":
            pages = {zlib.crc32(each.encode()) - 2**31 for each in people}
            connection.execute(_HOLD, {"pages": sorted(pages)})
        newest, given = self.newest_of(people), list[dict[str, int]]()
        for message_id, person_id in self._changed.items():
            above = max(self._transaction.row_ids.next(), newest.get(person_id, 0) + 1)
            newest[person_id] = min(above, _LAST)
            given.append({"message": message_id, "serial": newest[person_id]})
        connection.execute(_NUMBER, given)
