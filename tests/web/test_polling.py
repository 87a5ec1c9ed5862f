"""Polling the emulator with the real library: nothing is confirmed before it is committed."""

import asyncio
import contextlib
import logging
import traceback
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
import pytest
from telegram import Bot

from bot.delivery.transport import AiohttpRequest
from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.state.faults import Fault
from bot.domain.channels.knocks import Arrival, Knock
from bot.web.telegram.polling import ALLOWED_UPDATES, POLL_LATE, Poller
from bot.web.telegram.retrying import TokenRefused

TOKEN = "123456:TEST-token"
ANN = 1001
NOON = 43_200.0


@dataclass
class Desk:
    """Where updates are taken; it can be made to fail and to hesitate."""

    taken: list[str] = field(default_factory=list[str])
    failures: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    offered: list[list[str]] = field(default_factory=list[list[str]])

    def __post_init__(self) -> None:
        """Let everything through at first."""
        self.gate.set()

    async def take(self, updates: Sequence[Arrival]) -> None:
        """Take a batch of messages."""
        texts = [each.text for each in updates if isinstance(each, Knock) and each.said]
        self.offered.append(texts)
        await self.gate.wait()
        if self.failures:
            self.failures -= 1
            raise RuntimeError("database is locked: " + " ".join(texts))
        self.taken += texts


@dataclass
class Scene:
    """One emulator, one bot, one desk and the waits that were asked for."""

    telegram: EmulatorServer
    url: str
    desk: Desk = field(default_factory=Desk)
    pauses: list[float] = field(default_factory=list[float])
    noon: float = NOON

    async def sleep(self, seconds: float) -> None:
        """Note a wait and make it short."""
        self.pauses.append(seconds)
        await asyncio.sleep(0.02)

    @contextlib.asynccontextmanager
    async def poller(self, token: str = TOKEN, desk: Desk | None = None) -> AsyncGenerator[Poller]:
        """Return a poller that runs until the block ends."""
        async with self.bot(token) as bot:
            take = (desk or self.desk).take
            poller = Poller(
                bot, take, poll_seconds=2, sleep=self.sleep, monotonic=lambda: self.noon
            )
            running = asyncio.create_task(poller.run())
            try:
                yield poller
            finally:
                running.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await running

    @contextlib.asynccontextmanager
    async def bot(self, token: str = TOKEN) -> AsyncGenerator[Bot]:
        """Return the real library's bot on the emulator."""
        bot = Bot(
            token,
            base_url=f"{self.url}/bot",
            get_updates_request=AiohttpRequest(connections=1),
            request=AiohttpRequest(),
        )
        if token == TOKEN:
            await bot.initialize()
        else:
            await bot._request[0].initialize()  # pyright: ignore[reportPrivateUsage]
        yield bot
        for request in bot._request:  # pyright: ignore[reportPrivateUsage]
            await request.shutdown()

    def polls(self) -> list[dict[str, Any]]:
        """Return the arguments of every getUpdates so far."""
        calls = self.telegram.world.journal.since(0, "getUpdates")
        return [orjson.loads(call.params) for call in calls]

    @property
    def pending(self) -> int:
        """How many updates Telegram still keeps for the bot."""
        return len(self.telegram.world.bot().updates)

    def say(self, *texts: str) -> None:
        """Let Ann write."""
        for text in texts:
            self.telegram.world.say(ANN, text)


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return an emulator with one guest."""
    server = EmulatorServer(token=TOKEN)
    url = await server.start()
    server.world.add_user(first_name="Ann", user_id=ANN)
    yield Scene(server, url)
    await server.stop()


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(5):
        while not true():
            await asyncio.sleep(0.005)


async def test_poller_hands_on_every_update_in_order(scene: Scene) -> None:
    scene.say(*(str(n) for n in range(150)))

    async with scene.poller() as poller:
        await until(lambda: len(scene.desk.taken) == 150)
        scene.say("late")
        await until(lambda: len(scene.desk.taken) == 151)

    assert scene.desk.taken == [*(str(n) for n in range(150)), "late"]
    assert [len(batch) for batch in scene.desk.offered] == [100, 50, 1]
    assert poller.since_poll() == 0.0
    assert scene.polls()[0] == {
        "offset": 0,
        "limit": 100,
        "timeout": 0,
        "allowed_updates": list(ALLOWED_UPDATES),
    }


async def test_batch_is_confirmed_only_after_it_is_committed(scene: Scene) -> None:
    scene.desk.gate.clear()
    scene.say("one", "two")

    async with scene.poller():
        await until(lambda: bool(scene.desk.offered))
        await asyncio.sleep(0.1)
        before = (scene.pending, len(scene.polls()))
        scene.desk.gate.set()
        await until(lambda: scene.pending == 0)

    assert before == (2, 1)
    assert scene.desk.taken == ["one", "two"]


async def test_batch_that_fails_is_offered_again(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.desk.failures = 2
    scene.say("secret words")

    async with scene.poller():
        await until(lambda: bool(scene.desk.taken))
        polls = len(scene.polls())

    assert scene.desk.offered == [["secret words"]] * 3
    assert polls in {1, 2}
    assert messages(caplog) == ["updates were not committed: RuntimeError"] * 2
    assert "secret" not in caplog.text
    assert [1 <= pause <= 2 for pause in scene.pauses] == [True, True]


async def test_stop_confirms_what_was_committed(scene: Scene) -> None:
    async with scene.poller():
        await until(lambda: len(scene.polls()) == 0 and scene.telegram.world.journal.next > 1)
        scene.say("one")
        await until(lambda: bool(scene.desk.taken))

    assert scene.pending == 0


async def test_stop_during_a_commit_lets_it_end(scene: Scene) -> None:
    scene.desk.gate.clear()
    scene.say("one")

    async with scene.poller():
        await until(lambda: bool(scene.desk.offered))
        asyncio.get_running_loop().call_later(0.1, scene.desk.gate.set)

    assert (scene.desk.taken, scene.pending) == (["one"], 0)


async def test_stop_during_a_failing_commit_confirms_nothing(scene: Scene) -> None:
    scene.desk.gate.clear()
    scene.desk.failures = 1
    scene.say("one")

    async with scene.poller():
        await until(lambda: bool(scene.desk.offered))
        asyncio.get_running_loop().call_later(0.1, scene.desk.gate.set)

    assert (scene.desk.taken, scene.pending) == ([], 1)


async def test_second_copy_is_told_apart_and_takes_over(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    other = Desk()

    async with scene.poller(desk=other):
        async with scene.poller():
            await until(lambda: "another copy of the bot is polling" in messages(caplog))
        scene.say("to whoever is left")
        await until(lambda: bool(other.taken))

    assert set(messages(caplog)) == {"another copy of the bot is polling"}
    assert other.taken == ["to whoever is left"]
    assert all(5 <= pause <= 60 for pause in scene.pauses)


async def test_forgotten_webhook_is_removed(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    async with scene.bot() as bot:
        await bot.set_webhook("https://bot.example.org/hook")

    async with scene.poller():
        scene.say("hello")
        await until(lambda: bool(scene.desk.taken))

    assert messages(caplog) == ["a webhook was set for this bot; polling removes it"]


async def test_refused_token_ends_polling_without_showing_it(scene: Scene) -> None:
    async with scene.bot("999:Wrong-token") as bot:
        with pytest.raises(TokenRefused) as caught:
            await Poller(bot, scene.desk.take, monotonic=lambda: NOON).run()

    assert "Wrong-token" not in "".join(traceback.format_exception(caught.value))


async def test_revoked_token_ends_polling(scene: Scene) -> None:
    async with scene.bot() as bot:
        del scene.telegram.world.bots[TOKEN]

        with pytest.raises(TokenRefused):
            await Poller(bot, scene.desk.take, monotonic=lambda: NOON).run()


async def test_trouble_on_the_line_is_waited_out(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    for kind in ("502", "drop_before", "drop_after", "429"):
        scene.telegram.world.faults.add(Fault(kind=kind, method="getUpdates", retry_after=7))
    scene.say("hello")

    async with scene.poller():
        await until(lambda: bool(scene.desk.taken))

    assert messages(caplog) == [
        "polling failed: ServerFailed",
        "polling failed: BrokenAfterSending",
        "polling failed: BrokenAfterSending",
        "polling: Telegram asks for a pause",
    ]
    assert [0.25 <= pause <= 7 for pause in scene.pauses] == [True] * 4
    assert scene.pauses[-1] == 7
    assert scene.desk.taken == ["hello"]


async def test_malformed_update_does_not_stop_the_others(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.telegram.world.inject([{"message": {"text": "secret words"}}])
    scene.say("hello")

    with caplog.at_level(logging.DEBUG, logger="bot"):
        async with scene.poller():
            await until(lambda: bool(scene.desk.taken))

    assert scene.desk.taken == ["hello"]
    assert scene.pending == 0
    assert [m.partition(":")[0] for m in messages(caplog)] == ["an update cannot be read"]
    assert "secret" not in caplog.text


def messages(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what the web room logged."""
    return [r.getMessage() for r in caplog.records if r.name.startswith("bot.web")]


async def test_poll_that_does_not_come_back_makes_telegram_silent(scene: Scene) -> None:
    async with scene.poller() as poller:
        before = poller.words()
        scene.say("first")
        async with asyncio.timeout(10):
            while "first" not in scene.desk.taken or scene.pending:
                await asyncio.sleep(0.01)
        words = [poller.words()]
        for seconds in (POLL_LATE, 1):
            scene.noon += seconds
            words.append(poller.words())

    assert before == ("silent", "ok")
    assert words == [("ok", "ok"), ("ok", "ok"), ("silent", "ok")]


async def test_quiet_telegram_is_called_well_at_once_and_polled_long_then(scene: Scene) -> None:
    async with scene.poller() as poller:
        await until(lambda: len(scene.polls()) == 2)
        words = poller.words()

    assert words == ("ok", "ok")
    assert [poll["timeout"] for poll in scene.polls()] == [0, 2]
