"""Which message leaves next, and what it meets on its way."""

import asyncio
import logging
from collections.abc import Callable

from bot.delivery.courier.lease_poller import TOO_LATE, LeasePoller
from bot.delivery.courier.outage import Outage
from bot.delivery.courier.outcomes import Outcomes
from bot.delivery.courier.pacing import Pacing
from bot.delivery.courier.person_queues import Parcel, PersonQueues
from bot.delivery.courier.queues import Queues, is_hurried
from bot.delivery.courier.recorder import Recorder
from bot.delivery.courier.wake_event import WakeEvent
from bot.delivery.in_flight_window import Slot
from bot.delivery.push_carrier import PushCarrier
from bot.delivery.telegram_errors import Meaning, Verdict
from bot.domain.channels.envelopes import Envelope
from bot.texts.rendering import Rendered

_LOGGER = logging.getLogger(__name__)

SHORTEST_WAIT = 0.0005
"""Seconds; keeps a rounding error from turning into a busy loop."""
STALE_SCREEN = 3.0
"""Seconds after which an edit is passed over if a newer one of the same screen waits behind it."""
FEW_MARKED = 4
"""With so few marked messages left, the next are marked: enough for the transaction to take 0.1 s."""


class Dispatcher:
    """Lets messages go as pacing allows: replies first, others in at most half of the slots."""

    def __init__(
        self,
        *,
        carrier: PushCarrier,
        render: Callable[[Envelope], Rendered],
        queues: Queues,
        recorder: Recorder,
        lease_poller: LeasePoller,
        pacing: Pacing,
        outcomes: Outcomes,
        outage: Outage,
        dispatch_wake: WakeEvent,
        monotonic: Callable[[], float],
        in_flight: int,
    ) -> None:
        self._wake = dispatch_wake
        self._closed = False
        self._carrier = carrier
        self._render = render
        self._queues = queues
        self._recorder = recorder
        self._lease_poller = lease_poller
        self._pacing = pacing
        self._outcomes = outcomes
        self._outage = outage
        self._monotonic = monotonic
        self._in_flight = in_flight
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Let messages go until closed."""
        while not self._closed:
            wait = self._let_go()
            if wait is not None:
                self._wake.set_in(max(SHORTEST_WAIT, wait))
            await self._wake.wait()

    def close(self) -> None:
        """Let nothing more go."""
        self._closed = True
        self._wake.set()

    async def finish(self) -> None:
        """Wait until all that are under way have arrived; the transport's limits bound it."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    def _let_go(self) -> float | None:
        """Start whatever may leave; return the seconds until more may, None if nothing waits."""
        now = self._monotonic()
        while self._queues.in_flight < self._outage.room(self._in_flight):
            parcel = self._next(now)
            if parcel is None:
                break
            lane = self._queues.leaving(parcel)
            if now - parcel.since > STALE_SCREEN and lane.has_newer_screen(parcel):
                self._outcomes.overtaken(parcel)
                continue
            if self._is_too_late(parcel, now):
                self._leave_to_others(parcel, now)
                continue
            self._start(parcel, now)
        if len(self._queues.cleared) <= FEW_MARKED and self._queues.unmarked():
            self._ask_for_marks(now)
        self._lease_poller.ask_if_low()
        return self._next_wait(now)

    def _next(self, now: float) -> Parcel | None:
        return self._take(self._queues.replies, now, hurried=True) or (
            self._take(self._queues.cleared, now, hurried=False)
            if self._room_for_others()
            else None
        )

    def _take(self, lane: PersonQueues, now: float, *, hurried: bool) -> Parcel | None:
        pacing = self._pacing
        if not len(lane):
            return None
        return lane.next(
            now,
            may_create=lambda parcel: (
                pacing.overall_wait(hurried=hurried, now=now, waiting=len(lane), posts=parcel.posts)
                <= 0.0
            ),
            chat_wait=lambda parcel: pacing.chat_wait(
                parcel.envelope.to, creates=parcel.creates, now=now
            ),
        )

    def _room_for_others(self) -> bool:
        most = 1 if self._outage.in_doubt else max(1, self._in_flight // 2)
        return self._queues.unhurried_in_flight < most

    def _ask_for_marks(self, now: float) -> None:
        """Have the next messages marked, unless they could not leave soon anyway."""
        if self._room_for_others() and self._pacing.overall_wait(hurried=False, now=now) < 0.5:
            self._recorder.wake.set()

    def _next_wait(self, now: float) -> float | None:
        if self._queues.in_flight >= self._outage.room(self._in_flight):
            return None
        waits: list[float] = []
        for lane in self._queues.everywhere():
            hurried = lane is self._queues.replies
            if (due := lane.next_due()) is not None:
                waits.append(due - now)
            if not hurried and not self._room_for_others():
                continue
            if lane.wants_to_edit():
                waits.append(0.0)
            if posts := lane.wants_to_create():
                waits.append(
                    self._pacing.overall_wait(
                        hurried=hurried, now=now, waiting=len(lane), posts=posts
                    )
                )
        return min(waits, default=None)

    def _start(self, parcel: Parcel, now: float) -> None:
        hurried = is_hurried(parcel)
        slot = self._pacing.leave(
            parcel.envelope.to,
            creates=parcel.creates,
            hurried=hurried,
            now=now,
            posts=parcel.posts,
        )
        self._queues.in_flight += 1
        self._queues.unhurried_in_flight += not hurried
        sending = asyncio.get_running_loop().create_task(self._send(parcel, slot))
        self._under_way.add(sending)
        sending.add_done_callback(self._under_way.discard)

    def _is_too_late(self, parcel: Parcel, now: float) -> bool:
        return parcel.ours_until - TOO_LATE < now

    def _leave_to_others(self, parcel: Parcel, now: float) -> None:
        """Let whoever holds the lease next send what waits for a person; it may be ours again."""
        lane = self._queues.leaving(parcel)
        lane.again(parcel, at=now)
        self._recorder.give_back(lane, parcel.envelope.message.to, wait=0.0)

    async def _send(self, parcel: Parcel, slot: Slot | None) -> None:
        verdict, ids = await self._try(parcel)
        now = self._monotonic()
        self._queues.in_flight -= 1
        self._queues.unhurried_in_flight -= not is_hurried(parcel)
        self._pacing.arrived(slot, now=now)
        if verdict is not None and verdict.meaning is Meaning.TOO_LATE:
            self._leave_to_others(parcel, now)
        elif verdict is None:
            self._outcomes.delivered(parcel, ids)
        else:
            self._outcomes.failed(parcel, verdict, now=now)
        self._wake.set()

    async def _try(self, parcel: Parcel) -> tuple[Verdict | None, tuple[int, ...]]:
        """Put a message into words and send it; return what went wrong, or the message's ids."""
        envelope = parcel.envelope
        try:
            if envelope.message.attachment is None:
                rendered = self._render(envelope)
            else:
                # Files take their time, and pictures wait for a process of their own.
                rendered = await asyncio.to_thread(self._render, envelope)
        except Exception as error:  # noqa: BLE001 - one message that cannot be worded ends alone
            _LOGGER.error("a message could not be put into words: %s", type(error).__name__)
            return Verdict(Meaning.UNSENT, "unwordable"), ()
        now = self._monotonic()
        has_no_share = parcel.creates and not self._pacing.has_share(now=now)
        if self._is_too_late(parcel, now) or has_no_share:
            # The process was stopped or slept since it chose this message; another may have sent
            # it, or what this copy was allowed to send.
            return Verdict(Meaning.TOO_LATE), ()
        try:
            return None, await self._carrier.deliver(envelope.to, rendered, envelope.message)
        except Exception as error:  # noqa: BLE001 - the carrier knows its own, of others nobody knows
            verdict = self._carrier.judge(error, edits=not parcel.creates)
            if verdict.reason == "refused":
                method = self._carrier.method(rendered, envelope.message)
                _LOGGER.warning("%s: %s", method, type(error).__name__)
            elif verdict.reason == "unexpected":
                _LOGGER.error("a message met an unexpected error: %s", type(error).__name__)
            return verdict, ()
