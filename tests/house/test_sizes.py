"""A file is read in one sitting, and a folder's files are seen at a glance."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from tests.house.sources import SOURCES, Source

LINES = 300
FILES = 12
MOST_FILES = 16
LONGER: Mapping[str, str] = {}
"""Files of more than LINES lines, and why."""
FULLER = {
    "bot/domain/callback_words": "one file for each topic",
    "bot/domain": "one file for each topic that needs no room",
    "handlers": "one file for each topic, beside the door and the routes",
}
"""Folders of more than FILES files, and why."""


def too_long(sources: Iterable[Source]) -> list[str]:
    """Return the files of more than LINES lines."""
    return [source.place for source in sources if len(source.text.splitlines()) > LINES]


def files_per_folder(sources: Iterable[Source]) -> Counter[str]:
    """Count the files of every folder; what only says what a package is, is none."""
    return Counter(
        str(PurePosixPath(source.place).parent)
        for source in sources
        if not source.place.endswith("__init__.py")
    )


def fuller(counts: Mapping[str, int], *, than: int) -> set[str]:
    """Return the folders with more than so many files."""
    return {folder for folder, count in counts.items() if count > than}


def test_no_file_is_too_long() -> None:
    assert too_long(SOURCES) == list(LONGER)
    long, short = Source("a.py", "x\n" * (LINES + 1)), Source("b.py", "x\n" * LINES)
    assert too_long([long, short]) == ["a.py"]


def test_the_wiring_only_puts_together() -> None:
    (wiring,) = (each for each in SOURCES if each.place == "bot/wiring.py")
    assert len(wiring.text.splitlines()) <= 150


def test_no_folder_is_too_full() -> None:
    counts = files_per_folder(SOURCES)
    assert fuller(counts, than=FILES) == set(FULLER)
    assert fuller(counts, than=MOST_FILES) <= {"handlers", "bot/domain/callback_words"}


def test_a_full_folder_is_found() -> None:
    made_up = [Source(f"a/{n}.py", "") for n in range(13)] + [Source("a/b/1.py", "")]
    assert fuller(files_per_folder(made_up), than=FILES) == {"a"}
