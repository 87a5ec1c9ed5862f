"""Three real copies behind a balancer, each stopped and started in turn while people write and tap."""

from pathlib import Path

from tests.robustness.soak_rolling import rolled


async def test_a_rolling_restart_loses_nothing(tmp_path: Path, postgres_url: str) -> None:
    assert postgres_url.startswith("postgresql")
    figures = await rolled(tmp_path, guests=12, pages=8, rounds=1, seed=1)

    assert figures.broken() == [], figures.lines()
    assert figures.restarts == 3
    assert figures.telegram.replies_doubled == 0
