"""The folders of boxes: found when asked for, stirred while open, finished when their time is over."""

import asyncio
import contextlib
from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.web.feedback.box_site import tend_boxes
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import BoxRefused
from storage.ballot_box.boxes import Boxes
from storage.ballot_box.making import Layout
from storage.ballot_box.round_boxes import MANIFEST_NAME
from tests.feedback.world import CONCERN, EVENT, SCOPE, SESSION, found, sealed

NOON = datetime(2027, 3, 3, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def boxes(tmp_path: Path) -> Generator[Boxes]:
    found(tmp_path / EVENT / "main", opens=NOON, closes=NOON + DAY)
    with contextlib.closing(Boxes(tmp_path)) as boxes:
        yield boxes


def test_box_is_found_by_its_event_alone(boxes: Boxes, tmp_path: Path) -> None:
    opened = boxes.find(EVENT)
    assert opened is not None
    assert opened is boxes.find(EVENT)
    assert [boxes.find(name) for name in ("other", "", "..", f"../{tmp_path.name}/{EVENT}")] == [
        None
    ] * 4


def test_box_that_is_put_there_later_is_found(boxes: Boxes, tmp_path: Path) -> None:
    assert boxes.find("autumn27") is None
    found(tmp_path / "autumn27" / "main", event="autumn27")
    assert boxes.find("autumn27") is not None


def test_folder_of_another_event_is_refused(boxes: Boxes, tmp_path: Path) -> None:
    found(tmp_path / "spring27" / "main", event="autumn27")
    with pytest.raises(BoxRefused, match="not named after its event"):
        boxes.find("spring27")
    assert [str(failure) for failure in boxes.tend(NOON)] == [
        f"box {tmp_path}/spring27/main is not named after its event and round"
    ]


def test_manifest_of_other_ballots_is_refused(tmp_path: Path) -> None:
    folder = found(tmp_path / EVENT)
    (folder / FILE_NAME).unlink()
    Box.create(folder / FILE_NAME, Layout(scope=SCOPE, ballots=(SESSION,), slots=3))
    with pytest.raises(BoxRefused, match="do not belong together"):
        Boxes.only(folder)


def test_altered_manifest_is_refused(tmp_path: Path) -> None:
    folder = found(tmp_path / EVENT)
    manifest = folder / MANIFEST_NAME
    manifest.write_bytes(manifest.read_bytes().replace(b'"signature": "', b'"signature": "A', 1))
    with pytest.raises(BoxRefused, match="manifest"):
        Boxes.only(folder)


def test_box_is_finished_when_its_last_ballot_has_closed(boxes: Boxes) -> None:
    opened = boxes.find(EVENT)
    assert opened is not None
    opened.box.put(SESSION, bytes(32), sealed())
    opened.box.put(CONCERN, bytes(31) + b"1", sealed())

    assert boxes.tend(NOON + DAY - timedelta(seconds=1)) == []
    assert not opened.box.is_finished
    assert boxes.tend(NOON + DAY) == []
    assert opened.box.is_finished
    assert (opened.box.count(SESSION), opened.box.count(CONCERN)) == (1, 1)


async def test_open_boxes_are_stirred_again_and_again(boxes: Boxes, tmp_path: Path) -> None:
    path = tmp_path / EVENT / "main" / FILE_NAME
    times: set[int] = set()
    tending = asyncio.create_task(tend_boxes(boxes, now=lambda: NOON, every=(0.001, 0.002)))
    async with asyncio.timeout(10):
        while len(times) < 5:
            times.add(await asyncio.to_thread(lambda: path.stat().st_mtime_ns))
            await asyncio.sleep(0.005)
    tending.cancel()
    await asyncio.wait({tending})
