"""The bot is killed at every step of sending a broadcast: nothing lost, nothing doubled."""

from collections import Counter
from pathlib import Path

import pytest

from tests.robustness.broadcast_world import (
    COUNT,
    BroadcastWorld,
    KillOnArrival,
    KillPoint,
    KillWhenStored,
    Result,
    copy_of,
    prepare,
)

AT_A_CALL = [
    KillPoint(number, when) for number in range(1, COUNT + 1) for when in ("before", "stored")
]
BETWEEN_CALLS = [
    KillPoint(number, "after", seconds)
    for number, seconds in ((1, 0.003), (2, 0.015), (3, 0.04), (4, 0.08), (6, 0.02), (6, 0.3))
]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An event whose broadcast's messages are written."""
    return prepare(tmp_path_factory.mktemp("written"), expanded=True)


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An event whose broadcast is due."""
    return prepare(tmp_path_factory.mktemp("held"), expanded=False)


@pytest.mark.parametrize("blow", [*AT_A_CALL, *BETWEEN_CALLS], ids=str)
async def test_kill_loses_and_doubles_nothing(
    blow: KillPoint, written: Path, tmp_path: Path
) -> None:
    result = await _survived(blow, copy_of(written, tmp_path / "data"))

    unknown, delivered = result.states["unknown"], result.states["delivered"]
    assert (result.doubled, result.lost) == (0, 0)
    assert result.states == Counter(
        {state: count for state, count in (("delivered", delivered), ("unknown", unknown)) if count}
    )
    assert delivered + unknown == COUNT
    # What arrived is known as delivered, or kept apart as unknown: never taken for not sent.
    assert delivered <= result.arrived <= COUNT
    assert unknown <= 8


@pytest.mark.parametrize(
    "blow", [KillPoint(1, "before"), KillPoint(1, "stored"), KillPoint(4, "after", 0.01)], ids=str
)
async def test_kill_while_letters_are_being_written(
    blow: KillPoint, held: Path, tmp_path: Path
) -> None:
    result = await _survived(blow, copy_of(held, tmp_path / "data"))

    assert (result.doubled, result.lost) == (0, 0)
    assert result.states["delivered"] + result.states["unknown"] == COUNT


async def test_without_a_kill_everything_is_delivered(written: Path, tmp_path: Path) -> None:
    async with BroadcastWorld.opened(copy_of(written, tmp_path / "data")) as mailing:
        await mailing.start_bot()
        await mailing.is_done()

        assert mailing.result() == Result(Counter(delivered=COUNT), COUNT, doubled=0, lost=0)


async def _survived(blow: KillPoint, folder: Path) -> Result:
    """Kill the bot, start another copy and let it finish."""
    async with BroadcastWorld.opened(folder) as mailing:
        world = mailing.server.world
        world.journal = KillWhenStored(blow, mailing.strike)
        world.faults = KillOnArrival(blow, mailing.strike)
        await mailing.start_bot()
        await mailing.is_struck()
        await mailing.start_bot()
        await mailing.is_done()
        return mailing.result()
