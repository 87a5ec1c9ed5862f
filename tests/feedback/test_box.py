"""The box itself: once each, in place, nothing counted before the end, one process at a time."""

import contextlib
import secrets
import shutil
import sqlite3
from collections.abc import Generator
from pathlib import Path

import pytest

from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import AT_ONCE, BoxFailed, BoxFile, BoxInUse, BoxRefused
from storage.ballot_box.making import Layout
from storage.ballot_box.outcomes import BoxFinished, BoxStillOpen, Outcome, Sealed, UnknownBallot

TALK, WALK, CONCERN = "talk", "walk", "concern"
PEOPLE = [f"person {number}".encode() for number in range(12)]


def layout(*, slots: int = 40, cards: dict[str, list[bytes]] | None = None) -> Layout:
    return Layout(
        scope="lantern27|main",
        ballots=(TALK, WALK, CONCERN),
        slots=slots,
        ratings=24,
        early=frozenset({CONCERN}),
        cards=cards,
    )


def ticket() -> bytes:
    return secrets.token_bytes(32)


def text() -> bytes:
    return secrets.token_bytes(4096)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "box" / FILE_NAME
    Box.create(path, layout())
    return path


@pytest.fixture
def box(path: Path) -> Generator[Box]:
    with contextlib.closing(Box.open(path)) as box:
        yield box


def test_ballot_is_recorded_once_and_its_first_content_stays(box: Box) -> None:
    mine, first, second = ticket(), text(), text()

    assert box.put(TALK, mine, first) is Outcome.RECORDED
    assert box.put(TALK, mine, second) is Outcome.ALREADY

    box.finish()
    assert box.take_out() == [Sealed(TALK, mine, first)]


def test_batch_knows_its_own_repetitions(box: Box) -> None:
    mine, content = ticket(), text()
    batch = [
        Sealed(TALK, mine, content),
        Sealed(TALK, mine, text()),
        Sealed(WALK, ticket(), text()),
    ]

    outcomes = box.put_all(batch)

    assert outcomes == [Outcome.RECORDED, Outcome.ALREADY, Outcome.RECORDED]
    box.finish()
    assert (box.count(TALK), box.count(WALK), box.count(CONCERN)) == (1, 1, 0)


def test_box_remembers_when_it_is_opened_again(path: Path) -> None:
    mine = ticket()
    with contextlib.closing(Box.open(path)) as box:
        box.put(TALK, mine, text())
    with contextlib.closing(Box.open(path)) as box:
        assert box.put(TALK, mine, text()) is Outcome.ALREADY


def test_full_box_takes_no_more_and_still_knows_its_own(path: Path) -> None:
    path.unlink()
    Box.create(path, layout(slots=3))
    with contextlib.closing(Box.open(path)) as box:
        tickets = [ticket() for _ in range(4)]
        outcomes = [box.put(TALK, each, text()) for each in tickets]
        assert outcomes == [Outcome.RECORDED] * 3 + [Outcome.FULL]
        assert box.put(TALK, tickets[0], text()) is Outcome.ALREADY


@pytest.mark.parametrize("size", [0, 31, 33])
def test_wrong_sizes_are_refused(box: Box, size: int) -> None:
    with pytest.raises(ValueError, match="wrong size"):
        box.put(TALK, bytes(size), text())
    with pytest.raises(ValueError, match="wrong size"):
        box.put(TALK, ticket(), bytes(4096 - 32 + size))
    with pytest.raises(ValueError, match="too many"):
        box.put_all([Sealed(TALK, ticket(), text()) for _ in range(AT_ONCE + 1)])


def test_unknown_ballot_puts_nothing_of_its_batch_in(box: Box) -> None:
    with pytest.raises(UnknownBallot):
        box.put_all([Sealed(TALK, ticket(), text()), Sealed("other", ticket(), text())])

    box.finish()
    assert box.take_out() == []


def test_nothing_is_counted_before_the_end_nor_put_in_after(box: Box) -> None:
    box.put(TALK, ticket(), text())
    box.rate(TALK, PEOPLE[0], 5)

    for ask in (lambda: box.count(TALK), lambda: box.ratings(TALK), box.take_out):
        with pytest.raises(BoxStillOpen):
            ask()
    with pytest.raises(BoxStillOpen):
        box.take_out({TALK, CONCERN})
    box.finish()
    with pytest.raises(BoxFinished):
        box.put(TALK, ticket(), text())
    with pytest.raises(BoxFinished):
        box.rate(TALK, PEOPLE[1], 5)

    assert (box.is_finished, box.count(TALK), box.ratings(TALK)) == (True, 1, (0, 0, 0, 0, 1))


def test_concerns_may_be_read_at_once(box: Box) -> None:
    worry = Sealed(CONCERN, ticket(), text())
    box.put_all([worry, Sealed(TALK, ticket(), text())])

    assert box.take_out({CONCERN}) == [worry]


def test_ballots_are_taken_out_in_another_order_each_time(box: Box) -> None:
    put = [Sealed(TALK, ticket(), text()) for _ in range(20)]
    box.put_all(put)
    box.finish()

    first, second = box.take_out(), box.take_out()

    assert sorted(first, key=lambda each: each.nullifier) == sorted(
        put, key=lambda each: each.nullifier
    )
    assert first != second


def test_cards_entitle_to_their_own_ballot_until_they_are_void(path: Path) -> None:
    talks, walks = [ticket() for _ in range(40)], [ticket() for _ in range(3)]
    path.unlink()
    Box.create(path, layout(cards={TALK: talks, WALK: walks}))
    with contextlib.closing(Box.open(path)) as box:
        assert box.put(TALK, talks[0], text()) is Outcome.RECORDED
        assert box.put(WALK, talks[1], text()) is Outcome.NOT_ENTITLED
        assert box.put(TALK, ticket(), text()) is Outcome.NOT_ENTITLED
        # The used one stays used; the others are more than one transaction changes.
        assert box.void(talks) == 39
        assert box.void(talks) == 0
        assert box.put(TALK, talks[2], text()) is Outcome.NOT_ENTITLED
        assert box.put(TALK, talks[0], text()) is Outcome.ALREADY
        assert box.put(WALK, walks[0], text()) is Outcome.RECORDED


def test_box_of_cards_without_any_entitles_nobody(path: Path) -> None:
    path.unlink()
    Box.create(path, layout(cards={}))
    with contextlib.closing(Box.open(path)) as box:
        assert box.put(TALK, ticket(), text()) is Outcome.NOT_ENTITLED


def test_only_one_process_has_the_box_open(path: Path, box: Box) -> None:
    with pytest.raises(BoxInUse, match="in use by another process"):
        Box.open(path)
    box.put(TALK, ticket(), text())
    with contextlib.closing(Box.open(path, only_reading=True)) as reader:
        assert reader.scope == "lantern27|main"
        with pytest.raises(BoxFailed):
            reader.put(TALK, ticket(), text())


def test_missing_foreign_and_logging_files_are_refused(path: Path, tmp_path: Path) -> None:
    with pytest.raises(BoxRefused, match="does not exist"):
        Box.open(tmp_path / "nowhere" / FILE_NAME)
    for number, content in enumerate((b"", b"no database at all" * 100)):
        other = tmp_path / f"{number}.sqlite3"
        other.write_bytes(content)
        with pytest.raises(BoxRefused):
            Box.open(other)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = wal").fetchone()
    with pytest.raises(BoxRefused, match="WAL mode"):
        Box.open(path)
    with pytest.raises(BoxRefused, match="exists already"):
        Box.create(path, layout())


def test_failed_write_changes_nothing_and_is_not_remembered(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, content = ticket(), text()

    def fail(_file: BoxFile, statement: str, values: tuple[object, ...]) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(BoxFile, "change", fail)
        with pytest.raises(BoxFailed):
            box.put(TALK, mine, content)
        with pytest.raises(BoxFailed):
            box.rate(TALK, PEOPLE[0], 3)

    assert box.put(TALK, mine, content) is Outcome.RECORDED
    assert box.rate(TALK, PEOPLE[0], 3) is Outcome.RECORDED


def test_ballot_whose_decoy_failed_is_known_when_it_is_sent_again(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: BoxFile) -> None:
        raise BoxFailed("SQLITE_FULL")

    mine = ticket()
    with monkeypatch.context() as broken:
        broken.setattr(BoxFile, "decoy", fail)
        with pytest.raises(BoxFailed):
            box.put(TALK, mine, text())

    assert box.put(TALK, mine, text()) is Outcome.ALREADY


def test_files_keep_their_sizes_and_rights(path: Path, box: Box) -> None:
    def sizes() -> dict[str, int]:
        return {each.name: each.stat().st_size for each in path.parent.iterdir()}

    before = sizes()
    box.put_all([Sealed(TALK, ticket(), text()) for _ in range(AT_ONCE)])
    for person in PEOPLE:
        box.rate(WALK, person, 2)
    box.finish()

    assert sizes() == before
    assert {path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777} == {0o600, 0o700}


def test_stirring_changes_the_time_of_the_file_and_no_ballot(path: Path, box: Box) -> None:
    box.put(TALK, ticket(), text())
    before = path.stat().st_mtime_ns, shutil.copy(path, path.with_name("copy"))
    box.stir()

    assert path.stat().st_mtime_ns > before[0]
    rows: list[list[tuple[object, ...]]] = []
    for file in (path, Path(before[1])):
        with contextlib.closing(sqlite3.connect(file)) as database:
            rows.append(database.execute("SELECT id, used, nullifier, sealed FROM slot").fetchall())
    assert rows[0] == rows[1]
