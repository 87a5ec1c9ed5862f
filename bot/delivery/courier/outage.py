"""Whether messages get through at all, and when to look again while they do not.

One chat that is refused says something about that chat; several in a row, with nothing taken in
between, say something about Telegram or the way to it. Then everything stops, and by and by one
message is let go to see. `Outage` is pure bookkeeping, told the time in monotonic seconds;
`OutageWatch` asks whether Telegram is there, and says aloud that it was not.
"""

import logging
import random
from collections.abc import Awaitable, Callable
from enum import Enum, StrEnum, auto

from bot.delivery.courier.person_queues import Parcel
from bot.delivery.courier.queues import Queues
from bot.delivery.courier.wake_event import WakeEvent
from bot.domain.channels.addresses import Address

_LOGGER = logging.getLogger(__name__)

SEVERAL = 3
"""So many unrelated chats in a row mean that it is not their fault."""
FIRST = 0.25
LONGEST = 5.0
"""Seconds between two looks: the first, and the longest later on."""
FLOOD_FIRST = 30.0
"""The same after 429: shorter waits that Telegram asks for are obeyed to the end, an hour is not
waited for blindly, for whom it concerns is not said."""

AFTER_A_BREAK = 0.3
"""Seconds before Telegram is asked about a connection that broke."""
WORTH_LOGGING = 5.0
WORTH_TELLING = 10.0
"""Seconds after which an outage is logged, and told when it is over."""


class Trouble(StrEnum):
    """What kept a message from arriving; the words may be shown."""

    NO_LINE = "no_connection"
    REFUSED = "server_failed"
    BROKEN = "connection_broken"
    FLOOD = "too_many_requests"


class Flow(Enum):
    """How messages leave."""

    RUNNING = auto()
    STOPPED = auto()
    TRYING = auto()
    """One message leaves, to see what becomes of it."""


class Outage:
    """The flow of messages, as successes and failures tell it."""

    def __init__(self, *, chance: Callable[[], float] = random.random) -> None:
        self.flow = Flow.RUNNING
        self.trouble: Trouble | None = None
        self.look_at = 0.0
        self.since: float | None = None
        self.has_stopped = False
        self._chance = chance
        self._chats: set[Address] = set()
        self._steps = 0

    @property
    def in_doubt(self) -> bool:
        """Tell whether something failed since the last message was taken."""
        return self.since is not None

    def room(self, most: int) -> int:
        """Return how many messages may be on their way, usually `most`."""
        match self.flow:
            case Flow.RUNNING:
                return most
            case Flow.STOPPED:
                return 0
            case Flow.TRYING:
                return 1

    def failed(self, trouble: Trouble, to: Address, *, now: float, wait: float = 0.0) -> None:
        """Note that a message to a chat failed; `wait` is what Telegram asks for after a 429."""
        if (trouble is Trouble.FLOOD) is not (self.trouble is Trouble.FLOOD):
            self._chats.clear()
        self.trouble = trouble
        self.since = now if self.since is None else self.since
        self._chats.add(to)
        is_everybodys = trouble is Trouble.NO_LINE or len(self._chats) >= SEVERAL
        # What fails while it is stopped already left before.
        if self.flow is Flow.TRYING or (self.flow is Flow.RUNNING and is_everybodys):
            self._stop(now, wait)

    def unanswered(self, *, now: float) -> None:
        """Note that Telegram did not even answer a question that concerns nobody."""
        self.since = now if self.since is None else self.since
        self._stop(now, 0.0)

    def passed(self) -> None:
        """Note that a message was taken."""
        if self.since is not None:
            self.flow = Flow.RUNNING
            self.trouble = self.since = None
            self.has_stopped = False
            self._chats.clear()
            self._steps = 0

    def try_one(self) -> None:
        """Let one message go."""
        self.flow = Flow.TRYING

    def _stop(self, now: float, wait: float) -> None:
        first, longest = (FLOOD_FIRST, wait) if wait else (FIRST, LONGEST)
        usual = min(longest, first * 2.0 ** min(self._steps, 30))
        self._steps += 1
        self.flow = Flow.STOPPED
        self.has_stopped = True
        # A wait that Telegram asks for is never shortened.
        self.look_at = now + usual * (1.0 if wait else 0.8 + 0.4 * self._chance())


class OutageWatch:
    """Decides when messages are tried again after failures.

    `is_there` asks Telegram something that concerns nobody and may be asked again. `is_over` is
    told how many seconds an outage worth telling lasted.
    """

    def __init__(
        self,
        *,
        outage: Outage,
        queues: Queues,
        dispatch_wake: WakeEvent,
        is_there: Callable[[], Awaitable[bool]],
        is_over: Callable[[float], None],
        monotonic: Callable[[], float],
    ) -> None:
        self.wake = WakeEvent()
        self._outage = outage
        self._queues = queues
        self._dispatch_wake = dispatch_wake
        self._is_there = is_there
        self._is_over = is_over
        self._monotonic = monotonic
        self._ask_at = 0.0
        self._logged = False
        self._closed = False

    async def run(self) -> None:
        """Watch until closed."""
        while not self._closed:
            wait = await self._look()
            if wait is not None:
                self.wake.set_in(max(0.0, wait))
            await self.wake.wait()

    def close(self) -> None:
        """Watch no more, and put back whatever is held."""
        self._closed = True
        self._release(len(self._queues.held))
        self.wake.set()

    def hold(self, parcel: Parcel) -> None:
        """Keep a message that may have arrived, until Telegram answers: it has one try left."""
        if not self._queues.held:
            self._ask_at = self._monotonic() + AFTER_A_BREAK
        self._queues.held.append(parcel)
        self.wake.set()

    def passed(self) -> None:
        """Note that a message was taken; what waits for better times goes on."""
        outage = self._outage
        if not outage.in_doubt:
            return
        lasted = self._monotonic() - (outage.since or 0.0)
        if self._logged:
            _LOGGER.warning("Telegram takes messages again, after %.0f s", lasted)
        if outage.has_stopped and lasted >= WORTH_TELLING:
            self._is_over(lasted)
        outage.passed()
        self._logged = False
        self._release(len(self._queues.held))
        self._dispatch_wake.set()

    async def _look(self) -> float | None:
        """Do what is due; return the seconds until the next look, None to wait for a call."""
        outage = self._outage
        if outage.flow is Flow.TRYING or (outage.flow is Flow.RUNNING and not self._queues.held):
            return None
        now = self._monotonic()
        log_in = self._log(now)
        due_at = outage.look_at if outage.flow is Flow.STOPPED else self._ask_at
        if now < due_at:
            return min(due_at - now, log_in)
        if (self._queues.held or outage.trouble is Trouble.BROKEN) and not await self._is_there():
            outage.unanswered(now=self._monotonic())
            return 0.0
        if self._closed:
            return None
        if outage.flow is Flow.STOPPED:
            outage.try_one()
            # It goes behind those that are ready, for they have more than one try left.
            self._release(1)
        else:
            self._release(len(self._queues.held))
        self._dispatch_wake.set()
        return None

    def _log(self, now: float) -> float:
        """Log an outage once; return the seconds until that is due, infinity if it is not."""
        outage = self._outage
        if self._logged or outage.since is None or not outage.has_stopped:
            return float("inf")
        lasted = now - outage.since
        if lasted < WORTH_LOGGING:
            return WORTH_LOGGING - lasted
        self._logged = True
        _LOGGER.error("Telegram has taken no message for %.0f s: %s", lasted, outage.trouble)
        return float("inf")

    def _release(self, count: int) -> None:
        released = self._queues.held[:count]
        del self._queues.held[:count]
        for parcel in released:
            self._queues.again(parcel, at=self._monotonic())
