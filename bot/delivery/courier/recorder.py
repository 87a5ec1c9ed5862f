"""Endings written down in batches, and marks made before messages leave."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.delivery.courier.outbox_port import OutboxPort
from bot.delivery.courier.pacing import Pacing
from bot.delivery.courier.person_queues import Parcel, PersonQueues
from bot.delivery.courier.queues import Queues, is_hurried
from bot.delivery.courier.wake_event import WakeEvent
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Ending, Outcome

_LOGGER = logging.getLogger(__name__)

SOON = 0.02
"""Seconds the ending of a reply may stay unwritten."""
LATER = 0.25
"""The same for others; by then the next mark is due, and one transaction does both."""
AT_ONCE = 100
"""Unwritten endings that are not waited with."""
MARKED_AT_MOST = 8
"""Reminders and broadcasts marked `sending` whose ending is not written: a crash makes these unknown.
With slow answers this, rather than the pacing, says how fast they leave."""
RETURNING_FOR = 2.0
"""Seconds a person's newer replies follow one that was given back; covers the commit."""


class Recorder:
    """Collects what must be written, and writes it in one transaction at a time."""

    def __init__(
        self,
        *,
        outbox: OutboxPort,
        owner: str,
        queues: Queues,
        pacing: Pacing,
        dispatch_wake: WakeEvent,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self.wake = WakeEvent()
        self._outbox = outbox
        self._owner = owner
        self._queues = queues
        self._pacing = pacing
        self._dispatch_wake = dispatch_wake
        self._closed = False
        self._now = now
        self._monotonic = monotonic
        self._endings: list[Ending] = []
        self._returning: dict[PersonId, float] = {}
        self._writing = False

    async def run(self) -> None:
        """Write whenever there is something to write, until closed."""
        while not self._closed:
            await self.wake.wait()
            await self.write(mark=not self._closed)

    def close(self) -> None:
        """Mark nothing more, and stop writing once what there is has been written."""
        self._closed = True
        self.wake.set()

    def end(
        self,
        parcel: Parcel,
        outcome: Outcome,
        *,
        message_id: int | None = None,
        also: tuple[int, ...] = (),
        reason: str = "",
    ) -> None:
        """Note how a message ended, and let the next one of its person go."""
        self._queues.leaving(parcel).done(parcel)
        self._queues.endings[outcome] += 1
        self._note(
            Ending(parcel.envelope.id, outcome, message_id, also, reason=reason),
            within=SOON if is_hurried(parcel) else LATER,
        )

    def give_back(self, lane: PersonQueues, person: PersonId, *, wait: float) -> None:
        """Return all waiting messages of a person to the outbox, due in `wait` seconds.

        Those whose lease has run out belong to somebody else already and are only dropped.
        """
        now = self._monotonic()
        for parcel in lane.take_queue(person):
            if parcel.ours_until > now:
                self._return(parcel, wait)
            else:
                self._queues.in_hand.discard(parcel.envelope.id)
        if lane is self._queues.replies:
            self._returning[person] = now + RETURNING_FOR

    def give_back_all(self, lane: PersonQueues) -> None:
        """Return all waiting messages to the outbox, due at once."""
        for person, _, _ in list(lane.people()):
            self.give_back(lane, person, wait=0.0)

    def give_back_one(self, parcel: Parcel, *, wait: float) -> None:
        """Return a message that came back from a try to the outbox, due in `wait` seconds."""
        self._queues.leaving(parcel).done(parcel)
        self._return(parcel, wait)

    def follows_one_given_back(self, parcel: Parcel) -> bool:
        """Return a new message too if an older one of its person has just been given back."""
        if not self._returning:
            return False
        now = self._monotonic()
        if self._returning.get(parcel.envelope.message.to, 0.0) <= now:
            return False
        self._return(parcel, 0.0)
        return True

    def forget_returned(self) -> None:
        """Forget whose messages were given back long enough ago."""
        now = self._monotonic()
        self._returning = {who: until for who, until in self._returning.items() if until > now}

    def are_written(self) -> bool:
        """Tell whether nothing is left to write."""
        return not self._endings and not self._writing

    async def write(self, *, mark: bool = True) -> bool:
        """Write down what there is, and mark the next few messages; tell whether it worked."""
        chosen = self._choose() if mark else []
        endings, self._endings = self._endings, []
        if not chosen and not endings:
            return True
        self._writing = True
        try:
            ours = await self._outbox.record(
                owner=self._owner,
                endings=endings,
                sending=[parcel.envelope.id for parcel in chosen],
            )
        except Exception as error:  # noqa: BLE001 - whatever the store says, nothing may be lost
            _LOGGER.error("the outbox could not be written: %s", type(error).__name__)
            self._endings = endings + self._endings
            for parcel in chosen:
                self._queues.admit(parcel)
            self.wake.set_in(1.0)
            return False
        finally:
            self._writing = False
        self._queues.in_hand.difference_update(ending.id for ending in endings)
        for parcel in chosen:
            if parcel.envelope.id in ours:
                self._queues.cleared.add(parcel)
            else:
                self._queues.in_hand.discard(parcel.envelope.id)
        if chosen:
            self._dispatch_wake.set()
        return True

    def _choose(self) -> list[Parcel]:
        """Take the next messages that can wait whose chats are free."""
        now = self._monotonic()
        chosen: list[Parcel] = []

        def chat_wait(parcel: Parcel) -> float:
            return self._pacing.chat_wait(parcel.envelope.to, creates=parcel.creates, now=now)

        for lane in self._queues.unhurried():
            while len(chosen) + self._queues.uncertain() < MARKED_AT_MOST:
                parcel = lane.next(now, may_create=lambda _: True, chat_wait=chat_wait)
                if parcel is None:
                    break
                lane.done(parcel)
                chosen.append(parcel)
        return chosen

    def _return(self, parcel: Parcel, wait: float) -> None:
        self._queues.retried += 1
        again_at = self._now() + timedelta(seconds=wait)
        ending = Ending(parcel.envelope.id, None, again_at=again_at, failures=parcel.failures)
        self._note(ending, within=SOON)

    def _note(self, ending: Ending, *, within: float) -> None:
        self._endings.append(ending)
        if len(self._endings) >= AT_ONCE:
            self.wake.set()
        else:
            self.wake.set_in(within)
