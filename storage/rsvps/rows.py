"""Rows of the table of answers."""

from typing import Any

from sqlalchemy import Row

from bot.domain.ids import EventId, OutboxId, PersonId, Subject
from bot.domain.rsvps import Rsvp, Standing
from storage.database.timestamps import from_micros, maybe_moment


def rsvp_of(row: Row[Any]) -> Rsvp:
    """Return the answer in a row, whoever read it."""
    return Rsvp(
        event_id=EventId(row.event_id),
        subject=Subject(row.subject),
        person_id=PersonId(row.person_id),
        standing=Standing(row.standing),
        answered_at=from_micros(row.answered_at),
        queue=row.queue,
        offer_until=maybe_moment(row.offer_until),
        offer_message=None if row.offer_message is None else OutboxId(row.offer_message),
        offer_tries=row.offer_tries or 0,
    )
