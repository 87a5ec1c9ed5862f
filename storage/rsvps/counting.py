"""The shelf of how many answered what: kept by triggers, counted anew where that went wrong."""

import logging
from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, Table, and_, bindparam, func, select

from bot.domain.ids import EventId, Subject
from bot.domain.rsvps import Standing
from storage.database.tables import rsvp_counts, rsvps, session_counts
from storage.database.transaction import Transaction

log = logging.getLogger(__name__)

_ABOUT = (
    select(rsvp_counts.c.standing, rsvp_counts.c.people)
    .where(rsvp_counts.c.subject == bindparam("subject"))
    .where(rsvp_counts.c.people > 0)
)
_of_event = rsvps.alias("of_event")
_same_guest = and_(
    _of_event.c.person_id == rsvps.c.person_id, _of_event.c.subject == rsvps.c.event_id
)
_COUNTED: Mapping[Table, Select[*tuple[Any, ...]]] = {
    rsvp_counts: select(
        rsvps.c.subject, rsvps.c.standing, func.min(rsvps.c.event_id), func.count()
    ).group_by(rsvps.c.subject, rsvps.c.standing),
    session_counts: select(
        rsvps.c.subject,
        rsvps.c.standing,
        func.coalesce(_of_event.c.standing, ""),
        func.min(rsvps.c.event_id),
        func.count(),
    )
    .outerjoin(_of_event, _same_guest)
    .where(rsvps.c.subject != rsvps.c.event_id)
    .group_by(rsvps.c.subject, rsvps.c.standing, _of_event.c.standing),
}
"""The rows that each table is to hold, its columns in order."""


class RsvpCounts:
    """Counts of answers in one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, event_id: EventId) -> dict[Subject, dict[Standing, int]]:
        """Return how many answers there are by subject and standing."""
        rows = self._transaction.connection.execute(
            select(rsvp_counts.c.subject, rsvp_counts.c.standing, rsvp_counts.c.people)
            .where(rsvp_counts.c.event_id == event_id)
            .where(rsvp_counts.c.people > 0)
        )
        counted: dict[Subject, dict[Standing, int]] = {}
        for subject, standing, count in rows:
            counted.setdefault(Subject(subject), {})[Standing(standing)] = count
        return counted

    def about(self, subject: Subject) -> Counter[Standing]:
        """Return how many answers there are about an event or a session, by standing."""
        rows = self._transaction.connection.execute(_ABOUT, {"subject": subject})
        return Counter({Standing(standing): count for standing, count in rows})

    def beside_event(
        self, event_id: EventId
    ) -> dict[Subject, dict[tuple[Standing, Standing | None], int]]:
        """Return how many answers there are about each session.

        They are told apart by the standing, and by that of the same guest at the event.
        """
        rows = self._transaction.connection.execute(
            select(session_counts)
            .where(session_counts.c.event_id == event_id)
            .where(session_counts.c.people > 0)
        )
        counted: dict[Subject, dict[tuple[Standing, Standing | None], int]] = {}
        for row in rows:
            both = (Standing(row.standing), Standing(row.at_event) if row.at_event else None)
            counted.setdefault(Subject(row.subject), {})[both] = row.people
        return counted

    def miscounted(self) -> int:
        """Return how many of the counts that are kept are not those of the answers."""
        execute, wrong = self._transaction.connection.execute, 0
        for table, counted in _COUNTED.items():
            kept = select(table).where(table.c.people != 0)
            one, other = ({tuple(row) for row in execute(asked)} for asked in (kept, counted))
            wrong += len({row[:-1] for row in one ^ other})
        return wrong

    def recount(self) -> int:
        """Count anew if anything is miscounted; return what `miscounted` found."""
        wrong = self.miscounted()
        if wrong:
            log.error("counts of answers that were wrong: %d; counted anew", wrong)
            connection = self._transaction.connection
            for table, counted in _COUNTED.items():
                connection.execute(table.delete())
                connection.execute(table.insert().from_select(table.columns.keys(), counted))
        return wrong
