"""What /metrics of a running bot says of the whole database: numbers that follow what happens."""

import re

import aiohttp

from tests.stories.world import World


async def levels(world: World) -> dict[str, float]:
    """Read /metrics as Prometheus would."""
    address = f"http://127.0.0.1:{world.listens_at}/metrics"
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        text = await answer.text()
    return {
        name: float(value)
        for name, value in re.findall(r"^(colloquy\S+) (\S+)$", text, re.MULTILINE)
    }


async def test_levels_follow_what_happens(world: World) -> None:
    ann = await world.guest("Ann Guest")
    await world.tick()
    before = await levels(world)

    await ann.says("/start")
    await world.tick()
    after = await levels(world)

    assert before['colloquy_oldest_message_seconds{lane="broadcast"}'] == 0
    assert after["colloquy_database_bytes"] > 100_000
    assert after['colloquy_part_well{part="database"}'] == 1
    assert after['colloquy_http_responses_total{site="gauges",class="2xx"}'] == 1
    assert after["colloquy_reminders_late"] == 0
    assert after['colloquy_updates_total{result="taken"}'] == (
        before['colloquy_updates_total{result="taken"}'] + 1
    )
    assert after["colloquy_write_seconds_count"] > 3
    assert "colloquy_backup_verified_timestamp_seconds" not in after
