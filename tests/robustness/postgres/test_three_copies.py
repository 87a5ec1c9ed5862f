"""Three real copies on one database keep to the limit that Telegram sets them all together."""

from pathlib import Path

from tests.robustness.soak_replicas import Figures, replicas


async def test_three_copies_share_the_limit(tmp_path: Path, postgres_url: str) -> None:
    assert postgres_url.startswith("postgresql")
    async with replicas(tmp_path, guests=120, seed=1) as copies:
        await copies.start()
        await copies.broadcast()
        await copies.town.settle()
        await copies.stop()

    figures: Figures = copies.figures
    assert figures.states == {"broadcast delivered": 120}
    assert figures.broken() == []
    assert figures.refused == 0
    assert figures.fullest_second <= 30
