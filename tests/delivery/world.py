"""A courier at work: the emulator behind real HTTP, the real library, an outbox in memory."""

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.delivery.courier.courier import Courier
from bot.delivery.courier.pacing import Limits
from bot.delivery.push_carrier import TelegramCarrier
from bot.delivery.telegram import PlainBot, Telegram
from bot.delivery.transport import AiohttpRequest
from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.state.faults import Fault
from bot.demo.emulator.state.journal import Call
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.files import FileKind, KeptFile
from bot.domain.messages.messages import Ending, KeptFiles, Lane, Message, Outcome
from bot.domain.people.people import Language
from bot.texts.rendering import Rendered

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Row:
    """One message on the shelf; `trail` holds every state it went through."""

    envelope: Envelope
    state: str = "waiting"
    owner: str = ""
    due_at: datetime = EPOCH
    attempts: int = 0
    ending: Ending | None = None
    trail: list[str] = field(default_factory=list[str])

    def move(self, state: str) -> None:
        self.state = state
        self.trail.append(state)


class MemoryOutbox:
    """Leases and records as the real outbox does, one transaction at a time."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.rows: dict[OutboxId, Row] = {}
        self.transactions = 0
        self.leases = 0
        self.most_sending = 0
        """The most reminders and broadcasts that were ever marked `sending` at a time."""
        self.can_write = asyncio.Event()
        self.can_write.set()
        self.share: int | None = None
        """What is left to this copy of a second's messages; None where there is no other copy."""
        self.can_claim = asyncio.Event()
        self.can_claim.set()
        self.is_away = False
        self.claims = 0
        self.given_up = 0
        self._now = now

    def put(self, envelopes: Iterable[Envelope]) -> None:
        """Shelve messages as `waiting`."""
        for envelope in envelopes:
            self.rows[envelope.id] = Row(envelope, trail=["waiting"])

    def put_born(self, envelopes: Sequence[Envelope], *, owner: str) -> Sequence[Envelope]:
        """Shelve replies as `sending`, leased to the copy that will be handed them."""
        until = self._now() + timedelta(seconds=120)
        for envelope in envelopes:
            self.rows[envelope.id] = Row(envelope, "sending", owner, until, trail=["sending"])
        return envelopes

    async def lease(self, *, owner: str, until: datetime, limit: int) -> list[Envelope]:
        self.leases += 1
        held: set[tuple[str, Lane]] = set()
        due: list[Row] = []
        for outbox_id in sorted(self.rows):
            row = self.rows[outbox_id]
            line = (row.envelope.message.to, row.envelope.message.lane)
            if row.ending is not None:
                continue
            if row.state == "waiting" and row.due_at <= self._now() and line not in held:
                due.append(row)
            held.add(line)
        due.sort(key=lambda row: (row.envelope.message.lane, row.envelope.id))
        for row in due[:limit]:
            row.move("leased")
            row.owner, row.due_at = owner, until
        return [replace(row.envelope, attempts=row.attempts) for row in due[:limit]]

    async def record(
        self, *, owner: str, endings: Sequence[Ending], sending: Sequence[OutboxId]
    ) -> Collection[OutboxId]:
        await self.can_write.wait()
        self.transactions += 1
        for ending in endings:
            row = self.rows[ending.id]
            if ending.outcome is not None:
                row.ending = ending
                row.move(ending.outcome)
            else:
                row.move("waiting")
                row.due_at = ending.again_at or EPOCH
                row.attempts = ending.failures
            row.owner = ""
        ours = {
            outbox_id
            for outbox_id in sending
            if self.rows[outbox_id].state == "leased" and self.rows[outbox_id].owner == owner
        }
        for outbox_id in ours:
            self.rows[outbox_id].move("sending")
        uncertain = [
            row
            for row in self.rows.values()
            if row.state == "sending" and row.envelope.message.lane is not Lane.REPLY
        ]
        self.most_sending = max(self.most_sending, len(uncertain))
        return ours

    async def claim_share(self, *, wants: int, total: int, holds: int) -> int | None:
        self.claims += 1
        await self.can_claim.wait()
        if self.is_away:
            raise ConnectionError
        return self.share

    async def give_up_share(self) -> None:
        self.given_up += 1

    async def recover(self, *, besides: Collection[OutboxId] = ()) -> int:
        lapsed = [
            row
            for outbox_id, row in self.rows.items()
            if outbox_id not in besides
            and row.state in {"leased", "sending"}
            and row.due_at < self._now()
        ]
        for row in lapsed:
            if row.state == "sending" and row.envelope.message.lane is not Lane.REPLY:
                row.ending = Ending(row.envelope.id, Outcome.UNKNOWN, reason="interrupted")
                row.move("unknown")
            else:
                row.move("waiting")
        return len(lapsed)

    def endings(self) -> list[tuple[int, str, str]]:
        """Return (message, state, reason) of all messages by number."""
        return [
            (outbox_id, row.state, row.ending.reason if row.ending else "")
            for outbox_id, row in sorted(self.rows.items())
        ]


TOKEN = "123456:TEST-token"
OWNER = "here"
UNHURRIED = Limits(per_second=1000, chat_burst=1000, edit_burst=1000)


class DeliveryWorld:
    """Everything a story about the courier needs, by short verbs."""

    def __init__(self, server: EmulatorServer, telegram: Telegram, limits: Limits) -> None:
        self.world = server.world
        self.telegram = telegram
        self.outbox = MemoryOutbox(self.now)
        self.stood_still = 0.0
        self.while_worded: Callable[[], None] | None = None
        self.moved: list[tuple[int, int]] = []
        self._server = server
        self._limits = limits
        self._numbers = count(1)
        self._running: asyncio.Task[None] | None = None
        self.in_flight = 64
        self.courier = self._hire()

    def _hire(self) -> Courier:
        return Courier(
            outbox=self.outbox,
            carrier=TelegramCarrier(self.telegram),
            render=self._render,
            now=self.now,
            monotonic=self.monotonic,
            owner=OWNER,
            limits=self._limits,
            in_flight=self.in_flight,
            moved=self._moved,
        )

    def now(self) -> datetime:
        """What the wall clock shows."""
        return datetime.now(UTC) + timedelta(seconds=self.stood_still)

    def monotonic(self) -> float:
        """Seconds that nobody sets."""
        return time.monotonic() + self.stood_still

    def _render(self, envelope: Envelope) -> Rendered:
        """The text of these messages is already what is to be sent."""
        if self.while_worded is not None:
            self.while_worded()
        files = envelope.message.attachment
        kept = files.files if isinstance(files, KeptFiles) else ()
        return Rendered(envelope.message.text, kept=kept)

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
        files: tuple[KeptFile, ...] = (),
    ) -> Envelope:
        """A message to the person of a chat."""
        message = Message(
            PersonId(f"p{chat_id}"),
            text,
            lane=lane,
            replaces=replaces,
            attachment=KeptFiles(files) if files else None,
            about=None,
        )
        to = Address(Carrier.TELEGRAM, chat_id)
        return Envelope(OutboxId(next(self._numbers)), to, Language.EN, "UTC", message)

    async def keeps_pictures(self, number: int) -> tuple[KeptFile, ...]:
        """Pictures that Telegram keeps, sent to somebody of their own."""
        [keeper] = self.guests(1)
        ids = [
            await self.telegram.keep_document(keeper, f"{n}.png", b"%d" % n, "")
            for n in range(number)
        ]
        return tuple(KeptFile(FileKind.FILE, each) for each in ids)

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
async def open_office(limits: Limits = UNHURRIED) -> AsyncGenerator[DeliveryWorld]:
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
    office = DeliveryWorld(server, Telegram(bot), limits)
    try:
        yield office
    finally:
        await office.stop()
        await office.telegram.finish()
        await bot.shutdown()
        await server.stop()
