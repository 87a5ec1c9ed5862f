"""A sliding window over messages as the server sees them, told from this side of the line.

A message that left at `s` and was answered at `c` arrived, at the latest, `c - way back`. Nobody
knows the way back, but the quickest answer of the last minutes bounds both ways together. So a
message counts from `s` plus what its answer took longer than the quickest, and one that is not
answered yet counts on. Sending the 31st only when the first has left the window so counted keeps
the server's own window, whatever the delays are.
"""

import heapq
from dataclasses import dataclass

from bot.domain.channels.addresses import Address

_LONGEST_DELAY = 1.0
"""Seconds beyond which an unanswered message is taken for stuck rather than late."""
_SETTLING = 3.0
"""Seconds after the first answer in which the quickest is not known yet: a start is busy, and with
too slow a quickest the first messages would seem to have arrived sooner than they did."""
_QUICKEST_KEPT = 60.0
"""Seconds after which an older measurement of the quickest answer is forgotten."""


@dataclass(slots=True, eq=False)
class Slot:
    """One message on its way, or an album of several; `left_at` in monotonic seconds."""

    to: Address
    left_at: float
    posts: int = 1


class InFlightWindow:
    """At most `count` messages in any `span` seconds."""

    def __init__(self, *, count: int, span: float) -> None:
        self.count = count
        self._span = span
        self._flying: dict[Slot, None] = {}
        self._flying_posts = 0
        self._counted_from: list[float] = []
        self._quickest = _Quickest()

    def wait(self, now: float, *, reserve: int = 0, posts: int = 1) -> float:
        """Return the seconds until another message may leave, a reserve kept; 0.0 means now.

        An album needs a place for each of its pictures; one larger than the window, the whole of it.
        """
        self._move_on(now)
        most = self.count - reserve
        if self._flying_posts + len(self._counted_from) + min(posts, max(1, most)) <= most:
            return 0.0
        if self._counted_from:
            # More than the soonest must go where it was overdrawn; it is asked again then.
            return max(0.0005, self._counted_from[0] + self._span - now)
        return 0.005

    def counted(self, now: float) -> int:
        """Return how many messages are in the window."""
        self._move_on(now)
        return self._flying_posts + len(self._counted_from)

    def leave(self, to: Address, now: float, *, posts: int = 1) -> Slot:
        """Count a message that leaves now."""
        slot = Slot(to, now, posts)
        self._flying[slot] = None
        self._flying_posts += posts
        return slot

    def arrived(self, slot: Slot, now: float) -> float:
        """Note the answer; return how many seconds later than the quickest it was."""
        took = now - slot.left_at
        self._quickest.note(took, now)
        late = min(max(0.0, took - self._quickest.seconds), _LONGEST_DELAY)
        if slot in self._flying:
            self._land(slot)
            for _ in range(slot.posts):
                heapq.heappush(self._counted_from, slot.left_at + late)
        return late

    def _move_on(self, now: float) -> None:
        stuck_before = now - _LONGEST_DELAY - self._span
        while self._flying:
            first = next(iter(self._flying))
            if first.left_at > stuck_before:
                break
            self._land(first)
        gone = now - self._span
        while self._counted_from and self._counted_from[0] <= gone:
            heapq.heappop(self._counted_from)

    def _land(self, slot: Slot) -> None:
        del self._flying[slot]
        self._flying_posts -= slot.posts


class _Quickest:
    """The quickest answer of about the last minute, as the lesser of two halves' minima."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._settled_at: float | None = None
        self._older = float("inf")
        self._current = float("inf")
        self._since = float("-inf")

    def note(self, took: float, now: float) -> None:
        if now - self._since > _QUICKEST_KEPT / 2:
            self._older, self._current, self._since = self._current, float("inf"), now
        self._current = min(self._current, took)
        if self._settled_at is None:
            self._settled_at = now + _SETTLING
        if now >= self._settled_at:
            self.seconds = min(self._older, self._current)
