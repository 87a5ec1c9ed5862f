"""Key-encryption keys: what opens the keystore, kept elsewhere than the keystore."""

import os
import re
import stat
from base64 import b64decode, b64encode
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol, Self, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.crypto.secret import Secret
from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.key_file import (
    KekVersion,
    KeyFileRefused,
    create_key_file,
    read_key_file,
    replace_key_file,
)

Keyed: TypeAlias = tuple[bytes, bytes]
"""A key, wrapped or not, and its associated data."""
IN_FILE = b"\x01"
"""How what a key file wrapped begins."""
IN_SERVICE = b"\x02"
"""How what a key service wrapped begins."""
SERVICED = re.compile(
    IN_SERVICE
    + rb"(?P<length>.)(?P<name>[A-Za-z0-9_.-]{1,64})\n(?P<pad>.{32})"
    + rb"vault:v(?P<version>[0-9]{1,9}):(?P<text>[A-Za-z0-9+/=]+)",
    re.DOTALL,
)
"""The whole of it: see `bot.crypto.wrapping.transit`."""
_ID_END = 9
_NONCE_END = 21


class KekUnknown(Exception):
    """A key was wrapped with a key-encryption key that we do not hold (retired, or another's)."""

    def __init__(self, kek_id: str, sentence: str = "which the key file does not hold") -> None:
        super().__init__(f"wrapped with key {kek_id}, {sentence}")
        self.kek_id = kek_id


class KekElsewhere(KekUnknown):
    """The same, where it is not the key file that mends it: a key service wrapped it, or is to unwrap it."""


class KekAway(Exception):
    """A key service cannot be used now, or not by us: no key is lost, and nothing was changed.

    The message is for the operator and names the service, never a token or a key.
    """

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"key service {where} {reason}")


def name_in_service(wrapped: bytes) -> str:
    """Return the name and version of the service's key that wrapped this; "" where none did."""
    found = SERVICED.fullmatch(wrapped)
    if found is None or len(found["name"]) != found["length"][0] or not _is_exact(found["text"]):
        return ""
    return f"{found['name'].decode()}:v{int(found['version'])}"


def _is_exact(text: bytes) -> bool:
    """Say whether bytes are Base64 as one writes it: several texts can stand for the same bytes."""
    with suppress(ValueError):
        return b64encode(b64decode(text, validate=True)) == text
    return False


class NumberedKek(NamedTuple):
    """A version of a key-encryption key by its number and its id, without the key."""

    number: int
    id: str


class KeyEncryptionKey(Protocol):
    """Wraps the keystore's few top keys: a file here, a cloud's or a module's key elsewhere."""

    @property
    def current(self) -> str:
        """The id of the key that `wrap` uses now."""
        ...

    def wrap(self, data: bytes, aad: bytes) -> bytes:
        """Encrypt a key with the newest version; the result names the version. Raises KekAway."""
        ...

    def unwrap(self, wrapped: bytes, aad: bytes) -> Secret:
        """Undo `wrap`.

        Raises KekUnknown, Unreadable (altered, or another `aad`), KekAway.
        """
        ...

    def wrap_all(self, keys: Sequence[Keyed]) -> list[bytes]:
        """Wrap several keys, each with its associated data, at once. Raises KekAway."""
        ...

    def unwrap_all(self, keys: Sequence[Keyed]) -> list[Secret | KekUnknown | Unreadable]:
        """Unwrap several at once: each one's key, or what `unwrap` would raise. Raises KekAway."""
        ...

    def id_of(self, wrapped: bytes) -> str:
        """Return the id of the key that wrapped this, held or not. Raises Unreadable."""
        ...


class RotatingKek(KeyEncryptionKey, Protocol):
    """One that has versions, as the command line shows and changes them."""

    def numbered(self) -> tuple[NumberedKek, ...]:
        """Return the versions that can unwrap, oldest first."""
        ...

    def add_version(self) -> None:
        """Add a new version; it wraps from now on, the older ones still unwrap."""
        ...

    def retire_old(self) -> tuple[str, ...]:
        """Have no version but the newest unwrap any more, and return the ids of the others.

        Whatever is still wrapped with them is lost: re-wrap the keystore first.
        """
        ...

    def describe(self) -> str:
        """Say where it is and how it is, in words for the operator."""
        ...


class FileKek:
    """Key-encryption keys in a file (`bot.crypto.wrapping.key_file`): newest wraps, all unwrap.

    A wrapped key is `0x01 || key id (8) || nonce (12) || AES-256-GCM ciphertext`, the associated
    data being the first nine bytes and `aad`. The file is read again when it has changed, so a
    rotation by another process is noticed.
    """

    __slots__ = ("_ciphers", "_credentials", "_path", "_seen", "_versions")

    def __init__(self, path: Path, credentials: Path | None) -> None:
        """Use `open` or `create`."""
        self._path = path.resolve()
        self._credentials = None if credentials is None else credentials.resolve()
        self._read()

    @classmethod
    def open(cls, path: Path, *, credentials: Path | None = None) -> Self:
        """Read a key file; `credentials` is `$CREDENTIALS_DIRECTORY`. Raises KeyFileRefused."""
        return cls(path, credentials)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Write a new key file of mode 0400 with one version. Raises FileExistsError, OSError."""
        create_key_file(path, [KekVersion.random(1)])
        return cls(path, None)

    def __repr__(self) -> str:
        return f"FileKek({str(self._path)!r}, versions={len(self._versions)})"

    @property
    def versions(self) -> tuple[KekVersion, ...]:
        """The versions held, oldest first."""
        return self._versions

    def numbered(self) -> tuple[NumberedKek, ...]:
        """Return the versions held, oldest first."""
        return tuple(NumberedKek(version.number, version.id) for version in self._versions)

    def describe(self) -> str:
        """Say what the file's mode is, and how many versions it has."""
        mode = stat.S_IMODE(self._path.stat().st_mode)
        return f"mode {mode:04o}, {len(self._versions)} version(s)"

    @property
    def current(self) -> str:
        """The id of the newest version."""
        return self._versions[-1].id

    def add_version(self) -> None:
        """Add a new version to the file; it wraps from now on, the older ones still unwrap."""
        self._read()
        replace_key_file(
            self._path,
            [*self._versions, KekVersion.random(self._versions[-1].number + 1)],
        )
        self._read()

    def retire_old(self) -> tuple[str, ...]:
        """Destroy all versions but the newest and return their ids.

        Whatever is still wrapped with them is lost: re-wrap the keystore first.
        """
        self._read()
        retired = tuple(version.id for version in self._versions[:-1])
        if retired:
            replace_key_file(self._path, self._versions[-1:])
            self._read()
        return retired

    def wrap(self, data: bytes, aad: bytes) -> bytes:
        """Encrypt with the newest version in the file. Raises KeyFileRefused."""
        self._read_if_changed()
        head = IN_FILE + bytes.fromhex(self.current)
        nonce = os.urandom(12)
        return head + nonce + self._ciphers[self.current].encrypt(nonce, data, head + aad)

    def unwrap(self, wrapped: bytes, aad: bytes) -> Secret:
        """Decrypt with the version that wrapped. Raises KekUnknown, Unreadable, KeyFileRefused."""
        kek_id = self.id_of(wrapped)
        if kek_id not in self._ciphers:
            self._read_if_changed()
        if kek_id not in self._ciphers:
            raise KekUnknown(kek_id)
        head, nonce = wrapped[:_ID_END], wrapped[_ID_END:_NONCE_END]
        try:
            return Secret(
                self._ciphers[kek_id].decrypt(nonce, wrapped[_NONCE_END:], head + aad),
            )
        except (InvalidTag, ValueError):
            raise Unreadable from None

    def wrap_all(self, keys: Sequence[Keyed]) -> list[bytes]:
        """Wrap several; errors as in `wrap`."""
        return [self.wrap(data, aad) for data, aad in keys]

    def unwrap_all(self, keys: Sequence[Keyed]) -> list[Secret | KekUnknown | Unreadable]:
        """Unwrap several: each one's key, or what `unwrap` would raise. Raises KeyFileRefused."""
        return [self._unwrapped(wrapped, aad) for wrapped, aad in keys]

    def _unwrapped(self, wrapped: bytes, aad: bytes) -> Secret | KekUnknown | Unreadable:
        try:
            return self.unwrap(wrapped, aad)
        except (KekUnknown, Unreadable) as error:
            return error

    def id_of(self, wrapped: bytes) -> str:
        """Return the id named in a wrapped key. Raises KekElsewhere, Unreadable."""
        if named := name_in_service(wrapped):
            raise KekElsewhere(named, "which is in a key service: set COLLOQUY_KMS=vault")
        if wrapped[:1] != IN_FILE or len(wrapped) < _NONCE_END:
            raise Unreadable
        return wrapped[1:_ID_END].hex()

    def _read(self) -> None:
        # The stamp is taken first: a change between the two is then seen next time.
        seen = self._stamp()
        self._versions = read_key_file(self._path, credentials=self._credentials)
        self._ciphers = {version.id: AESGCM(version.key) for version in self._versions}
        self._seen = seen

    def _read_if_changed(self) -> None:
        # A file taken away after the start (a removable key) is no change: we hold its keys.
        stamp = self._stamp()
        if stamp is not None and stamp != self._seen:
            self._read()

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            facts = self._path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise KeyFileRefused(self._path, f"cannot be read: {error.strerror}") from None
        return facts.st_ino, facts.st_mtime_ns, facts.st_size
