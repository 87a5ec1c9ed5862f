"""The file that holds the key-encryption keys, one version a line.

    colloquy key file 1
    1 5f0c6e0a9d3b1c77 3Jx...base64url...
    2 ...

The second field is derived from the key: it names the key in wrapped values and shows a damaged
line. The same file can be handed over as a systemd credential.
"""

import base64
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.crypto.derive import keyed_hash
from bot.crypto.secret import KEY_BYTES, Secret
from bot.plain_files import write_new

HEADER = "colloquy key file 1"
LONGEST = 65536
"""Bytes: about 900 versions."""


class KeyFileRefused(Exception):
    """A key file cannot be used; the message names the file and the reason, never a key."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"key file {path} {reason}")


class KeyFileOpenToOthers(KeyFileRefused):
    """Others than its owner may use a key file; the message says what mends it."""

    def __init__(self, path: Path, mode: int) -> None:
        super().__init__(path, f"has mode {mode:04o}; make it 0400 (chmod 400)")


@dataclass(frozen=True, slots=True)
class KekVersion:
    """One key-encryption key. `id` is 16 hex digits derived from the key."""

    number: int
    id: str
    key: Secret

    @classmethod
    def random(cls, number: int) -> Self:
        """Return a new version with a fresh 256-bit key."""
        return cls._of(number, Secret.random())

    @classmethod
    def parse(cls, line: str) -> Self:
        """Read one line of the file. Raises ValueError, without the line, when it is damaged."""
        match line.split(" "):
            case [number, name, text]:
                with suppress(ValueError):
                    key = Secret(base64.b64decode(text, altchars=b"-_", validate=True))
                    version = cls._of(int(number), key)
                    if len(key) == KEY_BYTES and version.id == name:
                        return version
            case _:
                pass
        raise ValueError("damaged line") from None

    def line(self) -> str:
        """Return the line that `parse` reads; it contains the key."""
        return f"{self.number} {self.id} {base64.urlsafe_b64encode(self.key).decode()}"

    @classmethod
    def _of(cls, number: int, key: Secret) -> Self:
        return cls(number, keyed_hash(key, b"colloquy/kek-id/1")[:8].hex(), key)


def read_key_file(path: Path, *, credentials: Path | None = None) -> tuple[KekVersion, ...]:
    """Return the versions in a key file, oldest first.

    The file must be ours and of mode 0400 or 0600. Inside `credentials`
    (`$CREDENTIALS_DIRECTORY`) systemd may leave it to root with mode 0440 and an access list for
    us (systemd issue 29435), which is accepted there. Raises KeyFileRefused.
    """
    try:
        # Non-blocking, so that a named pipe is refused instead of waited for.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            is_credential = credentials is not None and path.parent == credentials
            _refuse_open_doors(path, os.fstat(file.fileno()), is_credential=is_credential)
            raw = file.read(LONGEST + 1)
    except OSError as error:
        raise KeyFileRefused(path, f"cannot be read: {error.strerror}") from None
    return _parse(path, raw)


def create_key_file(path: Path, versions: Sequence[KekVersion], *, mode: int = 0o400) -> None:
    """Write a new key file and wait until it is on disk. Raises FileExistsError, OSError."""
    text = "\n".join([HEADER, *(version.line() for version in versions), ""])
    write_new(path, text.encode(), mode=mode)
    _sync_folder(path.parent)


def replace_key_file(path: Path, versions: Sequence[KekVersion]) -> None:
    """Put another set of versions in the place of a key file, at once or not at all.

    The former file is overwritten with zeros unless it has another name (a hard link), because a
    retired key should not stay on the disk. Raises OSError.
    """
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    facts = path.stat()
    create_key_file(fresh, versions, mode=stat.S_IMODE(facts.st_mode))
    path.chmod(0o600)
    with path.open("r+b") as former:
        fresh.replace(path)
        _sync_folder(path.parent)
        if facts.st_nlink == 1:
            former.write(bytes(facts.st_size))
            former.flush()
            os.fsync(former.fileno())


def _parse(path: Path, raw: bytes) -> tuple[KekVersion, ...]:
    if len(raw) > LONGEST:
        raise KeyFileRefused(path, f"is longer than {LONGEST} bytes")
    head, *lines = raw.decode("ascii", "replace").rstrip("\n").split("\n")
    if head != HEADER or not lines:
        raise KeyFileRefused(path, "is not a Colloquy key file")
    versions: list[KekVersion] = []
    for place, line in enumerate(lines, start=2):
        try:
            versions.append(KekVersion.parse(line))
        except ValueError:
            raise KeyFileRefused(path, f"is damaged in line {place}") from None
    numbers = [version.number for version in versions]
    if numbers != sorted(set(numbers)):
        raise KeyFileRefused(path, "has its versions out of order")
    return tuple(versions)


def _refuse_open_doors(path: Path, facts: os.stat_result, *, is_credential: bool) -> None:
    mode = stat.S_IMODE(facts.st_mode)
    owners = {os.geteuid(), 0} if is_credential else {os.geteuid()}
    if not stat.S_ISREG(facts.st_mode):
        raise KeyFileRefused(path, "is not a regular file")
    if mode not in ({0o400, 0o600, 0o440} if is_credential else {0o400, 0o600}):
        raise KeyFileOpenToOthers(path, mode)
    if facts.st_uid not in owners:
        raise KeyFileRefused(path, f"belongs to user {facts.st_uid}, not to us ({os.geteuid()})")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
