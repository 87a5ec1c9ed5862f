"""One queue per person, in which one message at a time is on its way."""

import heapq
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from bot.domain.channels.addresses import Address
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import PersonId
from bot.domain.messages.messages import KeptFiles


@dataclass(slots=True, eq=False)
class Parcel:
    """A message in the courier's hands.

    `ours_until` (monotonic seconds) is when the lease runs out, `since` when it came to us.
    `failures` counts refusals by a failing server, earlier ones too; `tries` those of ours that
    failed for that reason. `broken` is set once a connection broke while it may have been on its
    way.
    """

    envelope: Envelope
    ours_until: float
    since: float = 0.0
    failures: int = 0
    tries: int = 0
    broken: bool = False

    @property
    def creates(self) -> bool:
        """Tell whether it becomes a new message rather than an edit of an old one."""
        message = self.envelope.message
        return message.replaces is None or message.attachment is not None

    @property
    def posts(self) -> int:
        """Return how many messages Telegram counts it as: an album as many as it has pictures."""
        attachment = self.envelope.message.attachment
        return len(attachment.files) if isinstance(attachment, KeptFiles) else 1


@dataclass(slots=True, eq=False)
class _PersonQueue:
    """What waits for one person, oldest first; `busy` while the first is on its way."""

    person: PersonId
    parcels: deque[Parcel] = field(default_factory=deque[Parcel])
    busy: bool = False


class PersonQueues:
    """The queues of one lane. Every step costs the same however many wait."""

    def __init__(self) -> None:
        self._queues: dict[PersonId, _PersonQueue] = {}
        self._new: deque[_PersonQueue] = deque()
        self._edits: deque[_PersonQueue] = deque()
        self._later: list[tuple[float, int, _PersonQueue]] = []
        self._tickets = count()
        self._waiting = 0

    def __len__(self) -> int:
        """Return how many parcels wait, those on their way not counted."""
        return self._waiting

    def add(self, parcel: Parcel) -> None:
        """Put a parcel into its person's queue, by its number; a known one only gets a new lease."""
        envelope = parcel.envelope
        queue = self._queues.get(envelope.message.to)
        if queue is None:
            queue = self._queues[envelope.message.to] = _PersonQueue(envelope.message.to)
            queue.parcels.append(parcel)
            self._waiting += 1
            self._call_up(queue)
            return
        if queue.parcels[-1].envelope.id < envelope.id:
            queue.parcels.append(parcel)
            self._waiting += 1
            return
        self._insert(queue, parcel)

    def next(
        self,
        now: float,
        *,
        may_create: Callable[[Parcel], bool],
        chat_wait: Callable[[Parcel], float],
    ) -> Parcel | None:
        """Take the next parcel that may leave: edits first, as they have no share to wait for.

        `chat_wait` returns the seconds its chat must still wait; it is asked again after those.
        Where a new message may not be created yet, those behind it wait with it: small ones that went
        ahead would leave an album no room.
        """
        while self._later and self._later[0][0] <= now:
            self._call_up(heapq.heappop(self._later)[2])
        return self._take(self._edits, now, chat_wait, lambda _: True) or self._take(
            self._new, now, chat_wait, may_create
        )

    def done(self, parcel: Parcel) -> None:
        """Take a parcel out of its queue for good; the next of its person may leave."""
        queue = self._queues[parcel.envelope.message.to]
        queue.parcels.popleft()
        queue.busy = False
        if queue.parcels:
            self._call_up(queue)
        else:
            del self._queues[queue.person]

    def again(self, parcel: Parcel, *, at: float) -> None:
        """Put a parcel back to the head of its queue, to leave not before `at` (monotonic)."""
        queue = self._queues[parcel.envelope.message.to]
        queue.busy = False
        self._waiting += 1
        heapq.heappush(self._later, (at, next(self._tickets), queue))

    def has_newer_screen(self, parcel: Parcel) -> bool:
        """Tell whether a later message of the same person edits the message this one edits."""
        if parcel.creates:
            return False
        screen = parcel.envelope.message.replaces
        queue = self._queues.get(parcel.envelope.message.to)
        return queue is not None and any(
            not each.creates and each.envelope.message.replaces == screen
            for each in list(queue.parcels)[1:]
        )

    def take_queue(self, person: PersonId) -> list[Parcel]:
        """Remove all of a person's waiting parcels; the one on its way stays."""
        queue = self._queues.get(person)
        if queue is None:
            return []
        taken = list(queue.parcels)[1 if queue.busy else 0 :]
        self._waiting -= len(taken)
        if queue.busy:
            queue.parcels = deque([queue.parcels[0]])
        else:
            queue.parcels.clear()
            del self._queues[person]
        return taken

    def people(self) -> Iterator[tuple[PersonId, Address, float]]:
        """Yield who has parcels waiting: person, chat, earliest end of their leases (monotonic)."""
        for queue in self._queues.values():
            waiting = list(queue.parcels)[1 if queue.busy else 0 :]
            if waiting:
                until = min(parcel.ours_until for parcel in waiting)
                yield queue.person, waiting[0].envelope.to, until

    def wants_to_create(self) -> int:
        """Return the posts of the new message that waits for nothing but the share, 0 if none does."""
        if not self._new:
            return 0
        parcels = self._new[0].parcels
        return parcels[0].posts if parcels else 1

    def wants_to_edit(self) -> bool:
        """Tell whether an edit is ready to leave."""
        return bool(self._edits)

    def next_due(self) -> float | None:
        """Return when the next parcel that waits for its chat should be asked again (monotonic)."""
        return self._later[0][0] if self._later else None

    def _insert(self, queue: _PersonQueue, parcel: Parcel) -> None:
        """Put a parcel before younger ones, as happens when an old one comes back."""
        for place, known in enumerate(queue.parcels):
            if known.envelope.id == parcel.envelope.id:
                known.ours_until = parcel.ours_until
                return
            if known.envelope.id > parcel.envelope.id and not (queue.busy and place == 0):
                queue.parcels.insert(place, parcel)
                break
        else:
            queue.parcels.append(parcel)
        self._waiting += 1

    def _call_up(self, queue: _PersonQueue) -> None:
        if queue.busy or not queue.parcels:
            return
        (self._new if queue.parcels[0].creates else self._edits).append(queue)

    def _take(
        self,
        ready: deque[_PersonQueue],
        now: float,
        chat_wait: Callable[[Parcel], float],
        may_leave: Callable[[Parcel], bool],
    ) -> Parcel | None:
        while ready:
            queue = ready.popleft()
            if queue.busy or not queue.parcels:
                continue
            parcel = queue.parcels[0]
            if (ready is self._new) is not parcel.creates:
                self._call_up(queue)
                continue
            wait = chat_wait(parcel)
            if wait > 0.0:
                heapq.heappush(self._later, (now + wait, next(self._tickets), queue))
                continue
            if not may_leave(parcel):
                ready.appendleft(queue)
                return None
            queue.busy = True
            self._waiting -= 1
            return parcel
        return None
