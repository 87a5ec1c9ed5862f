"""Departures: which message leaves next, and what it meets on its way."""

import asyncio
import logging
from collections.abc import Callable

from telegram.error import TelegramError

from bot.delivery.in_flight_window import Slot
from bot.delivery.lease_poller import TOO_LATE, Supply
from bot.delivery.outcomes import Aftermath
from bot.delivery.pacing import Pacing
from bot.delivery.person_queues import Lines, Parcel
from bot.delivery.queues import Hall, is_hurried
from bot.delivery.recorder import Books
from bot.delivery.telegram import Telegram
from bot.delivery.telegram_errors import Meaning, Verdict, judge
from bot.delivery.wake_event import Alarm
from bot.domain.messages.messages import Envelope
from bot.texts.rendering import Rendered

_LOGGER = logging.getLogger(__name__)

SHORTEST_WAIT = 0.0005
"""Seconds; keeps a rounding error from turning into a busy loop."""
FEW_MARKED = 4
"""With so few marked messages left, the next are marked: enough for the transaction to take 0.1 s."""


class Departures:
    """Lets messages go as pacing allows: replies first, others in at most half of the slots."""

    def __init__(
        self,
        *,
        telegram: Telegram,
        render: Callable[[Envelope], Rendered],
        hall: Hall,
        books: Books,
        supply: Supply,
        pacing: Pacing,
        aftermath: Aftermath,
        departing: Alarm,
        monotonic: Callable[[], float],
        in_flight: int,
    ) -> None:
        self._alarm = departing
        self._closed = False
        self._telegram = telegram
        self._render = render
        self._hall = hall
        self._books = books
        self._supply = supply
        self._pacing = pacing
        self._aftermath = aftermath
        self._monotonic = monotonic
        self._in_flight = in_flight
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Let messages go until closed."""
        while not self._closed:
            wait = self._let_go()
            if wait is not None:
                self._alarm.ring_in(max(SHORTEST_WAIT, wait))
            await self._alarm.wait()

    def close(self) -> None:
        """Let nothing more go."""
        self._closed = True
        self._alarm.ring()

    async def finish(self) -> None:
        """Wait until all that are under way have arrived; the transport's limits bound it."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    def _let_go(self) -> float | None:
        """Start whatever may leave; return the seconds until more may, None if nothing waits."""
        now = self._monotonic()
        while self._hall.in_flight < self._in_flight:
            parcel = self._next(now)
            if parcel is None:
                break
            lines = self._hall.leaving(parcel)
            if parcel.ours_until - TOO_LATE < now:
                person = parcel.envelope.message.to
                lines.again(parcel, at=now)
                self._books.give_back(lines, person, wait=0.0)
                continue
            self._start(parcel, now)
        if len(self._hall.cleared) <= FEW_MARKED and self._hall.unmarked():
            self._ask_for_marks(now)
        self._supply.ask_if_low()
        return self._next_wait(now)

    def _next(self, now: float) -> Parcel | None:
        return self._take(self._hall.replies, now, hurried=True) or (
            self._take(self._hall.cleared, now, hurried=False) if self._room_for_others() else None
        )

    def _take(self, lines: Lines, now: float, *, hurried: bool) -> Parcel | None:
        pacing = self._pacing
        if not len(lines) or pacing.edit_wait(hurried=hurried, now=now) > 0.0:
            return None
        return lines.next(
            now,
            may_create=pacing.overall_wait(hurried=hurried, now=now, waiting=len(lines)) <= 0.0,
            chat_wait=lambda parcel: pacing.chat_wait(
                parcel.envelope.chat_id, creates=parcel.creates, now=now
            ),
        )

    def _room_for_others(self) -> bool:
        most = 1 if self._aftermath.in_doubt else max(1, self._in_flight // 2)
        return self._hall.unhurried_in_flight < most

    def _ask_for_marks(self, now: float) -> None:
        """Have the next messages marked, unless they could not leave soon anyway."""
        if self._room_for_others() and self._pacing.overall_wait(hurried=False, now=now) < 0.5:
            self._books.alarm.ring()

    def _next_wait(self, now: float) -> float | None:
        if self._hall.in_flight >= self._in_flight:
            return None
        waits: list[float] = []
        for lines in self._hall.everywhere():
            hurried = lines is self._hall.replies
            if (due := lines.next_due()) is not None:
                waits.append(due - now)
            if not hurried and not self._room_for_others():
                continue
            if lines.wants_to_edit():
                waits.append(self._pacing.edit_wait(hurried=hurried, now=now))
            if lines.wants_to_create():
                waiting = len(lines)
                waits.append(self._pacing.overall_wait(hurried=hurried, now=now, waiting=waiting))
        return min(waits, default=None)

    def _start(self, parcel: Parcel, now: float) -> None:
        hurried = is_hurried(parcel)
        slot = self._pacing.leave(
            parcel.envelope.chat_id, creates=parcel.creates, hurried=hurried, now=now
        )
        self._hall.in_flight += 1
        self._hall.unhurried_in_flight += not hurried
        sending = asyncio.get_running_loop().create_task(self._send(parcel, slot))
        self._under_way.add(sending)
        sending.add_done_callback(self._under_way.discard)

    async def _send(self, parcel: Parcel, slot: Slot | None) -> None:
        verdict, message_id = await self._try(parcel)
        now = self._monotonic()
        self._hall.in_flight -= 1
        self._hall.unhurried_in_flight -= not is_hurried(parcel)
        self._pacing.arrived(slot, now=now)
        if verdict is None:
            self._aftermath.delivered(parcel, message_id)
        else:
            self._aftermath.failed(parcel, verdict, now=now)
        self._alarm.ring()

    async def _try(self, parcel: Parcel) -> tuple[Verdict | None, int]:
        """Put a message into words and send it; return what went wrong, or the message's id."""
        envelope = parcel.envelope
        try:
            rendered = self._render(envelope)
        except Exception as error:  # noqa: BLE001 - one letter that cannot be worded ends alone
            _LOGGER.error("a letter could not be put into words: %s", type(error).__name__)
            return Verdict(Meaning.IMPOSSIBLE, "unwordable"), 0
        try:
            return None, await self._telegram.deliver(envelope.chat_id, rendered, envelope.message)
        except TelegramError as error:
            verdict = judge(error, edits=not parcel.creates)
            if verdict.reason == "refused":
                method = self._telegram.method(rendered, envelope.message)
                _LOGGER.warning("%s: %s", method, type(error).__name__)
            return verdict, 0
        except Exception as error:  # noqa: BLE001 - nobody knows how far it came
            _LOGGER.error("a letter met an unexpected error: %s", type(error).__name__)
            return Verdict(Meaning.MAYBE_ARRIVED, "unexpected"), 0
