"""The shelf of what is over: offers, seats that were given back, waiting lists."""

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, Select, false, or_, select, union_all

from bot.domain.messages.messages import Outcome
from bot.domain.rsvps import Rsvp, Standing
from storage.channels.addresses import is_reached
from storage.database.tables import events, rsvps, sessions
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction, is_in_order, tried_before
from storage.outbox.tables import outbox
from storage.rsvps.rows import rsvp_of

_PLACE = rsvps.c.subject + ":" + rsvps.c.person_id
"""What a row is called where it is set aside."""
_TOLD_FOR = timedelta(days=1)
"""How long after the start somebody who still waits is told that the list has ended."""


class Endings:
    """Answers of one unit of work that something is to be done about, their events' seats held."""

    def __init__(
        self, transaction: Transaction, hold_all: Callable[[Collection[str]], bool]
    ) -> None:
        self._transaction = transaction
        self._hold_all = hold_all

    def lapsed(self, *, limit: int) -> list[Rsvp]:
        """Return answers whose seat was kept until now: offered, or given back."""
        lapsed = (
            select(rsvps)
            .where(rsvps.c.offer_until <= to_micros(self._transaction.now))
            .where(is_in_order(rsvps, _PLACE))
            .order_by(rsvps.c.offer_until)
            .limit(limit)
        )
        return [rsvp_of(row) for row in self._held_rows(lapsed)]

    def unheard(self, *, limit: int) -> list[tuple[Rsvp, Outcome]]:
        """Return offers whose message did not surely arrive, or whose guest blocked the bot since."""
        unheard = (
            select(rsvps, outbox.c.state, is_reached(rsvps.c.person_id).label("reachable"))
            .outerjoin(outbox, outbox.c.id == rsvps.c.offer_message)
            .where(rsvps.c.offer_until.is_not(None))
            .where(rsvps.c.standing == Standing.OFFERED)
            .where(is_in_order(rsvps, _PLACE))
            .where(
                or_(
                    outbox.c.state.in_((Outcome.UNKNOWN, Outcome.IMPOSSIBLE)),
                    ~is_reached(rsvps.c.person_id),
                )
            )
            .order_by(rsvps.c.offer_until)
            .limit(limit)
        )
        return [
            (rsvp_of(row), Outcome(row.state) if row.reachable else Outcome.IMPOSSIBLE)
            for row in self._held_rows(unheard)
        ]

    def waiting_in_vain(self, *, limit: int) -> list[Rsvp]:
        """Return who still waits for something that has begun, not longer than a day ago."""
        now = self._transaction.now
        begun = union_all(
            *(
                select(each.c.id).where(
                    each.c.starts_at.between(to_micros(now - _TOLD_FOR), to_micros(now)), *besides
                )
                for each, besides in ((events, ()), (sessions, (sessions.c.cancelled == false(),)))
            )
        )
        waiting = (
            select(rsvps)
            .where(rsvps.c.standing == Standing.WAITING)
            .where(rsvps.c.subject.in_(begun))
            .where(is_in_order(rsvps, _PLACE))
            .order_by(rsvps.c.queue)
            .limit(limit)
        )
        return [rsvp_of(row) for row in self._held_rows(waiting)]

    def _held_rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        now = tried_before(self._transaction.now)
        found = self._transaction.connection.execute(query, now).all()
        if found and self._hold_all({row.event_id for row in found}):
            # Somebody may have taken the seat while we waited for the hold.
            found = self._transaction.connection.execute(query, now).all()
        return found
