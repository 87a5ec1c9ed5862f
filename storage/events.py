"""The shelf of events and their sessions."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, select

from bot.domain.events import (
    DetailRule,
    Event,
    Hosts,
    Norms,
    Security,
    Session,
    SessionKind,
    Strand,
    ZoneMark,
)
from bot.domain.features import Feature
from bot.domain.ids import EventId, SessionId, Subject
from bot.domain.messages.texts import Words
from bot.domain.readout.style import PointStyle
from bot.domain.retention import Keeping
from bot.domain.series.series import Series, Turnover
from bot.domain.wall_time import minutes_east
from storage.database.sealing import RowPlace, RowUnreadable
from storage.database.tables import events, sessions
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.words_codec import (
    open_background,
    open_care,
    open_selection,
    pack_event,
    pack_words,
)

_EVENT = select(events).where(events.c.id == bindparam("event"))


class UnknownEvent(LookupError):
    """No such event, or one that has been forgotten."""


class UnknownSession(LookupError):
    """No such session."""


class Events:
    """Events and sessions of one unit of work; each is read once and remembered."""

    def __init__(self, transaction: Transaction, *, zone_release: str = "") -> None:
        self._transaction = transaction
        self._zone_release = zone_release
        self._events: dict[EventId, Event] = {}
        self._sessions: dict[EventId, tuple[Session, ...]] = {}

    def get(self, event_id: EventId) -> Event:
        """Return an event.

        Raises:
            UnknownEvent: there is none.
        """
        if event_id not in self._events:
            row = self._transaction.connection.execute(_EVENT, {"event": event_id}).one_or_none()
            if row is None:
                raise UnknownEvent
            self._events[event_id] = self._opened(row)
        return self._events[event_id]

    def is_readable(self, event_id: EventId) -> bool:
        """Say whether an event is there and can be opened."""
        try:
            self.get(event_id)
        except (UnknownEvent, RowUnreadable):
            return False
        return True

    def event_of_subject(self, subject: Subject) -> EventId | None:
        """Return the event that the subject of an answer is or belongs to, if there is one."""
        if EventId(subject) in self._events:
            return EventId(subject)
        by_id = select(events.c.id).where(events.c.id == subject)
        by_session = select(sessions.c.event_id).where(sessions.c.id == subject)
        found = self._transaction.connection.execute(by_id.union_all(by_session)).first()
        return None if found is None else EventId(found[0])

    def ids(self) -> list[EventId]:
        """Return all events, the earliest first."""
        rows = self._transaction.connection.execute(
            select(events.c.id).order_by(events.c.starts_at)
        )
        return [EventId(event_id) for (event_id,) in rows]

    def keep(self, event: Event) -> None:
        """Write an event, new or changed; its key is durable before the row is."""
        self._transaction.sealing.keystore.create_event(event.id)
        keep(
            self._transaction.connection,
            events,
            self._transaction.guard.stamped(
                events,
                {
                    "id": event.id,
                    "starts_at": to_micros(event.starts_at),
                    "ends_at": to_micros(event.ends_at),
                    "rsvp_deadline": to_micros(event.rsvp_deadline),
                    "norms_version": event.norms.version,
                    "seats": event.seats,
                    "offer_seconds": int(event.offer_lasts.total_seconds()),
                    "sequence": event.sequence,
                    "changed_at": maybe_micros(event.changed_at),
                    "sealed": self._transaction.sealing.seal_for_event(
                        pack_event(event)
                        | self._zone_mark(
                            event.zone, event.starts_at, event.ends_at, event.rsvp_deadline
                        ),
                        event=event.id,
                        table="events",
                        row=event.id,
                    ),
                },
            ),
        )
        self._events[event.id] = event

    def sessions_of(self, event_id: EventId) -> tuple[Session, ...]:
        """Return an event's sessions that can be read, in the order of the programme."""
        if event_id not in self._sessions:
            rows = self._transaction.connection.execute(
                select(sessions)
                .where(sessions.c.event_id == event_id)
                .order_by(sessions.c.starts_at, sessions.c.ends_at, sessions.c.id)
            ).all()
            found = tuple(self._transaction.readable(rows, self._opened_session))
            if len(found) < len(rows):
                # Whoever asks next is to be told as well that some are missing.
                return found
            self._sessions[event_id] = found
        return self._sessions[event_id]

    def session(self, event_id: EventId, session_id: SessionId) -> Session:
        """Return a session of an event.

        Raises:
            UnknownSession: this event has none of that id.
            storage.database.sealing.RowUnreadable: it has one that cannot be opened.
        """
        for session in self.sessions_of(event_id):
            if session.id == session_id:
                return session
        place = RowPlace(sessions.name, event_id, row=session_id)
        if place in self._transaction.passed_over:
            raise RowUnreadable(place)
        raise UnknownSession

    def keep_session(self, session: Session) -> None:
        """Write a session, new or changed."""
        keep(
            self._transaction.connection,
            sessions,
            self._transaction.guard.stamped(
                sessions,
                {
                    "id": session.id,
                    "event_id": session.event_id,
                    "starts_at": to_micros(session.starts_at),
                    "ends_at": to_micros(session.ends_at),
                    "kind": session.kind,
                    "seats": session.seats,
                    "sequence": session.sequence,
                    "cancelled": session.cancelled,
                    "changed_at": maybe_micros(session.changed_at),
                    "sealed": self._transaction.sealing.seal_for_event(
                        {
                            "title": pack_words(session.title),
                            "place": pack_words(session.place),
                            "about": pack_words(session.about),
                            "key": session.key,
                            "strand": session.strand.value if session.strand else "",
                            "topic": pack_words(session.topic),
                            "detail": session.detail.value if session.detail else "",
                            **self._zone_mark(
                                self.get(session.event_id).zone, session.starts_at, session.ends_at
                            ),
                        },
                        event=session.event_id,
                        table="sessions",
                        row=session.id,
                    ),
                },
            ),
        )
        self._sessions.pop(session.event_id, None)

    def set_session_seats(self, session: Session, seats: int | None) -> None:
        """Change how many seats a session has."""
        self._transaction.guard.update(sessions, sessions.c.id == session.id, seats=seats)
        self._sessions.pop(session.event_id, None)

    def drop_memory(self) -> None:
        """Forget what was read, after a savepoint was rolled back."""
        self._events.clear()
        self._sessions.clear()

    def _zone_mark(self, zone: str, *moments: datetime) -> dict[str, Any]:
        rules = ZoneInfo(zone)
        return {
            "zone-release": self._zone_release,
            "zone-minutes": [minutes_east(each, rules) for each in moments],
        }

    def _opened(self, row: Row[Any]) -> Event:
        self._transaction.guard.check(events, row)
        event_id = EventId(row.id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="events", row=event_id
        )
        return Event(
            id=event_id,
            title=Words(*opened["title"]),
            place=Words(*opened["place"]),
            zone=opened["zone"],
            starts_at=from_micros(row.starts_at),
            ends_at=from_micros(row.ends_at),
            rsvp_deadline=from_micros(row.rsvp_deadline),
            norms=Norms(
                row.norms_version,
                tuple(Words(*point) for point in opened["norms"]),
                opened.get("norms-wording", 0),
            ),
            hosts=Hosts(*(Words(*words) for words in opened["hosts"])),
            contact=Words(*opened["contact"]),
            seats=row.seats,
            offer_lasts=timedelta(seconds=row.offer_seconds),
            sequence=row.sequence,
            changed_at=maybe_moment(row.changed_at),
            country=opened.get("country", ""),
            consent_months=opened.get("consent-months", 12),
            security=Security(**opened.get("security", {})),
            features=frozenset(map(Feature, opened.get("features", ()))),
            retention={Keeping(kind): days for kind, days in opened.get("retention", {}).items()},
            bands=tuple(Words(*band) for band in opened.get("bands", ())),
            background=open_background(opened.get("background", {})),
            series=_series(opened),
            selection=open_selection(opened.get("selection", {})),
            care=open_care(opened.get("care", {})),
            style=PointStyle(opened.get("style", PointStyle.PLAIN)),
            mark=_mark(opened),
        )

    def _opened_session(self, row: Row[Any]) -> Session:
        self._transaction.guard.check(sessions, row)
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="sessions", row=row.id
        )
        return Session(
            id=SessionId(row.id),
            event_id=event_id,
            title=Words(*opened["title"]),
            place=Words(*opened["place"]),
            about=Words(*opened["about"]),
            kind=SessionKind(row.kind),
            starts_at=from_micros(row.starts_at),
            ends_at=from_micros(row.ends_at),
            seats=row.seats,
            sequence=row.sequence,
            key=opened.get("key", ""),
            cancelled=row.cancelled,
            changed_at=maybe_moment(row.changed_at),
            strand=Strand(strand) if (strand := opened.get("strand")) else None,
            topic=Words(*opened.get("topic", ("",))),
            detail=DetailRule(detail) if (detail := opened.get("detail")) else None,
            mark=_mark(opened),
        )


def _series(opened: Mapping[str, Any]) -> Series:
    key, turnover = opened.get("series", ("", None))
    return Series(key, Turnover(turnover)) if turnover else Series(key)


def _mark(opened: Mapping[str, Any]) -> ZoneMark | None:
    if "zone-minutes" not in opened:
        return None
    return ZoneMark(opened["zone-release"], tuple(opened["zone-minutes"]))
