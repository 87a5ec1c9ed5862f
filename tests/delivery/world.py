"""A courier at work: the emulator behind real HTTP, python-telegram-bot, an outbox in memory."""

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime
from itertools import count

from bot.delivery.courier import Courier
from bot.delivery.pacing import Limits
from bot.delivery.telegram import PlainBot, Telegram
from bot.delivery.transport import AiohttpRequest
from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.state.faults import Fault
from bot.demo.emulator.state.journal import Call
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Envelope, Lane, Message
from bot.domain.people.people import Language
from bot.texts.rendering import Rendered
from tests.delivery.memory_outbox import MemoryOutbox

TOKEN = "123456:TEST-token"
OWNER = "here"
UNHURRIED = Limits(per_second=1000, chat_burst=1000, edit_burst=1000)


def utc_now() -> datetime:
    return datetime.now(UTC)


def render(envelope: Envelope) -> Rendered:
    """The text of these messages is already what is to be sent."""
    return Rendered(envelope.message.text)


class Office:
    """Everything a story about the courier needs, by short verbs."""

    def __init__(self, server: EmulatorServer, telegram: Telegram, limits: Limits) -> None:
        self.world = server.world
        self.telegram = telegram
        self.outbox = MemoryOutbox(utc_now)
        self.moved: list[tuple[int, int]] = []
        self._server = server
        self._limits = limits
        self._numbers = count(1)
        self._running: asyncio.Task[None] | None = None
        self.courier = self._hire()

    def _hire(self) -> Courier:
        return Courier(
            outbox=self.outbox,
            telegram=self.telegram,
            render=render,
            now=utc_now,
            monotonic=time.monotonic,
            owner=OWNER,
            limits=self._limits,
            moved=self._moved,
        )

    async def _moved(self, old: int, new: int) -> None:
        self.moved.append((old, new))

    def start(self) -> None:
        """Let the courier begin."""
        self._running = asyncio.create_task(self.courier.run())

    async def stop(self) -> None:
        """Stop the courier gracefully."""
        if self._running is not None:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running
            self._running = None

    def restart(self) -> None:
        """Let another courier begin in place of the one that stopped."""
        self.courier = self._hire()
        self.start()

    async def close_line(self) -> None:
        """Let Telegram refuse connections."""
        await self._server.stop()

    async def open_line(self) -> None:
        """Let Telegram take connections again, at the same address."""
        await self._server.start(self._server.port)

    async def drain(self, seconds: float = 10.0) -> None:
        """Wait until nothing is due."""
        await asyncio.wait_for(self.courier.drain(), seconds)

    def guests(self, number: int) -> list[int]:
        """Let people start the bot; their chat ids."""
        people = [self.world.add_user(first_name=f"G{n}")["id"] for n in range(number)]
        for person in people:
            self.world.say(person, "/start")
        return people

    def message(
        self,
        chat_id: int,
        text: str = "hello",
        *,
        lane: Lane = Lane.REPLY,
        replaces: int | None = None,
    ) -> Envelope:
        """A message to the person of a chat."""
        message = Message(PersonId(f"p{chat_id}"), text, lane=lane, replaces=replaces)
        return Envelope(OutboxId(next(self._numbers)), chat_id, Language.EN, "UTC", message)

    def hand_over(self, *envelopes: Envelope) -> None:
        """Commit replies and hand them to the courier, as the batch does."""
        self.courier.hand_over(self.outbox.put_born(envelopes, owner=OWNER))

    def shelve(self, envelopes: Sequence[Envelope]) -> None:
        """Commit messages that wait in the outbox."""
        self.outbox.put(envelopes)

    def fault(self, kind: str, **details: str | float) -> None:
        """Order trouble for the next calls that are not getMe."""
        self.world.faults.add(Fault(kind=kind, **details))  # type: ignore[arg-type]

    def calls(self, method: str | None = None) -> list[Call]:
        """The calls the emulator saw, set-up not counted."""
        return [c for c in self.world.journal.since(method=method) if c.method != "getMe"]

    def statuses(self) -> list[tuple[str, int]]:
        """(method, HTTP status) of the calls, in order."""
        return [(call.method, call.status) for call in self.calls()]

    def texts(self, chat_id: int) -> list[str]:
        """What the person sees from the bot, top to bottom."""
        bot = self.world.bot()
        shown = self.world.room(bot, chat_id).shown(deleted=False)
        return [message["text"] for message in shown if message["from"]["id"] == bot.id]

    def message_id(self, number: int) -> int:
        """The message that message `number` became."""
        ending = self.outbox.rows[OutboxId(number)].ending
        assert ending is not None
        assert ending.message_id is not None
        return ending.message_id


@contextlib.asynccontextmanager
async def open_office(limits: Limits = UNHURRIED) -> AsyncGenerator[Office]:
    """Start an emulator and a courier; stop both at the end."""
    server = EmulatorServer(token=TOKEN)
    url = await server.start()
    bot = PlainBot(
        TOKEN,
        base_url=f"{url}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    await bot.initialize()
    office = Office(server, Telegram(bot), limits)
    try:
        yield office
    finally:
        await office.stop()
        await office.telegram.finish()
        await bot.shutdown()
        await server.stop()
