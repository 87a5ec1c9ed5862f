"""Sealed replies that every page downloads: signed files, each of which can be taken back.

What is served was made for this box by the organizers' off-line key, or it is not served.
"""

import hashlib
import threading
from pathlib import Path

from bot.crypto.feedback.manifests import SignedManifest
from bot.crypto.feedback.replies import REPLY_BYTES
from bot.crypto.feedback.signed_files import FileKind, SignedFileWrong, read_signed_file

FOLDER_NAME = "replies"
MOST_REPLIES = 4000


class TooManyReplies(Exception):
    """Pages would have to download more than MOST_REPLIES."""

    def __init__(self) -> None:
        super().__init__(f"there would be more than {MOST_REPLIES} replies")


class PublishedReplies:
    """The replies of one box's folder. Safe to use from several threads."""

    def __init__(self, folder: Path, signed: SignedManifest) -> None:
        self._folder = folder / FOLDER_NAME
        self._signed = signed
        self._known: dict[str, tuple[bytes, ...]] = {}
        self._mutex = threading.Lock()

    def all(self) -> list[bytes]:
        """Return all replies, 2048 bytes each, in no order that means anything. Raises OSError."""
        with self._mutex:
            files = sorted(self._folder.glob("*.json")) if self._folder.is_dir() else []
            names = {file.name for file in files}
            self._known = {name: known for name, known in self._known.items() if name in names}
            for file in files:
                if file.name not in self._known:
                    self._known[file.name] = self._checked(file)
            return sorted({reply for each in self._known.values() for reply in each})

    def publish(self, content: bytes) -> int:
        """Add a file's replies; return how many it has. Raises SignedFileWrong, TooManyReplies."""
        replies = read_replies(content, under=self._signed)
        if len({*self.all(), *replies}) > MOST_REPLIES:
            raise TooManyReplies
        self._folder.mkdir(mode=0o700, exist_ok=True)
        place = self._place(content)
        fresh = place.with_suffix(".new")
        fresh.write_bytes(content)
        fresh.replace(place)
        return len(replies)

    def take_back(self, content: bytes) -> int:
        """Remove a file's replies; return how many it has, 0 when it is not published.

        Raises SignedFileWrong.
        """
        replies = read_replies(content, under=self._signed)
        place = self._place(content)
        if not place.exists():
            return 0
        place.unlink()
        return len(replies)

    def _place(self, content: bytes) -> Path:
        return self._folder / f"{hashlib.sha256(content).hexdigest()[:32]}.json"

    def _checked(self, file: Path) -> tuple[bytes, ...]:
        """Whatever else was put into the folder says nothing to anybody."""
        try:
            return read_replies(file.read_bytes(), under=self._signed)
        except SignedFileWrong:
            return ()


def read_replies(content: bytes, *, under: SignedManifest) -> tuple[bytes, ...]:
    """Return the replies of a signed file, 2048 bytes each. Raises SignedFileWrong."""
    body = read_signed_file(content, kind=FileKind.REPLIES, under=under)
    if not body or len(body) % REPLY_BYTES:
        raise SignedFileWrong("has no replies in it")
    return tuple(body[at : at + REPLY_BYTES] for at in range(0, len(body), REPLY_BYTES))
