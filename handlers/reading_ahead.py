"""Screens read beside the writer, and kept until the writer commits them with their updates."""

import logging
from collections.abc import Callable
from typing import TypeVar

from bot.domain.limits import UPDATES_PER_WINDOW
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person
from bot.usecases.second_factor import elevation
from handlers import approvals
from handlers.asked import Asked
from handlers.floods import Backlog, RecentUpdates
from storage.outbox.message_codec import Gathered
from storage.work import Work

T = TypeVar("T")
log = logging.getLogger(__name__)

MOST_KEPT = 1_000
"""Screens at a time; one whose update never comes to its commit is dropped for a newer one."""


class ScreensAhead:
    """Read on the reader's thread, taken on the writer's; each is one step of a dictionary."""

    def __init__(self, backlog: Backlog) -> None:
        self._gathered: dict[int, Gathered] = {}
        self._recent = RecentUpdates(backlog)

    def read(
        self, work: Work, update_id: int, person: Person, ask: Callable[[], Asked | None]
    ) -> None:
        """Read what a person asks to see, in a work that cannot write."""
        gathered = self.attempt(work, update_id, person, lambda: _gathered(work, ask()))
        if gathered is not None:
            while len(self._gathered) >= MOST_KEPT:
                self._gathered.pop(next(iter(self._gathered)))
            self._gathered[update_id] = gathered

    def attempt(
        self, work: Work, update_id: int, person: Person, read: Callable[[], T]
    ) -> T | None:
        """Return what was read for an update of a person's.

        What is refused or cannot be read is left to the writer, who comes to the same and says so.
        """
        # The writer is going to refuse what comes too fast.
        if self._recent.count(person.id, update_id, work.now) > UPDATES_PER_WINDOW:
            return None
        try:
            return read()
        except Refused:
            return None
        except Exception as error:  # noqa: BLE001 - the writer does it once more, and tells
            log.warning("a screen could not be read ahead: %s", type(error).__name__)
            return None

    def take(self, update_id: int) -> Gathered | None:
        """Return what was read for an update, once."""
        return self._gathered.pop(update_id, None)


def _gathered(work: Work, asked: Asked | None) -> Gathered | None:
    if asked is None or asked.route is None:
        return None
    if not (asked.is_allowed and asked.is_agreed):
        return None
    elevation.check(work, asked.here, asked.rights(work))
    if approvals.may_take_two(asked.here, asked.route):
        return None
    asked.route.enter(work, asked.here, asked.words)
    return work.gathered()
