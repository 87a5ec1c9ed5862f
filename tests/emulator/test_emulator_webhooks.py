"""Webhook delivery: order, patience, secrets, and methods given in the answer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web as http
from telegram import Bot

from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN

SECRET = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Receiver:
    """A pretend bot server: it notes what arrives and answers as told."""

    url: str = ""
    seen: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    secrets: list[str | None] = field(default_factory=list[str | None])
    busy: int = 0
    busiest: int = 0
    react: Callable[[dict[str, Any]], http.Response] = lambda _: http.Response()
    hold: float = 0.0

    async def receive(self, request: http.BaseRequest) -> http.Response:
        update = await request.json()
        message = update["message"]
        self.secrets.append(request.headers.get(SECRET))
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        self.seen.append((message["from"]["id"], message["text"]))
        if self.hold:
            await asyncio.sleep(self.hold)
        self.busy -= 1
        return self.react(update)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    runner = http.ServerRunner(http.Server(receiver.receive), shutdown_timeout=0.1)
    await runner.setup()
    await http.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():
            await asyncio.sleep(0.005)


Delivered = Callable[[], Awaitable[None]]


@pytest.fixture
def delivered(world: World) -> Delivered:
    return lambda: until(lambda: len(world.bot().updates) == 0)


async def test_waiting_and_new_updates_are_delivered_with_the_secret(
    bot: Bot, world: World, receiver: Receiver, delivered: Delivered
) -> None:
    world.say(ANN, "before")
    await bot.set_webhook(receiver.url, secret_token="s3cret")
    world.say(ANN, "after")
    await delivered()

    info = await bot.get_webhook_info()

    assert receiver.seen == [(ANN, "before"), (ANN, "after")]
    assert receiver.secrets == ["s3cret", "s3cret"]
    assert (info.url, info.pending_update_count, info.last_error_message) == (receiver.url, 0, None)


async def test_one_chats_trouble_keeps_its_order_and_stops_nobody_else(
    bot: Bot, world: World, receiver: Receiver, delivered: Delivered
) -> None:
    failures = iter([503, 500, 502])

    def fail_ann(update: dict[str, Any]) -> http.Response:
        if update["message"]["from"]["id"] == ANN:
            return http.Response(status=next(failures, 200))
        return http.Response()

    receiver.react = fail_ann
    await bot.set_webhook(receiver.url)
    for word in ("one", "two"):
        world.say(ANN, word)
        world.say(BEN, word)
    await delivered()

    info = await bot.get_webhook_info()

    assert [word for who, word in receiver.seen if who == ANN] == ["one"] * 4 + ["two"]
    assert [word for who, word in receiver.seen if who == BEN] == ["one", "two"]
    assert receiver.seen.index((BEN, "two")) < receiver.seen.index((ANN, "two"))
    assert info.last_error_message == "Wrong response from the webhook: 502 Bad Gateway"


async def test_max_connections_bounds_what_is_under_way(
    bot: Bot, world: World, receiver: Receiver, delivered: Delivered
) -> None:
    receiver.hold = 0.02
    await bot.set_webhook(receiver.url, max_connections=2)
    for number in range(2000, 2006):
        world.add_user(user_id=number, first_name="Guest")
        world.say(number, "hi")
    await delivered()

    assert receiver.busiest == 2
    assert len(receiver.seen) == 6


async def test_retry_after_is_honoured(
    bot: Bot, world: World, receiver: Receiver, delivered: Delivered
) -> None:
    replies = iter([http.Response(status=503, headers={"Retry-After": "20"})])
    receiver.react = lambda _: next(replies, http.Response())
    await bot.set_webhook(receiver.url)
    world.say(ANN, "hi")
    await until(lambda: len(receiver.seen) == 1)

    await asyncio.sleep(0.1)
    waiting = len(receiver.seen)
    await delivered()

    assert (waiting, len(receiver.seen)) == (1, 2)


async def test_a_receiver_that_comes_back_gets_everything(
    bot: Bot, world: World, receiver: Receiver, delivered: Delivered
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    world.say(ANN, "one")
    world.say(ANN, "two")
    await until(lambda: bool(world.bot().webhook.last_error))

    info = await bot.get_webhook_info()
    await bot.set_webhook(receiver.url)
    await delivered()

    assert (info.pending_update_count, info.last_error_message) == (2, "Connection refused")
    assert receiver.seen == [(ANN, "one"), (ANN, "two")]


async def test_a_method_in_the_answer_is_executed(
    bot: Bot, world: World, receiver: Receiver
) -> None:
    receiver.react = lambda update: http.json_response(
        {"method": "sendMessage", "chat_id": update["message"]["chat"]["id"], "text": "echo"}
    )
    await bot.set_webhook(receiver.url)
    world.say(ANN, "hi")

    (call,) = await world.journal.wait("sendMessage", 1)

    assert (call.status, call.chat_id) == (200, ANN)


async def test_getting_methods_in_the_answer_are_ignored(
    bot: Bot, world: World, receiver: Receiver, delivered: Delivered
) -> None:
    receiver.react = lambda _: http.json_response({"method": "getChat", "chat_id": ANN})
    await bot.set_webhook(receiver.url)
    world.say(ANN, "hi")
    await delivered()

    assert world.journal.since(0, "getChat") == []


async def test_a_webhook_that_is_gone_for_a_day_is_removed(
    bot: Bot, world: World, receiver: Receiver
) -> None:
    receiver.react = lambda _: http.Response(status=410)
    await bot.set_webhook(receiver.url)
    world.say(ANN, "hi")
    await until(lambda: world.bot().webhook.gone_since is not None)

    world.clock.advance(23 * 3600 + 1)
    await until(lambda: world.bot().webhook.url == "")

    assert [u.message.text for u in await bot.get_updates() if u.message] == ["hi"]


async def test_deleting_the_webhook_leaves_or_drops_what_waits(bot: Bot, world: World) -> None:
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    world.say(ANN, "hi")

    await bot.delete_webhook()
    kept = len(await bot.get_updates())
    await bot.delete_webhook(drop_pending_updates=True)

    assert (kept, await bot.get_updates()) == (1, ())
