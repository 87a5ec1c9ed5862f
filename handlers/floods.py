"""How many updates somebody has sent lately: more than anybody types or taps are a flood."""

from collections import deque
from datetime import datetime

from bot.domain.limits import RATE_WINDOW, UPDATES_PER_WINDOW

_PEOPLE = 10_000
"""Beyond so many everybody begins anew, so that strangers cannot fill the memory."""


class Backlog:
    """The numbers of the updates that waited at Telegram while we could not take them.

    They come all at once, however slowly they were sent.
    """

    def __init__(self) -> None:
        self._waited = range(0)

    def note(self, first: int, last: int) -> None:
        """Note that the updates from one number to another had waited."""
        self._waited = range(first, last + 1)

    def __contains__(self, update_id: int) -> bool:
        """Say whether an update had waited."""
        return update_id in self._waited


class RecentUpdates:
    """What one thread has seen of everybody's updates within RATE_WINDOW, but for a backlog."""

    def __init__(self, backlog: Backlog) -> None:
        self._backlog = backlog
        self._recent: dict[str, deque[datetime]] = {}

    def count(self, person_id: str, update_id: int, now: datetime) -> int:
        """Note one more of a person's; return how many there are, this one included.

        Counted are UPDATES_PER_WINDOW + 2 at most; what had waited is not counted.
        """
        if update_id in self._backlog:
            return 0
        recent = self._recent.setdefault(person_id, deque(maxlen=UPDATES_PER_WINDOW + 2))
        # Either way: what lies ahead was noted before the clock was set back.
        while recent and abs(now - recent[0]) > RATE_WINDOW:
            recent.popleft()
        recent.append(now)
        if len(self._recent) > _PEOPLE:
            self._recent.clear()
        return len(recent)
