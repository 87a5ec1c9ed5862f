"""People waiting in line: one line per person, one letter of each at the counter at a time."""

import heapq
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from bot.domain.ids import PersonId
from bot.domain.messages.messages import Envelope


@dataclass(slots=True, eq=False)
class Parcel:
    """A message in the courier's hands.

    `ours_until` (monotonic seconds) is when the lease runs out. `failures` counts refusals by a
    failing server; `broken` is set once a connection broke while it may have been on its way.
    """

    envelope: Envelope
    ours_until: float
    failures: int = 0
    broken: bool = False

    @property
    def creates(self) -> bool:
        """Tell whether it becomes a new message rather than an edit of an old one."""
        message = self.envelope.message
        return message.replaces is None or message.attachment is not None


@dataclass(slots=True, eq=False)
class _Line:
    """What waits for one person, oldest first; `busy` while the first is on its way."""

    person: PersonId
    parcels: deque[Parcel] = field(default_factory=deque[Parcel])
    busy: bool = False


class Lines:
    """The lines of one lane. Every step costs the same however many wait."""

    def __init__(self) -> None:
        self._lines: dict[PersonId, _Line] = {}
        self._new: deque[_Line] = deque()
        self._edits: deque[_Line] = deque()
        self._later: list[tuple[float, int, _Line]] = []
        self._tickets = count()
        self._waiting = 0

    def __len__(self) -> int:
        """Return how many parcels wait, those on their way not counted."""
        return self._waiting

    def add(self, parcel: Parcel) -> None:
        """Put a parcel into its person's line, by its number; a known one only gets a new lease."""
        envelope = parcel.envelope
        line = self._lines.get(envelope.message.to)
        if line is None:
            line = self._lines[envelope.message.to] = _Line(envelope.message.to)
            line.parcels.append(parcel)
            self._waiting += 1
            self._call_up(line)
            return
        if line.parcels[-1].envelope.id < envelope.id:
            line.parcels.append(parcel)
            self._waiting += 1
            return
        self._insert(line, parcel)

    def next(
        self, now: float, *, may_create: bool, chat_wait: Callable[[Parcel], float]
    ) -> Parcel | None:
        """Take the next parcel that may leave: edits first, as they have no share to wait for.

        `chat_wait` returns the seconds its chat must still wait; it is asked again after those.
        """
        while self._later and self._later[0][0] <= now:
            self._call_up(heapq.heappop(self._later)[2])
        return self._take(self._edits, now, chat_wait) or (
            self._take(self._new, now, chat_wait) if may_create else None
        )

    def done(self, parcel: Parcel) -> None:
        """Take a parcel out of its line for good; the next of its person may leave."""
        line = self._lines[parcel.envelope.message.to]
        line.parcels.popleft()
        line.busy = False
        if line.parcels:
            self._call_up(line)
        else:
            del self._lines[line.person]

    def again(self, parcel: Parcel, *, at: float) -> None:
        """Put a parcel back to the head of its line, to leave not before `at` (monotonic)."""
        line = self._lines[parcel.envelope.message.to]
        line.busy = False
        self._waiting += 1
        heapq.heappush(self._later, (at, next(self._tickets), line))

    def take_line(self, person: PersonId) -> list[Parcel]:
        """Remove all of a person's waiting parcels; the one on its way stays."""
        line = self._lines.get(person)
        if line is None:
            return []
        taken = list(line.parcels)[1 if line.busy else 0 :]
        self._waiting -= len(taken)
        if line.busy:
            line.parcels = deque([line.parcels[0]])
        else:
            line.parcels.clear()
            del self._lines[person]
        return taken

    def people(self) -> Iterator[tuple[PersonId, float]]:
        """Yield who has parcels waiting, with the earliest end of their leases (monotonic)."""
        for line in self._lines.values():
            waiting = list(line.parcels)[1 if line.busy else 0 :]
            if waiting:
                yield line.person, min(parcel.ours_until for parcel in waiting)

    def wants_to_create(self) -> bool:
        """Tell whether a new message waits for nothing but the share of the second."""
        return bool(self._new)

    def wants_to_edit(self) -> bool:
        """Tell whether an edit is ready to leave."""
        return bool(self._edits)

    def next_due(self) -> float | None:
        """Return when the next parcel that waits for its chat should be asked again (monotonic)."""
        return self._later[0][0] if self._later else None

    def _insert(self, line: _Line, parcel: Parcel) -> None:
        """Put a parcel before younger ones, as happens when an old one comes back."""
        for place, known in enumerate(line.parcels):
            if known.envelope.id == parcel.envelope.id:
                known.ours_until = parcel.ours_until
                return
            if known.envelope.id > parcel.envelope.id and not (line.busy and place == 0):
                line.parcels.insert(place, parcel)
                break
        else:
            line.parcels.append(parcel)
        self._waiting += 1

    def _call_up(self, line: _Line) -> None:
        if line.busy or not line.parcels:
            return
        (self._new if line.parcels[0].creates else self._edits).append(line)

    def _take(
        self, ready: deque[_Line], now: float, chat_wait: Callable[[Parcel], float]
    ) -> Parcel | None:
        while ready:
            line = ready.popleft()
            if line.busy or not line.parcels:
                continue
            parcel = line.parcels[0]
            if (ready is self._new) is not parcel.creates:
                self._call_up(line)
                continue
            wait = chat_wait(parcel)
            if wait > 0.0:
                heapq.heappush(self._later, (now + wait, next(self._tickets), line))
                continue
            line.busy = True
            self._waiting -= 1
            return parcel
        return None
