"""The shelf of how many answered what: kept by triggers, counted anew where that went wrong."""

import logging

from sqlalchemy import and_, func, select

from bot.domain.ids import EventId, Subject
from bot.domain.rsvps import Standing
from storage.database.tables import rsvp_counts, rsvps
from storage.database.transaction import Transaction

log = logging.getLogger(__name__)

_OF_EVENT = rsvps.alias("of_event")


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

    def beside_event(
        self, event_id: EventId
    ) -> dict[Subject, dict[tuple[Standing, Standing | None], int]]:
        """Return how many answers there are about each session.

        They are told apart by the standing, and by that of the same guest at the event.
        """
        same_guest = and_(
            _OF_EVENT.c.person_id == rsvps.c.person_id, _OF_EVENT.c.subject == rsvps.c.event_id
        )
        at_event = _OF_EVENT.c.standing
        rows = self._transaction.connection.execute(
            select(rsvps.c.subject, rsvps.c.standing, at_event, func.count())
            .outerjoin(_OF_EVENT, same_guest)
            .where(rsvps.c.event_id == event_id)
            .where(rsvps.c.subject != event_id)
            .group_by(rsvps.c.subject, rsvps.c.standing, at_event)
        )
        counted: dict[Subject, dict[tuple[Standing, Standing | None], int]] = {}
        for subject, standing, of_event, count in rows:
            both = (Standing(standing), Standing(of_event) if of_event else None)
            counted.setdefault(Subject(subject), {})[both] = count
        return counted

    def miscounted(self) -> int:
        """Return for how many subjects and standings the count kept is not that of the answers."""
        kept = {
            (row.subject, row.standing): row.people
            for row in self._transaction.connection.execute(
                select(rsvp_counts).where(rsvp_counts.c.people != 0)
            )
        }
        counted = {
            (subject, standing): people
            for subject, standing, people in self._transaction.connection.execute(
                select(rsvps.c.subject, rsvps.c.standing, func.count()).group_by(
                    rsvps.c.subject, rsvps.c.standing
                )
            )
        }
        return len(dict(kept.items() ^ counted.items()))

    def recount(self) -> int:
        """Count anew if anything is miscounted; return what `miscounted` found."""
        wrong = self.miscounted()
        if wrong:
            log.error("counts of answers that were wrong: %d; counted anew", wrong)
            connection = self._transaction.connection
            connection.execute(rsvp_counts.delete())
            connection.execute(
                rsvp_counts.insert().from_select(
                    ["subject", "standing", "event_id", "people"],
                    select(
                        rsvps.c.subject, rsvps.c.standing, func.min(rsvps.c.event_id), func.count()
                    ).group_by(rsvps.c.subject, rsvps.c.standing),
                )
            )
        return wrong
