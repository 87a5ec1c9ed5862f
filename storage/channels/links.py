"""The shelf of links that add a way to reach somebody; a code itself is never kept."""

from datetime import datetime

from sqlalchemy import select

from bot.crypto.codes import new_id
from bot.domain.channels.addresses import Carrier
from bot.domain.channels.links import ChannelLink
from bot.domain.ids import PersonId
from storage.channels.device_tables import channel_links
from storage.database.timestamps import from_micros, to_micros
from storage.database.transaction import Transaction

_CODE = "channel-link"


class ChannelLinks:
    """Links of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(
        self,
        person_id: PersonId,
        carrier: Carrier,
        *,
        code: str,
        expires_at: datetime,
        made_by: Carrier | None = None,
    ) -> None:
        """Note a new code, asked for by a way of theirs; those of the same person that are over are deleted."""
        connection = self._transaction.connection
        connection.execute(
            channel_links.delete()
            .where(channel_links.c.person_id == person_id)
            .where(channel_links.c.expires_at <= to_micros(self._transaction.now))
        )
        row = {
            "id": new_id(),
            "person_id": person_id,
            "carrier": carrier.value,
            "code_index": self._transaction.index.of_text(_CODE, code),
            "expires_at": to_micros(expires_at),
            "made_by": made_by and made_by.value,
        }
        connection.execute(
            channel_links.insert().values(self._transaction.guard.stamped(channel_links, row))
        )

    def find(self, code: str, carrier: Carrier) -> ChannelLink | None:
        """Return the link of a code that still adds a way of this carrier, kept from others.

        Raises:
            RowUnreadable: somebody else has changed it.
        """
        row = self._transaction.connection.execute(
            select(channel_links)
            .where(channel_links.c.code_index == self._transaction.index.of_text(_CODE, code))
            .with_for_update()
        ).one_or_none()
        if row is None:
            return None
        self._transaction.guard.check(channel_links, row)
        expires_at = from_micros(row.expires_at)
        if row.carrier != carrier.value or self._transaction.now >= expires_at:
            return None
        made_by = row.made_by and Carrier(row.made_by)
        return ChannelLink(row.id, PersonId(row.person_id), carrier, expires_at, made_by)

    def is_given(self, code: str) -> bool:
        """Say whether a code was given out and not used."""
        index = self._transaction.index.of_text(_CODE, code)
        asked = select(channel_links.c.id).where(channel_links.c.code_index == index)
        return self._transaction.connection.execute(asked).first() is not None

    def use(self, link: ChannelLink) -> None:
        """Let a link add nothing any more."""
        self._transaction.guard.note_gone(channel_links, {"id": link.id})
        self._transaction.connection.execute(
            channel_links.delete().where(channel_links.c.id == link.id)
        )
