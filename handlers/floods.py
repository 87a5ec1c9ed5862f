"""How many updates somebody has sent lately: more than anybody types or taps are a flood."""

from collections import deque
from datetime import datetime

from bot.domain.limits import RATE_WINDOW, UPDATES_PER_WINDOW

_PEOPLE = 10_000
"""Beyond so many everybody begins anew, so that strangers cannot fill the memory."""


class RecentUpdates:
    """What one thread has seen of everybody's updates within RATE_WINDOW."""

    def __init__(self) -> None:
        self._recent: dict[str, deque[datetime]] = {}

    def count(self, person_id: str, now: datetime) -> int:
        """Note one more of a person's; return how many there are, this one included.

        Counted are UPDATES_PER_WINDOW + 2 at most.
        """
        recent = self._recent.setdefault(person_id, deque(maxlen=UPDATES_PER_WINDOW + 2))
        # Either way: what lies ahead was noted before the clock was set back.
        while recent and abs(now - recent[0]) > RATE_WINDOW:
            recent.popleft()
        recent.append(now)
        if len(self._recent) > _PEOPLE:
            self._recent.clear()
        return len(recent)
