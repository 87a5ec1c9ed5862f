"""Three real copies on one database keep to the limit that Telegram sets them all together."""

from pathlib import Path

from tests.robustness.replica_figures import Figures
from tests.robustness.soak_replicas import replicas

GUESTS = 120


async def test_three_copies_share_the_limit(tmp_path: Path, postgres_url: str) -> None:
    assert postgres_url.startswith("postgresql")
    async with replicas(tmp_path, guests=GUESTS, seed=1) as copies:
        await copies.start()
        await copies.broadcast()
        await copies.town.world.journal.wait("sendMessage", GUESTS, seconds=60)
        await copies.town.settle()
        await copies.stop()

    figures: Figures = copies.figures
    assert figures.states == {"broadcast delivered": GUESTS}
    assert figures.broken() == []
    assert figures.refused == 0
    assert figures.fullest_second <= 30
