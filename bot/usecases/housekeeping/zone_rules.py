"""Rules of time zones that changed: what was to begin at nine by the wall clock still does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.callback_words import rsvps
from bot.domain.events import Event, Session, ZoneMark
from bot.domain.ids import EventId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.people.people import Role
from bot.domain.wall_time import minutes_east, shown_as_before
from bot.usecases.replanning import replan_soon
from storage.database.sealing import RowPlace
from storage.work import Work

RulesBefore = Callable[[str, datetime], timedelta | None]
"""The offset of a zone (IANA name) at a moment by the rules that counted before there were marks."""


def keep_wall_times(work: Work, *, rules_before: RulesBefore) -> None:
    """Move what was stored by other rules of its zone to where the wall clock shows the same.

    Reminders follow, calendars that are subscribed to do too, and organizers are told. An event that
    cannot be read has its turn at the first start after it was mended.
    """
    work.each(
        [event_id for event_id in work.events.ids() if work.events.is_readable(event_id)],
        partial(_keep_all, work, rules_before),
        name=lambda event_id: RowPlace("events", event_id, row="zone-rules"),
    )


def _keep_all(work: Work, rules_before: RulesBefore, event_id: EventId) -> None:
    work.rsvps.hold(event_id)
    event = work.events.get(event_id)
    rules = _Rules(event.zone, work.zone_release, rules_before)
    moved = _keep_event(work, event, rules)
    for session in work.events.sessions_of(event_id):
        moved |= _keep_session(work, session, rules)
    if moved:
        replan_soon(work, event_id=event_id)
        _tell(work, event_id, event.zone)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of a zone now (`release`) and before."""

    zone: str
    release: str
    before: RulesBefore

    def moved(self, times: Sequence[datetime], mark: ZoneMark | None) -> list[datetime]:
        """Return times as they are to be stored now."""
        rules = ZoneInfo(self.zone)
        if mark is None:
            minutes: Sequence[int] = [self._minutes_before(at, rules) for at in times]
        elif mark.release > self.release:
            # Another copy of the bot has newer packages and put them right already.
            return list(times)
        else:
            minutes = mark.minutes
        return [
            shown_as_before(at, rules, minutes=east)
            for at, east in zip(times, minutes, strict=True)
        ]

    def _minutes_before(self, at: datetime, rules: ZoneInfo) -> int:
        offset = self.before(self.zone, at)
        return minutes_east(at, rules) if offset is None else offset // timedelta(minutes=1)


def _keep_event(work: Work, event: Event, rules: _Rules) -> bool:
    times = [event.starts_at, event.ends_at, event.rsvp_deadline]
    starts_at, ends_at, rsvp_deadline = moved = rules.moved(times, event.mark)
    if moved != times:
        work.events.keep(
            replace(
                event,
                starts_at=starts_at,
                ends_at=ends_at,
                rsvp_deadline=rsvp_deadline,
                sequence=event.sequence + 1,
                changed_at=work.now,
            )
        )
    elif event.mark is None or event.mark.release < rules.release:
        # Reminders that hang on other times, such as arrivals, may move all the same.
        work.events.keep(event)
        replan_soon(work, event_id=event.id)
    return moved != times


def _keep_session(work: Work, session: Session, rules: _Rules) -> bool:
    times = [session.starts_at, session.ends_at]
    starts_at, ends_at = moved = rules.moved(times, session.mark)
    if moved != times:
        work.events.keep_session(
            replace(
                session,
                starts_at=starts_at,
                ends_at=ends_at,
                sequence=session.sequence + 1,
                changed_at=work.now,
            )
        )
    elif session.mark is None:
        work.events.keep_session(session)
    return moved != times


def _tell(work: Work, event_id: EventId, zone: str) -> None:
    details = {"event": work.events.get(event_id).title, "zone": zone}
    rows = ((Button("home-schedule", rsvps.SCHEDULE.to()),),)
    for organizer in sorted(work.guests.ids_of(event_id, at_least=Role.ORGANIZER)):
        work.outbox.put(
            Message(organizer, "zone-rules-changed", details, rows, Lane.REMINDER, about=event_id)
        )
