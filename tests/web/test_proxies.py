"""The example files for nginx and Caddy, run as they are: every page gets through, and nothing else."""

from pathlib import Path

import pytest

from bot.demo.ports import free_port
from bot.web.app import WEBHOOK_PATH
from tests.web.proxies import (
    KEPT_INSIDE,
    behind,
    echoing,
    every_route,
    filled,
    method_of,
)

PROXIES = pytest.mark.parametrize("program", ["nginx", "caddy"])
FEED = f"/calendar/{'A' * 24}.ics"


@PROXIES
async def test_every_page_gets_through_and_nothing_else(program: str, tmp_path: Path) -> None:
    bot_port = free_port()
    async with echoing(bot_port), behind(program, tmp_path, bot_port) as proxy:
        reached: dict[str, tuple[int, str | None]] = {}
        for route in every_route():
            path = filled(route)
            status, told = await proxy.ask(path, method_of(route), X_Forwarded_For="198.51.100.9")
            reached[path] = (status, told.get("path"))
            if told:
                # Never what the visitor wrote: nobody's address, or the one they came from.
                assert told.get("x-forwarded-for", "") in {"", "127.0.0.2"}
                assert told["host"] == "bot.example.org"
        nothing = [
            (await proxy.ask(path))[0] for path in ("/", "/docs", "/lettersx", "/feedbackx/y")
        ]

    public = {
        path: seen for path, seen in reached.items() if path not in {*KEPT_INSIDE, WEBHOOK_PATH}
    }
    assert len(public) >= 20
    assert public == {path: (200, path) for path in public}
    assert {path: reached[path] for path in KEPT_INSIDE} == dict.fromkeys(KEPT_INSIDE, (404, None))
    # Whoever is not in Telegram's networks does not reach the webhook.
    assert reached[WEBHOOK_PATH] in {(403, None), (404, None)}
    assert nothing == [404] * 4


@PROXIES
async def test_telegram_reaches_the_webhook(program: str, tmp_path: Path) -> None:
    bot_port = free_port()
    async with (
        echoing(bot_port),
        behind(program, tmp_path, bot_port, telegram="127.0.0.2/32") as proxy,
    ):
        telegram = await proxy.ask(WEBHOOK_PATH, "POST")
        other = await proxy.ask(WEBHOOK_PATH, "POST", source="127.0.0.3")

    assert (telegram[0], telegram[1]["path"]) == (200, WEBHOOK_PATH)
    assert other[0] in {403, 404}


async def test_nginx_counts_each_address_for_itself(tmp_path: Path) -> None:
    bot_port = free_port()
    async with echoing(bot_port), behind("nginx", tmp_path, bot_port) as proxy:
        greedy = await proxy.ask_often(FEED, 450, source="127.0.0.2")
        other, _ = await proxy.ask(FEED, source="127.0.0.3")

    assert set(greedy) == {200, 429}
    assert greedy.count(200) >= 300
    assert other == 200
