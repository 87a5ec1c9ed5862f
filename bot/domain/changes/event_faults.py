"""What cannot be about an event: dates that do not fit together, texts too long for one message."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.events import Event
from bot.domain.limits import EVENT_DAYS, NORM_POINTS, ONE_MESSAGE
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language


class EventFault(StrEnum):
    """Why an event cannot be as somebody wants it."""

    ENDS_EARLY = "ends-early"
    TOO_LONG = "too-long"
    BEGINS_PAST = "begins-past"
    DEADLINE_PAST = "deadline-past"
    DEADLINE_LATE = "deadline-late"
    HOSTS_LONG = "hosts-long"
    NORMS_LONG = "norms-long"
    NORMS_NONE = "norms-none"


def event_faults(before: Event, after: Event, *, now: datetime) -> tuple[EventFault, ...]:
    """Return what is wrong with an event as it would be; what has not changed is not looked at."""
    found: list[EventFault] = []
    if after.ends_at <= after.starts_at:
        found.append(EventFault.ENDS_EARLY)
    if after.ends_at - after.starts_at > timedelta(days=EVENT_DAYS):
        found.append(EventFault.TOO_LONG)
    if after.starts_at != before.starts_at and after.starts_at <= now:
        found.append(EventFault.BEGINS_PAST)
    if after.rsvp_deadline != before.rsvp_deadline and after.rsvp_deadline <= now:
        found.append(EventFault.DEADLINE_PAST)
    if after.rsvp_deadline > after.starts_at:
        found.append(EventFault.DEADLINE_LATE)
    if (after.hosts, after.contact) != (before.hosts, before.contact) and _is_hosts_long(after):
        found.append(EventFault.HOSTS_LONG)
    if after.norms != before.norms:
        points = after.norms.points
        if not points:
            found.append(EventFault.NORMS_NONE)
        if len(points) > NORM_POINTS or length_of(*points) > ONE_MESSAGE:
            found.append(EventFault.NORMS_LONG)
    return tuple(found)


def length_of(*texts: Words) -> int:
    """Return how many characters texts have together, in the language that needs more."""
    return max(sum(len(words.in_language(tongue)) for words in texts) for tongue in Language)


def _is_hosts_long(event: Event) -> bool:
    hosts = event.hosts
    shown = (hosts.organizer, hosts.funder, hosts.independence, hosts.purpose, hosts.facilitators)
    return length_of(*shown, event.contact) > ONE_MESSAGE
