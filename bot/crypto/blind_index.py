"""Looking somebody up without storing who they are: keyed hashes of ids and codes.

Telegram ids have few enough values to be tried one after another by whoever holds the key; the
key therefore never lies beside the index.
"""

import struct
from typing import Self

from bot.crypto.derive import derive, keyed_hash

_ID_LABEL = b"colloquy/telegram-id/1\x00"
_TEXT_LABEL = b"colloquy/text/1\x00"
_ID = struct.Struct(">q")
_LABEL_SIZE = struct.Struct(">H")


class BlindIndex:
    """Turns ids and codes into 32 bytes that can be compared but not read back."""

    __slots__ = ("_key",)

    def __init__(self, key: bytes) -> None:
        """Raises ValueError when the key is not 32 bytes long."""
        if len(key) != 32:
            raise ValueError("a blind index needs a key of 32 bytes")
        self._key = key

    @classmethod
    def from_secret(cls, secret: bytes, scope: str) -> Self:
        """Derive the key from a longer-lived secret; another scope gives unrelated indexes.

        With an event key as the secret, forgetting the event also forgets its index.
        """
        return cls(derive(secret, info=b"colloquy/blind-index/1\x00" + scope.encode()))

    def __repr__(self) -> str:
        return "BlindIndex(hidden)"

    def of(self, telegram_id: int) -> bytes:
        """Return the index of a Telegram id (any signed 64-bit number)."""
        return keyed_hash(self._key, _ID_LABEL + _ID.pack(telegram_id))

    def of_text(self, label: str, text: str) -> bytes:
        """Return the index of a text, e.g. an invitation code; the label keeps kinds apart.

        Raises ValueError when the label is above 65535 bytes. Any text is accepted, even one that
        is not valid UTF-16, since people type it.
        """
        name = label.encode()
        if len(name) > 0xFFFF:
            raise ValueError("a label has at most 65535 bytes")
        words = text.encode("utf-8", "surrogatepass")
        return keyed_hash(self._key, _TEXT_LABEL + _LABEL_SIZE.pack(len(name)) + name + words)
