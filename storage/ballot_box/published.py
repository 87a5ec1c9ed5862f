"""What organizers publish to every page: sealed replies, and the list of what was counted.

They come as signed files, each of which can be taken back. What is served was made for this box by
the organizers' off-line key, or it is not served.
"""

import hashlib
import threading
from dataclasses import dataclass
from pathlib import Path

from bot.crypto.feedback.commitments import COMMITMENT_BYTES
from bot.crypto.feedback.manifests import SignedManifest
from bot.crypto.feedback.replies import REPLY_BYTES
from bot.crypto.feedback.signed.files import FileKind, SignedFileWrong, read_signed_file


class TooMuch(Exception):
    """Pages would have to download more than they should."""

    def __init__(self, most: int) -> None:
        super().__init__(f"there would be more than {most} of them")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of what is published: records of `size` bytes, `most` of them in all."""

    kind: FileKind
    size: int
    most: int


REPLIES = Shelf(FileKind.REPLIES, REPLY_BYTES, 4000)
COUNTED = Shelf(FileKind.COUNTED, COMMITMENT_BYTES, 200_000)


class Published:
    """One shelf in the folder of one box. Safe to use from several threads."""

    def __init__(self, shelf: Shelf, folder: Path, signed: SignedManifest) -> None:
        self._shelf = shelf
        self._folder = folder / shelf.kind.value
        self._signed = signed
        self._known: dict[str, tuple[bytes, ...]] = {}
        self._mutex = threading.Lock()

    @property
    def is_begun(self) -> bool:
        """Whether anything has been published."""
        return self._folder.is_dir() and any(self._folder.glob("*.json"))

    def all(self) -> list[bytes]:
        """Return all records, each once, in no order that means anything. Raises OSError."""
        with self._mutex:
            files = sorted(self._folder.glob("*.json")) if self._folder.is_dir() else []
            names = {file.name for file in files}
            self._known = {name: known for name, known in self._known.items() if name in names}
            for file in files:
                if file.name not in self._known:
                    self._known[file.name] = self._checked(file)
            return sorted({record for each in self._known.values() for record in each})

    def publish(self, content: bytes) -> int:
        """Add a file's records; return how many it has. Raises SignedFileWrong, TooMuch."""
        records = self._records(content)
        if len({*self.all(), *records}) > self._shelf.most:
            raise TooMuch(self._shelf.most)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        place = self._place(content)
        fresh = place.with_suffix(".new")
        fresh.write_bytes(content)
        fresh.replace(place)
        return len(records)

    def take_back(self, content: bytes) -> int:
        """Remove a file's records; return how many it has, 0 when it is not published.

        Raises SignedFileWrong.
        """
        records = self._records(content)
        place = self._place(content)
        if not place.exists():
            return 0
        place.unlink()
        return len(records)

    def _place(self, content: bytes) -> Path:
        return self._folder / f"{hashlib.sha256(content).hexdigest()[:32]}.json"

    def _checked(self, file: Path) -> tuple[bytes, ...]:
        """Whatever else was put into the folder says nothing to anybody."""
        try:
            return self._records(file.read_bytes())
        except SignedFileWrong:
            return ()

    def _records(self, content: bytes) -> tuple[bytes, ...]:
        """Return the records of a signed file. Raises SignedFileWrong."""
        body = read_signed_file(content, kind=self._shelf.kind, under=self._signed)
        size = self._shelf.size
        if not body or len(body) % size:
            raise SignedFileWrong(f"has no {self._shelf.kind.value} in it")
        return tuple(body[at : at + size] for at in range(0, len(body), size))
