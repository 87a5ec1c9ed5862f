"""Where the keystore is: told to whoever must find it without opening it; light to import."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias
from urllib.parse import parse_qs, urlsplit

FILE_NAME = "keystore.sqlite3"
"""Its name in the data folder, where it is a file."""
_SCHEME = "postgresql://"


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A PostgreSQL database that holds the keystore and nothing else; the address may hold a password."""

    url: str = field(repr=False)

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        host = parts.hostname or (parse_qs(parts.query).get("host") or [""])[0] or "this machine"
        return f"in database {parts.path.strip('/') or '?'} on {host}"


KeystorePlace: TypeAlias = Path | ServerPlace


def as_word(place: KeystorePlace) -> str:
    """Return what another process can read with `place_of`."""
    return place.url if isinstance(place, ServerPlace) else str(place.resolve())


def place_of(word: str) -> KeystorePlace:
    """Undo `as_word`."""
    return ServerPlace(word) if word.startswith(_SCHEME) else Path(word)
