"""Files that people send: those that Telegram or we keep for others, and what is read of one."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class OutOfReach(Exception):
    """A file is kept by a carrier that does not answer now."""


class FileKind(StrEnum):
    """How Telegram shows it: a photo, whose data about place and camera it has taken out, or a file."""

    PICTURE = "picture"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One that others are to get; `size` is in bytes.

    Telegram keeps it as `file_id` (the Bot API's, of use to this bot only), or we do, as `shelved`.
    `is_raw`: it is a picture sent as a file, which may tell where and with what it was taken.
    """

    kind: FileKind
    file_id: str
    name: str = ""
    size: int = 0
    is_raw: bool = False
    shelved: str = ""

    @property
    def key(self) -> str:
        """By which it is known, whoever keeps it."""
        return self.shelved or self.file_id


@dataclass(frozen=True, slots=True)
class SentFile:
    """The text of a file; `guessed` if its encoding is not certain and the letters may be wrong.

    What is taken as it is, has no text but only `content`. One that is not text says why in
    `trouble`, the name of a sentence. `kept` is what was put away for others: the file, or
    several that came along together.
    """

    text: str
    guessed: bool = False
    content: bytes = b""
    trouble: str = ""
    kept: tuple[KeptFile, ...] = ()


def pack_files(files: Sequence[KeptFile]) -> str:
    """Return files as the JSON that `unpack_files` reads back."""
    return json.dumps([asdict(each) for each in files])


def unpack_files(packed: str) -> tuple[KeptFile, ...]:
    """Return the files that `pack_files` packed."""
    return files_of(json.loads(packed))


def files_of(items: Iterable[Mapping[str, Any]]) -> tuple[KeptFile, ...]:
    """Return the files that these are the fields of."""
    return tuple(KeptFile(FileKind(each["kind"]), **_rest(each)) for each in items)


def _rest(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name != "kind"}
