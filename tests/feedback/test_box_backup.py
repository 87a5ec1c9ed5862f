"""A backup leaves ballot boxes out, and says so."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from storage.ballot_box.boxes import FOLDER_NAME
from tests.feedback.world import EVENT, found
from tests.robustness.world import ProcessWorld, colloquy


@pytest.fixture
async def town(tmp_path: Path) -> AsyncGenerator[ProcessWorld]:
    """A bot's data folder, with a guest and a ballot box."""
    async with ProcessWorld.opened(tmp_path, guests=1) as town:
        found(town.data / FOLDER_NAME / EVENT / "main")
        yield town


async def test_backup_leaves_ballot_boxes_out_and_says_so(
    town: ProcessWorld, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"

    code, out, err = await colloquy(town, "backup", str(kept), "--with-key-file")

    assert (code, err) == (0, [])
    assert out[-1] == (
        f"left out {town.data}/boxes: "
        "copies of an open ballot box would show which ballots came between them"
    )
    assert {path.name for path in files_below(kept)} == {
        "colloquy.sqlite3",
        "keystore.sqlite3",
        "DELETE-AFTER-7-DAYS.txt",
        "key.json",
    }


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
