"""Boxes for stars alone: those are confidential, not sealed, so that nobody has to make keys first.

    <data>/boxes/<event id>/stars/box.sqlite3     with its journal and box.lock
                                  closes          when it closes (ISO 8601)

Where there is a sealed page too, stars may as well lie in the box of its first round.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import BoxRefused
from storage.ballot_box.making import Layout

STARS_ROUND = "stars"
"""The name of the folder, and of the round of its ballots; no other round is called so."""
CLOSES_NAME = "closes"


@dataclass(frozen=True, slots=True)
class StarBox:
    """A box that takes stars until `closes` (aware UTC)."""

    folder: Path
    box: Box
    closes: datetime

    @classmethod
    def open(cls, folder: Path, *, shared: bool = False) -> Self:
        """Open a folder's box, alone or `shared` with other copies. Raises BoxRefused."""
        try:
            closes = datetime.fromisoformat((folder / CLOSES_NAME).read_text())
        except (OSError, ValueError):
            raise BoxRefused(folder / CLOSES_NAME, "cannot be read") from None
        return cls(folder, Box.open(folder / FILE_NAME, shared=shared), closes)

    def tend(self, now: datetime) -> None:
        """Finish the box once it has closed; before that, commit a decoy. Raises BoxFailed."""
        if self.box.is_finished:
            return
        if self.closes <= now:
            self.box.finish()
        else:
            self.box.stir()


def found_star_box(folder: Path, ballots: Sequence[str], *, people: int, closes: datetime) -> None:
    """Make a folder with room for stars of so many people for each ballot.

    When it closes is written last, for a folder that says so is in use. Raises BoxRefused.
    """
    layout = Layout(
        scope=f"{folder.parent.name}|{STARS_ROUND}",
        ballots=ballots,
        slots=0,
        ratings=people * len(ballots),
    )
    Box.create(folder / FILE_NAME, layout)
    try:
        (folder / CLOSES_NAME).write_text(closes.isoformat())
    except OSError:
        raise BoxRefused(folder, "cannot be written") from None


def is_star_box(folder: Path) -> bool:
    """Whether a folder holds a box for stars."""
    return (folder / CLOSES_NAME).is_file()
