"""The folders of ballot boxes: one for each event, kept apart from everything else.

    <data>/boxes/<event id>/manifest.json   what everybody may know
                            box.sqlite3     the ballots; with its journal and box.lock
                            replies.bin     sealed replies, 2048 bytes each, once there are some

Such a folder works alone, on another host too, where it may be the only thing there is. It is never
backed up while it is open: two copies would show which ballots came between them.
"""

import re
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from bot.crypto.feedback.manifest_fields import BallotKind, Manifest
from bot.crypto.feedback.manifests import ManifestWrong, read_manifest
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import BoxFailed, BoxRefused
from storage.ballot_box.making import Layout
from storage.ballot_box.writer import BoxWriter

FOLDER_NAME = "boxes"
MANIFEST_NAME = "manifest.json"
REPLIES_NAME = "replies.bin"
REPLY_BYTES = 2048
_EVENT = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class OpenBox:
    """A box in its folder; `content` is manifest.json as it stands there."""

    folder: Path
    manifest: Manifest
    content: bytes
    box: Box
    writer: BoxWriter

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open a folder's box.

        Raises:
            BoxRefused: something is missing, damaged, in use, or made for another manifest.
        """
        path = folder / MANIFEST_NAME
        try:
            content = path.read_bytes()
            manifest = read_manifest(content).manifest
        except FileNotFoundError:
            raise BoxRefused(path, "does not exist") from None
        except (OSError, ManifestWrong) as error:
            raise BoxRefused(path, f"cannot be used: {error}") from None
        box = Box.open(folder / FILE_NAME)
        if box.event != manifest.event or not {each.id for each in manifest.ballots} <= set(
            box.ballots
        ):
            box.close()
            raise BoxRefused(folder, "holds a box and a manifest that do not belong together")
        return cls(folder, manifest, content, box, BoxWriter(box))

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Eight words of the manifest, for people to compare."""
        return read_manifest(self.content).fingerprint

    def replies(self) -> list[bytes]:
        """Return all sealed replies, 2048 bytes each; one that is cut off is left out."""
        try:
            content = (self.folder / REPLIES_NAME).read_bytes()
        except FileNotFoundError:
            return []
        whole = len(content) // REPLY_BYTES * REPLY_BYTES
        return [content[at : at + REPLY_BYTES] for at in range(0, whole, REPLY_BYTES)]

    def tend(self, now: datetime) -> None:
        """Finish the box once its last ballot has closed; before that, commit a decoy.

        Raises BoxFailed.
        """
        if self.box.is_finished:
            return
        if all(ballot.closes <= now for ballot in self.manifest.ballots):
            self.box.finish()
        else:
            self.box.stir()


def found_box(
    folder: Path,
    content: bytes,
    *,
    people: int,
    cards: Mapping[str, Collection[bytes]] | None = None,
) -> None:
    """Make an event's folder from its signed manifest.json.

    There is room for a ballot and, for each session, a chat rating of each of `people`, or for what
    the `cards` entitle to. The manifest is written last, for a folder with one is in use.

    Raises:
        ManifestWrong: the manifest is not signed, or not of this version.
        BoxRefused: there is a box already, or it cannot be made.
    """
    manifest = read_manifest(content).manifest
    sessions = [each for each in manifest.ballots if each.kind is BallotKind.SESSION]
    entitled = people * len(manifest.ballots)
    layout = Layout(
        event=manifest.event,
        ballots=[each.id for each in manifest.ballots],
        slots=entitled if cards is None else sum(map(len, cards.values())),
        ratings=people * len(sessions),
        early=frozenset(each.id for each in manifest.ballots if each.kind is BallotKind.CONCERN),
        cards=cards,
    )
    Box.create(folder / FILE_NAME, layout)
    (folder / MANIFEST_NAME).write_bytes(content)


class Boxes:
    """The boxes this process has open. Safe to use from several threads."""

    def __init__(self, folder: Path | None, *already: OpenBox) -> None:
        """Open boxes below `folder` when they are asked for; `already` are open from the start."""
        self._folder = folder
        self._open = {each.manifest.event: each for each in already}
        self._mutex = threading.Lock()

    @classmethod
    def only(cls, folder: Path) -> Self:
        """Open the one box of a folder. Raises BoxRefused."""
        return cls(None, OpenBox.open(folder))

    def find(self, event: str) -> OpenBox | None:
        """Return an event's box, None when it has none. Raises BoxRefused."""
        with self._mutex:
            found = self._open.get(event)
            if found is None and self._folder is not None and _EVENT.fullmatch(event):
                folder = self._folder / event
                if (folder / MANIFEST_NAME).is_file():
                    found = OpenBox.open(folder)
                    if found.manifest.event != event:
                        found.box.close()
                        raise BoxRefused(folder, "is not named after its event")
                    self._open[event] = found
            return found

    def tend(self, now: datetime) -> list[BoxFailed]:
        """Open every box there is, finish those that are over, stir the others; return failures."""
        failures: list[BoxFailed] = []
        if self._folder is not None and self._folder.is_dir():
            for folder in self._folder.iterdir():
                try:
                    self.find(folder.name)
                except BoxRefused as refused:
                    failures.append(BoxFailed(str(refused)))
        for each in tuple(self._open.values()):
            try:
                each.tend(now)
            except BoxFailed as failed:
                failures.append(failed)
        return failures

    def close(self) -> None:
        """Close them all."""
        with self._mutex:
            for each in self._open.values():
                each.box.close()
            self._open.clear()
