"""A device as the tests have it: a P-256 key that signs requests like the page's JavaScript does."""

from bot.crypto.channels.device_keys import DeviceKey
from bot.crypto.codes import new_id
from bot.web.chat.proofs import Asked, proof_of


class Device:
    """One browser's key; `id` is what the server calls it."""

    def __init__(self) -> None:
        self._key = DeviceKey()
        self.id = new_id()
        self.public = self._key.public

    def proof(self, method: str, path: str, body: bytes, seconds: int) -> str:
        """Return the header for one request."""
        asked = Asked(method, path, body)
        return proof_of(asked, device=self.id, key=self._key, seconds=seconds)
