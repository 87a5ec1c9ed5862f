"""Who invites, who pays, why, and the norms: said before anybody accepts anything, and after."""

from bot.domain.events import Event
from bot.domain.messages.texts import Details, Lines, Moment, MomentStyle, Said, Words


def host_details(event: Event) -> Details:
    """Return what is said of an event and of those who make it."""
    hosts = event.hosts
    lines = (
        ("hosts-organizer", hosts.organizer),
        ("hosts-funder", hosts.funder),
        ("hosts-independence", hosts.independence),
        ("hosts-purpose", hosts.purpose),
        ("hosts-facilitators", hosts.facilitators),
    )
    return {
        "title": event.title,
        "venue": event.place,
        "starts-at": Moment(event.starts_at, event.zone, MomentStyle.DAY),
        "ends-at": Moment(event.ends_at, event.zone, MomentStyle.DAY),
        "hosts": Lines(
            tuple(Said(text, {"words": words}) for text, words in lines if words != _UNSAID)
        ),
    }


def norm_details(event: Event) -> Details:
    """Return an event's norms with their version."""
    points = tuple(Said("norms-point", {"point": point}) for point in event.norms.points)
    return {"points": Lines(points), "version": event.norms.label}


_UNSAID = Words("")
