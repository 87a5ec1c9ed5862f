"""The chain of privileged acts: each entry's head covers all before it."""

import hashlib

from sqlalchemy import select

from bot.domain.ids import EventId, PersonId
from storage.desk import Desk
from storage.moments import to_micros
from storage.tables import audit

_START = bytes(32)


class Audit:
    """Privileged acts of one unit of work. Guests' own answers are never noted here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def note(self, event_id: EventId, *, actor: PersonId, act: str, subject: str = "") -> None:
        """Add an act (a static word) by an actor about an opaque id to the event's chain."""
        at = to_micros(self._desk.now)
        head = _next_head(self.head(event_id), event_id, at, actor, act, subject)
        self._desk.connection.execute(
            audit.insert().values(
                id=self._desk.serials.next(),
                event_id=event_id,
                at=at,
                actor=actor,
                act=act,
                subject=subject,
                head=head,
            )
        )

    def head(self, event_id: EventId) -> bytes:
        """Return the head (32 bytes) of an event's chain."""
        row = self._desk.connection.execute(
            select(audit.c.head)
            .where(audit.c.event_id == event_id)
            .order_by(audit.c.id.desc())
            .limit(1)
        ).one_or_none()
        return _START if row is None else row.head

    def is_whole(self, event_id: EventId) -> bool:
        """Say whether the chain fits together from its start to its head."""
        head = _START
        rows = self._desk.connection.execute(
            select(audit).where(audit.c.event_id == event_id).order_by(audit.c.id)
        )
        for row in rows:
            head = _next_head(head, event_id, row.at, row.actor, row.act, row.subject)
            if head != row.head:
                return False
        return True


def _next_head(head: bytes, event: str, at: int, actor: str, act: str, subject: str) -> bytes:
    entry = "\x1f".join((event, str(at), actor, act, subject)).encode()
    return hashlib.sha256(head + entry).digest()
