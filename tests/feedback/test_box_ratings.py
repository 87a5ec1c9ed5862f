"""Chat ratings in the box: counted once, and no journal tells who gave how many stars."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from bot.crypto.feedback.manifests import sign_manifest
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import BoxFile
from storage.ballot_box.making import Layout
from storage.ballot_box.outcomes import Outcome
from storage.ballot_box.round_boxes import found_box
from tests.crypto.samples import SIGNER, manifest
from tests.feedback.attackers import journal_changes, roll_back

TALK, WALK = "talk", "walk"
PEOPLE = [f"person {number}".encode() for number in range(12)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "box" / FILE_NAME
    Box.create(path, Layout(scope="lantern27", ballots=(TALK, WALK), slots=40, ratings=24))
    return path


def no_decoy(_file: BoxFile) -> None:
    """What a box without decoys would do."""


def test_ratings_count_once_for_each_person_and_session(path: Path) -> None:
    with contextlib.closing(Box.open(path)) as box:
        outcomes = [box.rate(TALK, person, 1 + number % 5) for number, person in enumerate(PEOPLE)]
        assert outcomes == [Outcome.RECORDED] * 12
        assert box.rate(TALK, PEOPLE[0], 5) is Outcome.ALREADY
    with contextlib.closing(Box.open(path)) as box:
        assert box.rate(TALK, PEOPLE[3], 5) is Outcome.ALREADY
        assert box.rate(WALK, PEOPLE[3], 5) is Outcome.RECORDED
        assert (box.has_rated(WALK, PEOPLE[3]), box.has_rated(WALK, PEOPLE[4])) == (True, False)
        with pytest.raises(ValueError, match="stars"):
            box.rate(WALK, PEOPLE[4], 6)
        box.finish()
        assert (box.ratings(TALK), box.ratings(WALK)) == ((3, 3, 2, 2, 2), (0, 0, 0, 0, 1))


def left_of_raters(path: Path, box: Box) -> list[bytes]:
    """Finish a box and return what of key and marks its files still hold, while it is in use."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        (key,) = database.execute("SELECT value FROM meta WHERE name = 'rating-key'").fetchone()
        marks = [mark for (mark,) in database.execute("SELECT mark FROM done")]
    box.finish()
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    return [each for each in (key, *marks) if each in left]


def test_finishing_destroys_who_has_rated(path: Path) -> None:
    """At once: a bot that goes on running changes a finished box no more."""
    with contextlib.closing(Box.open(path)) as box:
        box.rate(TALK, PEOPLE[0], 4)
        assert left_of_raters(path, box) == []
        assert not box.has_rated(TALK, PEOPLE[0])


def test_control_without_a_decoy_the_journal_keeps_who_has_rated(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with contextlib.closing(Box.open(path)) as box:
        box.rate(TALK, PEOPLE[0], 4)
        monkeypatch.setattr(BoxFile, "decoy", no_decoy)
        assert len(left_of_raters(path, box)) == 1 + 24


def pairs(folder: Path, scratch: Path) -> set[tuple[int, tuple[int, ...]]]:
    """Who a journal shows to have rated last, as a row, with the counters before and after."""
    with (
        contextlib.closing(sqlite3.connect(f"file:{folder / FILE_NAME}?mode=ro", uri=True)) as now,
        contextlib.closing(sqlite3.connect(roll_back(folder, scratch))) as before,
    ):
        done = "SELECT id FROM done WHERE used = 1"
        new = set(now.execute(done)) - set(before.execute(done))
        tally = "SELECT tally FROM ballot WHERE id = 'talk'"
        ((after,), (earlier,)) = now.execute(tally).fetchone(), before.execute(tally).fetchone()
    grown = tuple(index for index in range(20) if after[index] != earlier[index])
    return {(row, grown) for (row,) in new}


def test_journal_pairs_no_rater_with_stars(path: Path, tmp_path: Path) -> None:
    with contextlib.closing(Box.open(path)) as box:
        for number, person in enumerate(PEOPLE):
            box.rate(TALK, person, 1 + number % 5)
            assert journal_changes(path.parent) != []
            assert pairs(path.parent, tmp_path / "scratch") == set()


def test_control_without_a_decoy_the_journal_pairs_each_rater_with_stars(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BoxFile, "decoy", no_decoy)
    with contextlib.closing(Box.open(path)) as box:
        for number, person in enumerate(PEOPLE):
            box.rate(TALK, person, 1 + number % 5)
            ((_, grown),) = pairs(path.parent, tmp_path / "scratch")
            assert grown == (4 * (number % 5) + 3,)


def test_a_round_has_room_for_what_each_of_its_people_may_rate(tmp_path: Path) -> None:
    """A session and, at the close, the event: two each."""
    folder = tmp_path / "round"
    signed = sign_manifest(manifest(), SIGNER)
    found_box(folder, signed.text().encode(), people=3)
    session = signed.manifest.ballots[0].id

    with contextlib.closing(Box.open(folder / FILE_NAME)) as box:
        outcomes = [box.rate(session, person, 5) for person in PEOPLE[:7]]

    assert outcomes == [*[Outcome.RECORDED] * 6, Outcome.FULL]
