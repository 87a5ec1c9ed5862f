"""The next round of an event, and an event from a few answers: what is taken over, and moved by how much."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.changes.drafts import moved_by_days
from bot.domain.events import Event, EventPlan, Hosts, Norms, Session
from bot.domain.ids import DeskTextId, EventId, ItemId, SessionId
from bot.domain.knowledge.entries import NOT_STORED, KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.domain.wall_time import nearest_moment

USUALLY_BEFORE = timedelta(days=14)
"""How long before its beginning guests of an event usually have to answer."""


def copied(
    plan: EventPlan, *, title: Words, day: date, now: datetime, new_id: Callable[[], str]
) -> EventPlan:
    """Return an event again that begins on another day; everything else moves by as many days.

    The clock shows the same times, also where it has changed meanwhile. Cancelled sessions, drafts
    of prepared answers and the letterhead stay behind. Within a series the norms keep their version.
    """
    old = plan.event
    days = (day - old.starts_at.astimezone(ZoneInfo(old.zone)).date()).days

    def moved(moment: datetime) -> datetime:
        return moved_by_days(moment, days, old.zone)

    event = replace(
        old,
        id=EventId(new_id()),
        title=title,
        starts_at=moved(old.starts_at),
        ends_at=moved(old.ends_at),
        norms=old.norms if old.series.key else replace(old.norms, version=1, wording=0),
        care=old.care.not_reviewed(),
        sequence=0,
        changed_at=None,
        mark=None,
    )
    event = replace(event, rsvp_deadline=_deadline(moved(old.rsvp_deadline), event, now))
    sessions = {
        session.id: replace(
            session,
            id=SessionId(new_id()),
            event_id=event.id,
            starts_at=moved(session.starts_at),
            ends_at=moved(session.ends_at),
            sequence=0,
            changed_at=None,
            mark=None,
        )
        for session in plan.sessions
        if not session.cancelled
    }
    knowledge = (
        _entry(entry, sessions, timedelta(days=days)) for entry in plan.knowledge if not entry.draft
    )
    return EventPlan(
        event,
        tuple(sessions.values()),
        tuple(knowledge),
        terms=plan.terms,
        venue=plan.venue,
        interventions=tuple(
            replace(each, id=ItemId(new_id()), event_id=event.id, version=1, handle=None)
            for each in plan.interventions
        ),
        cards=tuple(
            replace(each, id=DeskTextId(new_id()), event_id=event.id) for each in plan.cards
        ),
    )


def _entry(
    entry: KnowledgeEntry, sessions: dict[SessionId, Session], later: timedelta
) -> KnowledgeEntry:
    audience = entry.audience
    if audience.kind is AudienceKind.SESSION and SessionId(audience.value) in sessions:
        audience = Audience(AudienceKind.SESSION, sessions[SessionId(audience.value)].id)
    expires = entry.expires + later if entry.expires else None
    return replace(entry, id=NOT_STORED, audience=audience, expires=expires)


def first_plan(
    like: Event,
    *,
    title: Words,
    place: Words,
    hosts: Words,
    purpose: Words,
    zone: str,
    wall: tuple[datetime, datetime],
    now: datetime,
    new_id: Callable[[], str],
) -> EventPlan:
    """Return an event from a few answers; norms and contact are those of an event there is.

    `wall` is when it begins and ends, as its clock shows it. Who invites says who pays as well.
    """
    starts_at, ends_at = (nearest_moment(each, ZoneInfo(zone)) for each in wall)
    event = Event(
        id=EventId(new_id()),
        title=title,
        place=place,
        zone=zone,
        starts_at=starts_at,
        ends_at=ends_at,
        rsvp_deadline=starts_at,
        norms=Norms(1, like.norms.points),
        hosts=Hosts(hosts, hosts, purpose),
        contact=like.contact,
    )
    evening = datetime.combine(wall[0].date() - USUALLY_BEFORE, time(18))
    deadline = _deadline(nearest_moment(evening, ZoneInfo(zone)), event, now)
    return EventPlan(replace(event, rsvp_deadline=deadline), ())


def _deadline(wanted: datetime, event: Event, now: datetime) -> datetime:
    """Return a deadline for answers; half-way to the beginning where the wanted one has passed."""
    if wanted > now:
        return min(wanted, event.starts_at)
    half = now + (event.starts_at - now) / 2
    return (
        half.replace(minute=0, second=0, microsecond=0) if half - now > _HOUR else event.starts_at
    )


_HOUR = timedelta(hours=1)
