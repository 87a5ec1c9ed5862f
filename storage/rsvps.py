"""The shelf of answers, seats and waiting lists."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, func, select

from bot.domain.ids import EventId, PersonId, SessionId
from bot.domain.rsvps import HOLDS_A_SEAT, Rsvp, Standing, Subject
from storage.desk import Desk
from storage.moments import from_micros, maybe_micros, maybe_moment, to_micros
from storage.tables import rsvps
from storage.upsert import keep


class Rsvps:
    """Answers of one unit of work."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, subject: Subject, person_id: PersonId) -> Rsvp | None:
        """Return a person's answer about a subject, if any."""
        row = self._desk.connection.execute(
            select(rsvps).where(rsvps.c.subject == subject).where(rsvps.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else _opened(row)

    def of_person(self, event_id: EventId, person_id: PersonId) -> dict[Subject, Rsvp]:
        """Return all answers of a person in an event, by subject."""
        rows = self._desk.connection.execute(
            select(rsvps)
            .where(rsvps.c.person_id == person_id)
            .where(rsvps.c.event_id == event_id)
        )
        return {answer.subject: answer for answer in map(_opened, rows)}

    def of_event(self, event_id: EventId) -> list[Rsvp]:
        """Return every answer of an event, in waiting-list order."""
        rows = self._desk.connection.execute(
            select(rsvps)
            .where(rsvps.c.event_id == event_id)
            .order_by(rsvps.c.queue, rsvps.c.answered_at)
        )
        return [_opened(row) for row in rows]

    def seats_taken(self, subject: Subject, *, besides: PersonId | None = None) -> int:
        """Count the seats held (going or offered), leaving out one guest's own."""
        taken = (
            select(func.count())
            .select_from(rsvps)
            .where(rsvps.c.subject == subject)
            .where(rsvps.c.standing.in_(HOLDS_A_SEAT))
            .where(rsvps.c.person_id != (besides or ""))
        )
        return self._desk.connection.execute(taken).scalar_one()

    def keep(self, rsvp: Rsvp) -> None:
        """Write an answer, new or changed."""
        keep(
            self._desk.connection,
            rsvps,
            {
                "subject": rsvp.subject,
                "person_id": rsvp.person_id,
                "event_id": rsvp.event_id,
                "standing": rsvp.standing,
                "answered_at": to_micros(rsvp.answered_at),
                "queue": rsvp.queue,
                "offer_until": maybe_micros(rsvp.offer_until),
            },
        )

    def next_in_queue(self) -> int:
        """Return a number that places somebody at the end of any waiting list."""
        return self._desk.serials.next()

    def place(self, rsvp: Rsvp) -> int:
        """Return a waiting guest's place, 1 being next."""
        ahead = (
            select(func.count())
            .select_from(rsvps)
            .where(rsvps.c.subject == rsvp.subject)
            .where(rsvps.c.standing == Standing.WAITING)
            .where(rsvps.c.queue < rsvp.queue)
        )
        return self._desk.connection.execute(ahead).scalar_one() + 1

    def longest_waiting(self, subject: Subject) -> Rsvp | None:
        """Return who is next on a waiting list, if anybody waits."""
        row = self._desk.connection.execute(
            select(rsvps)
            .where(rsvps.c.subject == subject)
            .where(rsvps.c.standing == Standing.WAITING)
            .order_by(rsvps.c.queue)
            .limit(1)
        ).one_or_none()
        return None if row is None else _opened(row)

    def lapsed_offers(self, *, limit: int) -> list[Rsvp]:
        """Return offers of a freed seat whose time has run out."""
        rows = self._desk.connection.execute(
            select(rsvps)
            .where(rsvps.c.offer_until <= to_micros(self._desk.now))
            .order_by(rsvps.c.offer_until)
            .limit(limit)
        )
        return [_opened(row) for row in rows]

    def counts(self, event_id: EventId) -> dict[Subject, dict[Standing, int]]:
        """Count answers by subject and standing."""
        rows = self._desk.connection.execute(
            select(rsvps.c.subject, rsvps.c.standing, func.count())
            .where(rsvps.c.event_id == event_id)
            .group_by(rsvps.c.subject, rsvps.c.standing)
        )
        counted: dict[Subject, dict[Standing, int]] = {}
        for subject, standing, count in rows:
            counted.setdefault(SessionId(subject), {})[Standing(standing)] = count
        return counted

    def forget(self, event_id: EventId, person_id: PersonId) -> Collection[Subject]:
        """Delete a person's answers; return the subjects where that frees a seat."""
        held = self.of_person(event_id, person_id).values()
        self._desk.connection.execute(
            rsvps.delete()
            .where(rsvps.c.event_id == event_id)
            .where(rsvps.c.person_id == person_id)
        )
        return [answer.subject for answer in held if answer.standing in HOLDS_A_SEAT]


def _opened(row: Row[Any]) -> Rsvp:
    return Rsvp(
        event_id=EventId(row.event_id),
        subject=SessionId(row.subject),
        person_id=PersonId(row.person_id),
        standing=Standing(row.standing),
        answered_at=from_micros(row.answered_at),
        queue=row.queue,
        offer_until=maybe_moment(row.offer_until),
    )
