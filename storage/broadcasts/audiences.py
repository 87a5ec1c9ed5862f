"""Finding the people a broadcast is for."""

from collections.abc import Sequence

from sqlalchemy import Select, select

from bot.domain.broadcasts import Audience, AudienceKind, Broadcast
from bot.domain.ids import BroadcastId, EventId, PersonId, SessionId, Subject
from bot.domain.people.people import Role
from bot.domain.people.rights import EXPECTED
from bot.domain.rsvps import Standing, attends
from storage.broadcasts.broadcasts import Broadcasts, UnknownBroadcast
from storage.database.tables import rsvps
from storage.database.transaction import Transaction
from storage.events import Events
from storage.people.people import People
from storage.people.tables import guests
from storage.series.consents import SeriesConsents
from storage.series.holding import alumni_of

_REPEATS = frozenset({AudienceKind.UNACKNOWLEDGED, AudienceKind.UNDELIVERED})


class Audiences:
    """Who belongs to an audience, as of this unit of work.

    Somebody who has never accepted the norms gets no broadcast: they were promised so.
    """

    def __init__(
        self, transaction: Transaction, people: People, broadcasts: Broadcasts, events: Events
    ) -> None:
        self._transaction = transaction
        self._people = people
        self._broadcasts = broadcasts
        self._events = events
        self._series = SeriesConsents(transaction)

    def members(self, event_id: EventId, audience: Audience) -> list[PersonId]:
        """Return the people of an audience, by id."""
        everybody = (
            select(guests.c.person_id)
            .where(guests.c.event_id == event_id)
            .where(guests.c.norms_version > 0)
            .order_by(guests.c.person_id)
        )
        match audience.kind:
            case AudienceKind.ALL:
                return self._ids(everybody)
            case AudienceKind.CONFIRMED:
                return self._going(everybody, event_id)
            case AudienceKind.SESSION:
                return self._attending(everybody, event_id, SessionId(audience.value))
            case AudienceKind.SILENT:
                answered = select(rsvps.c.person_id).where(rsvps.c.subject == event_id)
                asked = everybody.where(guests.c.role.in_(EXPECTED))
                return self._ids(asked.where(guests.c.person_id.not_in(answered)))
            case AudienceKind.ROLE:
                return self._ids(_of_role(everybody, audience.value))
            case AudienceKind.LANGUAGE:
                return self._speaking(self._ids(everybody), audience.value)
            case AudienceKind.UNACKNOWLEDGED:
                return self._silent_about(self._ids(everybody), BroadcastId(audience.value))
            case AudienceKind.UNDELIVERED:
                return self._not_reached(event_id, BroadcastId(audience.value))
            case AudienceKind.ALUMNI:
                return self._only_alumni(event_id, self._ids(everybody))

    def still_there(self, event_id: EventId, ids: Sequence[PersonId]) -> list[PersonId]:
        """Return those of some people who still belong to an event, in the given order."""
        there = set(
            self._ids(
                select(guests.c.person_id)
                .where(guests.c.event_id == event_id)
                .where(guests.c.person_id.in_(ids))
            )
        )
        return [person for person in ids if person in there]

    def still_meant(self, broadcast: Broadcast, ids: Sequence[PersonId]) -> list[PersonId]:
        """Return those of a broadcast's recipients who may still get it, in the given order."""
        there = self.still_there(broadcast.event_id, ids)
        if self._is_to_alumni(broadcast.content.audience):
            return self._only_alumni(broadcast.event_id, there)
        return there

    def _is_to_alumni(self, audience: Audience) -> bool:
        """Say whether a broadcast goes to alumni, or repeats one that does."""
        if audience.kind not in _REPEATS:
            return audience.kind is AudienceKind.ALUMNI
        try:
            repeated = self._broadcasts.get(BroadcastId(audience.value))
        except UnknownBroadcast:
            return False
        return repeated.content.audience.kind is AudienceKind.ALUMNI

    def _only_alumni(self, event_id: EventId, ids: Sequence[PersonId]) -> list[PersonId]:
        alumni = alumni_of(self._events, self._series, event_id, self._transaction.now)
        return [person for person in ids if person in alumni]

    def _ids(self, query: Select[str]) -> list[PersonId]:
        return self._transaction.believed(guests, query)

    def _going(self, everybody: Select[str], subject: str) -> list[PersonId]:
        going = (
            select(rsvps.c.person_id)
            .where(rsvps.c.subject == subject)
            .where(rsvps.c.standing == Standing.GOING)
        )
        return self._ids(everybody.where(guests.c.person_id.in_(going)))

    def _attending(
        self, everybody: Select[str], event_id: EventId, session_id: SessionId
    ) -> list[PersonId]:
        session = self._events.session(event_id, session_id)
        rows = self._transaction.connection.execute(
            select(rsvps.c.person_id, rsvps.c.subject, rsvps.c.standing).where(
                rsvps.c.subject.in_((event_id, session_id))
            )
        )
        standings: dict[str, dict[Subject, Standing]] = {}
        for person_id, subject, standing in rows:
            standings.setdefault(person_id, {})[Subject(subject)] = Standing(standing)
        return [
            person for person in self._ids(everybody) if attends(session, standings.get(person, {}))
        ]

    def _speaking(self, ids: Sequence[PersonId], language: str) -> list[PersonId]:
        # Languages are sealed, so this opens everybody: some 10 ms for 300 people.
        # Whoever cannot be read cannot be written to either.
        readable = self._people.readable(ids)
        return [person.id for person in readable if person.language == language]

    def _silent_about(self, ids: Sequence[PersonId], root: BroadcastId) -> list[PersonId]:
        try:
            broadcast = self._broadcasts.get(root)
        except UnknownBroadcast:
            return []
        told = set(self._broadcasts.recipients_of(broadcast))
        told -= set(self._broadcasts.acknowledged(root))
        return [person for person in self.still_meant(broadcast, ids) if person in told]

    def _not_reached(self, event_id: EventId, root: BroadcastId) -> list[PersonId]:
        """Return whom a broadcast was or would now be for, and has not reached."""
        try:
            broadcast = self._broadcasts.get(root)
        except UnknownBroadcast:
            return []
        meant = set(self.members(event_id, broadcast.content.audience))
        told = self.still_meant(broadcast, self._broadcasts.recipients_of(broadcast))
        return sorted((meant | set(told)) - self._broadcasts.reached(root))


def _of_role(everybody: Select[str], name: str) -> Select[str]:
    if name == Role.GUEST.name.lower():
        return everybody.where(guests.c.role < Role.ORGANIZER)
    return everybody.where(guests.c.role >= Role.ORGANIZER)
