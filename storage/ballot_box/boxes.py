"""The folders of ballot boxes: one for each round of an event, kept apart from everything else.

    <data>/boxes/<event id>/<round>/manifest.json   what everybody may know
                                    box.sqlite3     the ballots; with its journal and box.lock
                                    replies/        signed files of sealed replies, if there are any
                                    counted/        signed lists of what was counted

Such a folder works alone, on another host too, where it may be the only thing there is. It is never
backed up while it is open: two copies would show which ballots came between them.
"""

import re
import shutil
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Self

from bot.crypto.feedback.manifest_fields import FIRST_ROUND, is_round
from bot.crypto.feedback.manifests import SignedManifest
from storage.ballot_box.box_file import BoxFailed, BoxRefused
from storage.ballot_box.round_boxes import MANIFEST_NAME, OpenBox, found_box
from storage.ballot_box.star_boxes import (
    CLOSES_NAME,
    STARS_ROUND,
    StarBox,
    found_star_box,
    is_star_box,
)

FOLDER_NAME = "boxes"
_EVENT = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Boxes:
    """The boxes this process has open. Safe to use from several threads."""

    def __init__(self, folder: Path | None, *already: OpenBox, shared: bool = False) -> None:
        """Open boxes below `folder` when they are asked for; `already` are open from the start.

        They are had alone, or `shared` with other processes that share them, too.
        """
        self._folder = folder
        self._is_shared = shared
        self._open = {(each.manifest.event, each.manifest.round_id): each for each in already}
        self._stars: dict[str, StarBox] = {}
        self._mutex = threading.Lock()

    @classmethod
    def shared(cls, folder: Path) -> Self:
        """Open boxes with the other copies of the bot."""
        return cls(folder, shared=True)

    @classmethod
    def only(cls, folder: Path) -> Self:
        """Open the one box of a folder. Raises BoxRefused."""
        return cls(None, OpenBox.open(folder))

    @classmethod
    def below(cls, folder: Path) -> Self:
        """Open the one box of a folder, or those of the rounds below it. Raises BoxRefused."""
        return cls(folder) if any(folder.glob(f"*/*/{MANIFEST_NAME}")) else cls.only(folder)

    def find(self, event: str, round_id: str = FIRST_ROUND) -> OpenBox | None:
        """Return the box of an event's round, None when there is none. Raises BoxRefused."""
        with self._mutex:
            place = (event, round_id)
            found = self._open.get(place)
            if found is not None and not _is_there(found, MANIFEST_NAME):
                # Another process has destroyed it, or made it anew.
                self._open.pop(place).box.close()
                found = None
            if found is None and self._folder is not None and _is_place(event, round_id):
                folder = self._folder / event / round_id
                if (folder / MANIFEST_NAME).is_file():
                    found = OpenBox.open(folder, shared=self._is_shared)
                    if (found.manifest.event, found.manifest.round_id) != place:
                        found.box.close()
                        raise BoxRefused(folder, "is not named after its event and round")
                    self._open[place] = found
            return found

    def find_stars(self, event: str) -> StarBox | None:
        """Return the box for stars alone of an event, None when there is none. Raises BoxRefused."""
        with self._mutex:
            found = self._stars.get(event)
            if found is not None and not _is_there(found, CLOSES_NAME):
                # Another process has destroyed it, or made it anew.
                self._stars.pop(event).box.close()
                found = None
            if found is None and self._folder is not None and _EVENT.fullmatch(event):
                folder = self._folder / event / STARS_ROUND
                if is_star_box(folder):
                    found = self._stars[event] = StarBox.open(folder, shared=self._is_shared)
            return found

    def found_stars(
        self, event: str, ballots: Sequence[str], *, people: int, closes: datetime
    ) -> None:
        """Make an event's box for stars alone; one in which nobody has rated is made anew.

        Such a one is left where whoever made it died before saying so. Raises BoxRefused.
        """
        if self._folder is None or not _EVENT.fullmatch(event):
            raise BoxRefused(Path(FOLDER_NAME), "is not here")
        left = self.find_stars(event)
        if left is not None and not left.box.is_untouched:
            raise BoxRefused(left.folder, "holds stars already")
        folder = self._folder / event / STARS_ROUND
        with self._mutex:
            if left is not None:
                self._stars.pop(event).box.close()
            shutil.rmtree(folder, ignore_errors=True)
            found_star_box(folder, ballots, people=people, closes=closes)

    def found_votes(self, signed: SignedManifest, *, people: int) -> None:
        """Make the box of a round of votes that nobody has been given a right to yet.

        One that is there was left by somebody who died before saying so, and is made anew. Raises
        BoxRefused.
        """
        event, round_id = signed.manifest.event, signed.manifest.round_id
        if self._folder is None or not _is_place(event, round_id):
            raise BoxRefused(Path(FOLDER_NAME), "is not here")
        self.drop(event, round_id)
        found_box(self._folder / event / round_id, signed.text().encode(), people=people)

    def drop(self, event: str, round_id: str) -> None:
        """Delete the box of a round that nobody has been given a right to."""
        with self._mutex:
            if left := self._open.pop((event, round_id), None):
                left.box.close()
        if self._folder is not None and _is_place(event, round_id):
            shutil.rmtree(self._folder / event / round_id, ignore_errors=True)

    def rounds(self, event: str) -> list[OpenBox]:
        """Return all boxes of an event, the first round's first. Raises BoxRefused."""
        names = {round_id for of, round_id in tuple(self._open) if of == event}
        if self._folder is not None and _EVENT.fullmatch(event):
            names |= {path.parent.name for path in self._folder.glob(f"{event}/*/{MANIFEST_NAME}")}
        order = sorted(names, key=lambda name: (name != FIRST_ROUND, name))
        found = [self.find(event, name) for name in order]
        return [each for each in found if each is not None]

    def tend(self, now: datetime) -> list[BoxFailed]:
        """Open every box there is, finish those that are over, stir the others; return failures."""
        failures: list[BoxFailed] = []
        places = set(self._open)
        if self._folder is not None and self._folder.is_dir():
            manifests = self._folder.glob(f"*/*/{MANIFEST_NAME}")
            places |= {(each.parent.parent.name, each.parent.name) for each in manifests}
        for event, round_id in places:
            try:
                self.find(event, round_id)
            except BoxRefused as refused:
                failures.append(BoxFailed(str(refused)))
        for event in self._starred():
            try:
                self.find_stars(event)
            except BoxRefused as refused:
                failures.append(BoxFailed(str(refused)))
        for each in (*self._open.values(), *self._stars.values()):
            try:
                each.tend(now)
            except BoxFailed as failed:
                failures.append(failed)
        return failures

    def _starred(self) -> list[str]:
        """Return the events that have a box for stars alone."""
        if self._folder is None or not self._folder.is_dir():
            return []
        return [
            each.parent.parent.name for each in self._folder.glob(f"*/{STARS_ROUND}/{CLOSES_NAME}")
        ]

    def destroy(self, event: str) -> None:
        """Delete the folders of all rounds of an event, ballots and all.

        Raises:
            OSError: something of it is still there; try again.
        """
        with self._mutex:
            for place in [each for each in self._open if each[0] == event]:
                self._open.pop(place).box.close()
            if stars := self._stars.pop(event, None):
                stars.box.close()
            if self._folder is None or not _EVENT.fullmatch(event):
                return
            folder = self._folder / event
            for manifest in folder.glob(f"*/{MANIFEST_NAME}"):
                # Without it a folder is in use by nobody, should we die half-way.
                manifest.unlink()
            (folder / STARS_ROUND / CLOSES_NAME).unlink(missing_ok=True)
            if folder.is_dir():
                shutil.rmtree(folder)

    def close(self) -> None:
        """Close them all."""
        with self._mutex:
            for each in (*self._open.values(), *self._stars.values()):
                each.box.close()
            self._open.clear()
            self._stars.clear()


def _is_there(opened: OpenBox | StarBox, name: str) -> bool:
    return (opened.folder / name).is_file() and opened.box.is_in_place


def _is_place(event: str, round_id: str) -> bool:
    return _EVENT.fullmatch(event) is not None and is_round(round_id)
