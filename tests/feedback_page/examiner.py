"""Somebody who has a phone or a laptop in hand, and looks through all files of its browser."""

import hmac
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.crypto.base64url import decode_base64url

KEY_BYTES = 32
_PLACES = ("History", "Favicons", "Sessions", "Session Storage", "Local Storage", "IndexedDB")


@dataclass(frozen=True)
class Profile:
    """The files of a browser that is closed."""

    folder: Path

    def files(self) -> list[Path]:
        return [each for each in self.folder.rglob("*") if each.is_file()]

    def where(self, secrets: Iterable[str]) -> dict[str, set[str]]:
        """Return for each kind of file which of the secrets stand in it, as bytes or as UTF-16."""
        found: dict[str, set[str]] = {}
        for file in self.files():
            content = file.read_bytes()
            for secret in secrets:
                if any(form in content for form in _forms(secret)):
                    found.setdefault(self._kind(file), set()).add(secret)
        return found

    def visited(self) -> list[str]:
        """Return every address in the history."""
        [history] = [each for each in self.files() if each.name == "History"]
        with closing(sqlite3.connect(history)) as database:
            return [str(row[0]) for row in database.execute("SELECT url FROM urls ORDER BY id")]

    def holds(self, content: bytes) -> bool:
        """Whether some file has these bytes."""
        return any(content in each.read_bytes() for each in self.files())

    def opens(self, row: Mapping[str, Any], *, half: bytes) -> bool:
        """Whether 32 bytes of the database are the other half of the key of a sealed record.

        `row` is {place, iv, sealed}; every place of every file is tried.
        """
        iv, sealed, place = bytes(row["iv"]), bytes(row["sealed"]), str(row["place"]).encode()
        contents = [each.read_bytes() for each in self.files() if self._kind(each) == "IndexedDB"]
        others = {
            content[at : at + KEY_BYTES]
            for content in contents
            for at in range(len(content) - KEY_BYTES + 1)
        }
        return any(
            _fits(hmac.digest(other, b"seal" + half, "sha256"), iv, sealed, place)
            for other in others
        )

    def _kind(self, file: Path) -> str:
        parts = file.relative_to(self.folder).parts
        return next(
            (kind for kind in _PLACES if any(part.startswith(kind) for part in parts)),
            "/".join(parts),
        )


def _fits(key: bytes, iv: bytes, sealed: bytes, place: bytes) -> bool:
    try:
        AESGCM(key).decrypt(iv, sealed, place)
    except InvalidTag:
        return False
    return True


def _forms(secret: str) -> list[bytes]:
    forms = [secret.encode(), secret.encode("utf-16-le")]
    if len(secret) > 40 and re.fullmatch(r"[\w-]+", secret):
        forms.append(decode_base64url(secret[: len(secret) // 4 * 4])[:40])
    return forms
