"""A courier on a clock that is made up: what takes minutes is over at once, and to the hundredth of a second the same."""

import asyncio
import random
import selectors
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.delivery.courier.courier import Courier
from bot.delivery.courier.pacing import Limits
from bot.delivery.telegram_errors import Meaning, Verdict
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Ending, Lane, Message
from bot.domain.people.people import Language
from bot.texts.rendering import Rendered
from tests.delivery.world import EPOCH, OWNER, MemoryOutbox

_TICK = 1e-9
"""Seconds that each look at what is to be done takes."""


class _Leaps(selectors.SelectSelector):
    """Waits for nothing: the clock leaps to where the wait would have ended."""

    leap: Callable[[float], None]

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(0)
        if timeout is None and not found:
            raise RuntimeError("nothing will ever happen any more")
        self.leap(0.0 if found else timeout or 0.0)
        return found


class MadeUpLoop(asyncio.SelectorEventLoop):
    """An event loop whose time goes on only where nothing else is to be done."""

    def __init__(self) -> None:
        self._made_up = 0.0
        selector = _Leaps()
        selector.leap = self._leap
        super().__init__(selector)

    def time(self) -> float:
        """Seconds since the loop was made."""
        return self._made_up

    def _leap(self, seconds: float) -> None:
        # A little more, as clocks go on by themselves: who is due a moment after now is due at the next look.
        self._made_up += seconds + _TICK


class Trouble(Exception):
    """What Telegram answers in place of taking a message."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self.verdict = verdict


@dataclass(slots=True)
class Line:
    """Telegram, as far away as `takes`; `answers` says what is wrong with a call, by (chat, seconds)."""

    now: Callable[[], float]
    takes: float = 0.1
    answers: Callable[[int, float], Verdict | None] = lambda _chat, _now: None
    is_up: Callable[[float], bool] = lambda _now: True
    calls: list[tuple[float, int, str]] = field(default_factory=list[tuple[float, int, str]])
    asked: list[float] = field(default_factory=list[float])
    _ids: "count[int]" = field(default_factory=lambda: count(101))

    async def deliver(self, to: Address, rendered: Rendered, message: Message) -> tuple[int, ...]:
        self.calls.append((round(self.now(), 2), to.number, rendered.text))
        verdict = self.answers(to.number, self.now())
        await asyncio.sleep(self.takes)
        if verdict is not None:
            raise Trouble(verdict)
        return (message.replaces or next(self._ids),)

    def judge(self, error: Exception, *, edits: bool) -> Verdict:
        assert isinstance(error, Trouble)
        return error.verdict

    def method(self, rendered: Rendered, message: Message) -> str:
        return "sendMessage"

    async def is_there(self) -> bool:
        self.asked.append(round(self.now(), 2))
        return self.is_up(self.now())

    async def delete(self, to: Address, message_id: int) -> None:
        raise AssertionError

    async def fetch(self, file_id: str, *, most: int) -> bytes:
        raise AssertionError

    async def set_menu(self, to: Address, commands: Sequence[tuple[str, str]]) -> None:
        raise AssertionError


class Ledger(MemoryOutbox):
    """Writes down when it was asked what."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        super().__init__(lambda: EPOCH + timedelta(seconds=seconds()))
        self._seconds = seconds
        self.looked: list[tuple[float, int]] = []
        self.written: list[tuple[float, list[int], list[int]]] = []
        """When, which messages ended or came back, and which were marked."""
        self.recovered: list[tuple[float, list[int]]] = []
        self.claimed: list[tuple[float, int, int]] = []
        self.is_broken: Callable[[float], bool] = lambda _now: False

    def _break(self) -> None:
        if self.is_broken(self._seconds()):
            raise ConnectionError

    def _at(self) -> float:
        return round(self._seconds(), 2)

    async def lease(self, *, owner: str, until: datetime, limit: int) -> list[Envelope]:
        self.looked.append((self._at(), limit))
        self._break()
        return await super().lease(owner=owner, until=until, limit=limit)

    async def record(
        self, *, owner: str, endings: Sequence[Ending], sending: Sequence[OutboxId]
    ) -> Collection[OutboxId]:
        self.written.append((self._at(), sorted(each.id for each in endings), list(sending)))
        self._break()
        return await super().record(owner=owner, endings=endings, sending=sending)

    async def recover(self, *, besides: Collection[OutboxId] = ()) -> int:
        self.recovered.append((self._at(), sorted(besides)))
        return await super().recover(besides=besides)

    async def claim_share(self, *, wants: int, total: int, holds: int) -> int | None:
        self.claimed.append((self._at(), wants, total))
        self._break()
        return await super().claim_share(wants=wants, total=total, holds=holds)


class Office:
    """A courier that begins at second 0, with Telegram's limits and no slack."""

    def __init__(self, *, limits: Limits | None = None, in_flight: int = 64) -> None:
        self._loop = asyncio.get_running_loop()
        self.outbox = Ledger(self.seconds)
        self.line = Line(self.seconds)
        self.over: list[float] = []
        self.moved: list[tuple[int, int]] = []
        self._ids = count(1)
        self.courier = Courier(
            outbox=self.outbox,
            carrier=self.line,
            render=lambda envelope: Rendered(envelope.message.text),
            now=self.outbox._now,  # pyright: ignore[reportPrivateUsage]
            monotonic=self.seconds,
            owner=OWNER,
            in_flight=in_flight,
            limits=limits or Limits(slack=0.0),
            moved=self._moved,
            outage_over=lambda seconds: self.over.append(round(seconds, 2)),
        )
        self._running = self._loop.create_task(self.courier.run())

    def seconds(self) -> float:
        """The time of the loop."""
        return self._loop.time()

    async def until(self, second: float) -> None:
        """Let time go on."""
        await asyncio.sleep(second - self.seconds())

    async def stop(self) -> None:
        """Stop the courier as its process does."""
        self._running.cancel()
        await asyncio.wait([self._running])

    def message(
        self,
        chat: int,
        text: str = "hello",
        *,
        lane: Lane = Lane.REPLY,
        replaces: int | None = None,
    ) -> Envelope:
        message = Message(PersonId(f"p{chat}"), text, lane=lane, replaces=replaces, about=None)
        to = Address(Carrier.TELEGRAM, chat)
        return Envelope(OutboxId(next(self._ids)), to, Language.EN, "UTC", message)

    def replies(self, *envelopes: Envelope) -> None:
        """Commit replies and hand them over."""
        self.courier.hand_over(self.outbox.put_born(envelopes, owner=OWNER))

    def shelve(
        self, chats: Iterable[int], text: str = "news", *, lane: Lane = Lane.BROADCAST
    ) -> None:
        """Commit what waits in the outbox, a message to each chat."""
        self.outbox.put([self.message(chat, text, lane=lane) for chat in chats])

    async def _moved(self, old: int, new: int) -> None:
        self.moved.append((old, new))


def refused(reason: str = "server_failed") -> Verdict:
    """Telegram's own failure."""
    return Verdict(Meaning.SERVER_FAILED, reason)


def told(story: Callable[[], Awaitable[None]]) -> Callable[[], None]:
    """Have a story told on a made-up clock, pauses that are spread by chance always spread alike."""

    async def whole() -> None:
        random.seed(1)
        await story()

    def tell() -> None:
        with asyncio.Runner(loop_factory=MadeUpLoop) as runner:
            runner.run(whole())

    return tell
