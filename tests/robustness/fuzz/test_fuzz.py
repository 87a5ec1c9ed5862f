"""A small part of the long run: three hundred made-up updates, always the same ones."""

import asyncio
from pathlib import Path

import pytest

from tests.robustness.fuzz.house import BATCH, TRACE, Figures, FuzzedHouse
from tests.stories.world import NOBODY, prepare, settings_in


async def test_made_up_updates_are_taken_or_refused_one_by_one(tmp_path: Path) -> None:
    folder = await asyncio.to_thread(prepare, tmp_path)
    async with FuzzedHouse.opened(settings_in(folder, NOBODY), seed="sample") as house:
        for _ in range(3):
            await house.offer(BATCH)
        await house.come_back()
        assert await house.is_well()

    figures = house.figures
    assert figures == Figures(offered=300, numbered=figures.numbered, answers=figures.answers)
    assert figures.numbered > 200
    assert figures.answers > 100


@pytest.mark.parametrize(
    "shown",
    [
        "Traceback (most recent call last)",
        "KeyError: 'x'",
        "<Person object at 0x7f>",
        "storage.work",
    ],
)
def test_traces_would_be_known(shown: str) -> None:
    assert TRACE.search(f"I am sorry. {shown}")
