"""Several copies of the bot have one box open: each knows what the others did, and nothing comes twice."""

import contextlib
import fcntl
import os
import shutil
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from storage.ballot_box import box_file
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import BoxFailed, BoxInUse
from storage.ballot_box.boxes import Boxes
from storage.ballot_box.outcomes import BoxFinished, Outcome
from storage.ballot_box.star_boxes import STARS_ROUND
from tests.feedback.test_box import PEOPLE, TALK, WALK, layout, text, ticket
from tests.feedback.world import EVENT, found

NOON = datetime(2027, 3, 3, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "box" / FILE_NAME
    Box.create(path, layout())
    return path


@pytest.fixture
def two(path: Path) -> Generator[tuple[Box, Box]]:
    with (
        contextlib.closing(Box.open(path, shared=True)) as one,
        contextlib.closing(Box.open(path, shared=True)) as other,
    ):
        yield one, other


def test_a_right_that_was_used_at_one_copy_is_used_at_the_other(two: tuple[Box, Box]) -> None:
    one, other = two
    mine, first, second = ticket(), text(), text()
    assert one.put(TALK, mine, first) is Outcome.RECORDED
    assert other.put(TALK, mine, second) is Outcome.ALREADY
    assert other.commitment_of(TALK, mine) == one.commitment_of(TALK, mine)
    assert (one.is_untouched, other.is_untouched) == (False, False)
    other.finish()
    assert [each.content for each in one.take_out()] == [first]


def test_stars_given_at_one_copy_are_known_at_the_other(two: tuple[Box, Box]) -> None:
    one, other = two
    assert one.rate(TALK, PEOPLE[0], 5) is Outcome.RECORDED
    assert (other.has_rated(TALK, PEOPLE[0]), other.has_rated(WALK, PEOPLE[0])) == (True, False)
    assert other.rate(TALK, PEOPLE[0], 1) is Outcome.ALREADY
    assert other.rate(TALK, PEOPLE[1], 3) is Outcome.RECORDED
    one.finish()
    assert other.is_finished
    assert other.ratings(TALK) == (0, 0, 1, 0, 1)
    with pytest.raises(BoxFinished):
        other.rate(TALK, PEOPLE[2], 3)
    with pytest.raises(BoxFinished):
        other.put(TALK, ticket(), text())


def test_copies_that_fill_the_box_at_once_lose_none_and_double_none(path: Path) -> None:
    """Every right is shown to both copies, by many hands, and there are more rights than slots."""
    rights = [ticket() for _ in range(50)]

    def hand_in(box: Box) -> list[Outcome]:
        return [box.put(TALK, right, text()) for right in rights]

    with contextlib.ExitStack() as stack, ThreadPoolExecutor(3) as hands:
        copies = [
            stack.enter_context(contextlib.closing(Box.open(path, shared=True))) for _ in range(3)
        ]
        told = list(hands.map(hand_in, copies))
        copies[0].finish()
        inside = {each.nullifier for each in copies[2].take_out()}
    recorded = [outcomes.count(Outcome.RECORDED) for outcomes in told]
    assert (sum(recorded), len(inside)) == (40, 40)
    assert inside <= set(rights)


def test_a_command_wants_the_box_alone(path: Path, two: tuple[Box, Box]) -> None:
    with pytest.raises(BoxInUse):
        Box.open(path)
    for each in two:
        each.close()
    with contextlib.closing(Box.open(path)), pytest.raises(BoxInUse):
        Box.open(path, shared=True)


def test_a_copy_that_stands_still_in_its_turn_holds_nobody_for_long(
    path: Path, two: tuple[Box, Box], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(box_file, "TURN_PATIENCE", 0.05)
    one, other = two
    stands = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(stands, fcntl.LOCK_EX)
    mine = ticket()
    with pytest.raises(BoxFailed, match="another process does not end its turn"):
        one.put(TALK, mine, text())
    assert not other.is_finished
    os.close(stands)
    assert other.put(TALK, mine, text()) is Outcome.RECORDED


def test_a_box_that_another_copy_made_anew_is_opened_anew(tmp_path: Path) -> None:
    found(tmp_path / EVENT / "main")
    with (
        contextlib.closing(Boxes.shared(tmp_path)) as one,
        contextlib.closing(Boxes.shared(tmp_path)) as other,
    ):
        for copy in (one, other):
            copy.found_stars(EVENT, [TALK], people=3, closes=NOON + timedelta(days=1))
            copy.find_stars(EVENT)
        early, opened = other.find_stars(EVENT), other.find(EVENT)
        one.found_stars(EVENT, [TALK], people=3, closes=NOON + timedelta(days=1))
        stars = one.find_stars(EVENT)
        assert stars is not None
        stars.box.rate(TALK, PEOPLE[0], 4)
        late = other.find_stars(EVENT)
        assert late is not None
        assert late is not early
        assert late.box.has_rated(TALK, PEOPLE[0])

        shutil.rmtree(tmp_path / EVENT / "main")
        found(tmp_path / EVENT / "main")
        assert other.find(EVENT) is not opened
        assert (tmp_path / EVENT / STARS_ROUND).is_dir()


def test_box_is_closed_while_other_threads_use_it(tmp_path: Path) -> None:
    """In a process of its own, for what SQLite does of this would end the tests as well."""
    using = get_context("spawn").Process(target=_close_while_used, args=(tmp_path,))
    using.start()
    using.join()
    assert using.exitcode == 0


def _close_while_used(folder: Path) -> None:
    path = folder / "box" / FILE_NAME
    Box.create(path, layout())
    for turn in range(60):
        box, begun = Box.open(path, shared=bool(turn % 2)), threading.Event()
        with ThreadPoolExecutor() as threads:
            stirred = threads.submit(_stir_for_ever, box, begun)
            asked = threads.submit(_ask_often, box)
            begun.wait()
            box.close()
        assert isinstance(stirred.exception(), BoxFailed)
        assert asked.result() == {False}


def _stir_for_ever(box: Box, begun: threading.Event) -> None:
    while True:
        box.stir()
        begun.set()


def _ask_often(box: Box) -> set[bool]:
    return {box.is_finished for _ in range(3000)}
