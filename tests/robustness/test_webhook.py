"""The real process behind a webhook: secret, order, group commit, and a commit that fails."""

import asyncio
import re
from collections import defaultdict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import aiohttp.web
import orjson
import pytest

from bot.demo.ports import free_port
from bot.domain.rsvps import Wish
from tests.robustness.process import BotProcess, no_growing_files, running
from tests.robustness.world import ProcessWorld

SECRET = "webhook-secret-of-the-town"
QUICK = 0.05
"""Length of the emulator's first webhook delay, in seconds."""


def behind_webhook(town: ProcessWorld, port: int) -> dict[str, str]:
    """Settings of a copy that is sent its updates."""
    return town.environ(
        COLLOQUY_LISTEN=f"127.0.0.1:{port}",
        COLLOQUY_WEBHOOK_URL=f"http://127.0.0.1:{port}/telegram/webhook",
        COLLOQUY_WEBHOOK_SECRET=SECRET,
    )


@asynccontextmanager
async def listening(town: ProcessWorld, log: Path) -> AsyncGenerator[tuple[BotProcess, str]]:
    """The bot behind a webhook, and the address it listens on."""
    port = free_port()
    async with running(behind_webhook(town, port), log) as bot:
        await town.world.journal.wait("setWebhook", 1, seconds=10)
        yield bot, f"http://127.0.0.1:{port}"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncGenerator[ProcessWorld]:
    async with ProcessWorld.opened(tmp_path, guests=12, webhook_unit=QUICK) as opened:
        yield opened


async def post(url: str, update: dict[str, Any], secret: str | None) -> int:
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/telegram/webhook", data=orjson.dumps(update), headers=headers) as got,
    ):
        assert await got.read() == b""
        return got.status


async def batches(url: str) -> tuple[int, int]:
    """How many batches were committed, and how many updates were in them."""
    async with aiohttp.ClientSession() as session, session.get(f"{url}/metrics") as answer:
        text = await answer.text()
    count, total = (
        re.search(rf"colloquy_update_batch_size_{name} ([0-9.]+)", text)
        for name in ("count", "sum")
    )
    assert count is not None
    assert total is not None
    return int(float(count[1])), int(float(total[1]))


def answers_seen(town: ProcessWorld) -> dict[int, list[str]]:
    """The answer each edit showed as chosen, by chat, in the order they were made."""
    shown: dict[int, list[str]] = defaultdict(list)
    for call in town.world.journal.since(0, "editMessageText"):
        row = orjson.loads(call.params)["reply_markup"]["inline_keyboard"][0]
        chosen = [each["callback_data"] for each in row if each["text"].startswith("✓")]
        shown[int(call.chat_id)] += [each.rpartition(":")[2] for each in chosen]
    return dict(shown)


async def test_updates_need_the_secret_and_keep_their_order_in_few_commits(
    town: ProcessWorld, tmp_path: Path
) -> None:
    async with listening(town, tmp_path / "log") as (bot, url):
        forged: dict[str, Any] = {"update_id": 1, "message": {}}
        assert [await post(url, forged, secret) for secret in (None, "wrong")] == [401, 401]
        # One that cannot be read is accepted: sent again and again it would hold up its chat.
        assert await post(url, {"update_id": 10**9, "message": 7}, SECRET) == 200
        await town.show_screens()
        commits_before, updates_before = await batches(url)
        wishes = [Wish.YES, Wish.NO, Wish.MAYBE, Wish.YES]

        for wish in wishes:
            for guest in town.guests:
                town.tap(guest, wish)
        await town.settle()

        commits, updates = await batches(url)
        assert updates - updates_before == 4 * 12
        assert commits - commits_before <= 4 * 12 / 2
        assert answers_seen(town) == {guest.id: [str(w) for w in wishes] for guest in town.guests}
        said = {line[24:] for line in bot.words.splitlines() if " INFO " not in line}
        assert len(said) == 1
        assert said.pop().startswith("ERROR bot.web.telegram.updates: an update cannot be read: ")


async def test_commit_that_fails_is_500_and_the_update_comes_again(
    town: ProcessWorld, tmp_path: Path
) -> None:
    async with listening(town, tmp_path / "log") as (bot, _):
        await town.show_screens()

        with no_growing_files(bot):
            for guest in town.guests:
                town.tap(guest, Wish.YES)
            await bot.says("an update was not taken: StoreFailed", times=len(town.guests) + 1)
            failure = town.world.bot().webhook.last_error
        await town.settle()

        assert failure == "Wrong response from the webhook: 500 Internal Server Error"
        assert answers_seen(town) == {guest.id: ["yes"] for guest in town.guests}
        disk = await asyncio.to_thread(town.snapshot)
        assert (set(disk.standings.values()), disk.messages) == ({"going"}, {"delivered": 24})


async def test_two_copies_behind_one_address_keep_order_and_double_nothing(
    tmp_path: Path, postgres_url: str
) -> None:
    async with ProcessWorld.opened(
        tmp_path, guests=12, database_url=postgres_url, webhook_unit=QUICK
    ) as town:
        ports = [free_port(), free_port()]
        environs = [behind_webhook(town, port) for port in ports]
        async with (
            running(environs[0], tmp_path / "first.log") as first,
            running(environs[1], tmp_path / "second.log") as second,
            balancing(ports) as balancer,
        ):
            await town.world.journal.wait("setWebhook", 2, seconds=10)
            town.world.bot().webhook.url = balancer
            await town.show_screens()
            wishes = [Wish.YES, Wish.NO, Wish.MAYBE, Wish.YES]

            for wish in wishes:
                for guest in town.guests:
                    town.tap(guest, wish)
            await town.settle()

            counted = [await batches(f"http://127.0.0.1:{port}") for port in ports]
            assert min(updates for _, updates in counted) > 12
            assert sum(updates for _, updates in counted) == 5 * 12
            assert answers_seen(town) == {
                guest.id: [str(wish) for wish in wishes] for guest in town.guests
            }
            disk = await asyncio.to_thread(town.snapshot)
            assert disk.messages == {"delivered": 5 * 12}
            assert [line for copy in (first, second) for line in _complaints(copy)] == []


def _complaints(bot: BotProcess) -> list[str]:
    return [line[24:] for line in bot.words.splitlines() if " INFO " not in line]


@asynccontextmanager
async def balancing(ports: list[int]) -> AsyncGenerator[str]:
    """A load balancer that gives every other request to the other copy; its address."""
    turn = iter(range(10**9))

    async def handle(request: aiohttp.web.BaseRequest) -> aiohttp.web.StreamResponse:
        port = ports[next(turn) % len(ports)]
        async with (
            aiohttp.ClientSession() as session,
            session.post(
                f"http://127.0.0.1:{port}{request.path}",
                data=await request.read(),
                headers={name: request.headers[name] for name in request.headers},
            ) as answer,
        ):
            return aiohttp.web.Response(status=answer.status, body=await answer.read())

    runner = aiohttp.web.ServerRunner(aiohttp.web.Server(handle))
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/webhook"
    await runner.cleanup()
