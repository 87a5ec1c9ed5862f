"""The hub: pages that wait for something new, woken when something is laid out for them."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.ids import PersonId

MOST_WAITING = 1_500
"""Pages that may wait at the same time; further ones are asked to come back."""
PER_DEVICE = 2
"""Pages of one device that may; the newest go on waiting."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that waits, and the `rev` up to which it shows its mailbox."""

    device: str
    after: int


class Hub:
    """Knows who waits; used from the event loop."""

    def __init__(self) -> None:
        self._waiting: dict[PersonId, dict[asyncio.Event, _Page]] = defaultdict(dict)
        self._count = 0
        self._is_over = False

    @property
    def count(self) -> int:
        """How many pages wait."""
        return self._count

    @property
    def is_full(self) -> bool:
        """Whether nobody else may wait now."""
        return self._count >= MOST_WAITING

    def people(self) -> list[PersonId]:
        """Return whose mailboxes somebody waits at."""
        return list(self._waiting)

    def wake(self, people: Iterable[PersonId]) -> None:
        """Have whoever waits at the mailboxes of these people look again."""
        for person in people:
            for event in self._waiting.get(person, ()):
                event.set()

    def wake_behind(self, newest: Mapping[PersonId, int]) -> None:
        """Have those look again that show less than the last change of their mailbox (its `rev`)."""
        for person, rev in newest.items():
            for event, page in self._waiting.get(person, {}).items():
                if page.after < rev:
                    event.set()

    def wake_all(self) -> None:
        """Have everybody look again, and nobody wait from now on: the site stops."""
        self._is_over = True
        self.wake(self.people())

    def enter(self, person: PersonId, device: str, after: int) -> asyncio.Event:
        """Begin to wait; what is laid out from now on, or was `after` a rev, sets the event.

        To be left again.
        """
        here = self._waiting[person]
        older = [event for event, page in here.items() if page.device == device]
        for event in older[: max(0, len(older) - PER_DEVICE + 1)]:
            event.set()
        event = asyncio.Event()
        here[event] = _Page(device, after)
        self._count += 1
        if self._is_over:
            event.set()
        return event

    def leave(self, person: PersonId, event: asyncio.Event) -> None:
        """Wait no more."""
        here = self._waiting[person]
        if here.pop(event, None) is not None:
            self._count -= 1
        if not here:
            del self._waiting[person]
