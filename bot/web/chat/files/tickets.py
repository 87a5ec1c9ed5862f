"""Tickets: addresses of files that hold for some minutes, and say nothing of what they open.

A ticket is all there is of it: sealed under a key that every copy of the bot has, it names the device that
asked, the message, and which of its files. Who may have that is looked at again when it is fetched.
"""

from dataclasses import dataclass

import orjson

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.vault import Place, Unreadable, Vault
from bot.domain.ids import DeviceId

LIFE_SECONDS = 300
LONGEST = 300
_PLACE = Place("page-tickets", "ticket", "", "")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a ticket opens: a file of a message, by its number from 0, for the device that asked."""

    device_id: DeviceId
    message_id: int
    number: int


class Tickets:
    """Makes tickets and reads them; moments are seconds since 1970."""

    def __init__(self, key: bytes) -> None:
        """Raises ValueError when the key is not 32 bytes long."""
        self._vault = Vault(key)

    def issue(self, asked: Asked, *, now: float) -> str:
        """Return a ticket."""
        ends = int(now) + LIFE_SECONDS
        said = orjson.dumps([asked.device_id, asked.message_id, asked.number, ends])
        return encode_base64url(self._vault.seal(said, _PLACE))

    def read(self, ticket: str, *, now: float) -> Asked | None:
        """Return what a ticket opens; None where it is over, or none of ours."""
        try:
            sealed = decode_base64url(ticket[:LONGEST])
            device_id, message_id, number, ends = orjson.loads(self._vault.open(sealed, _PLACE))
        except (NotBase64url, Unreadable):
            return None
        return Asked(DeviceId(device_id), message_id, number) if now < ends else None
