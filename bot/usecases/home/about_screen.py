"""Who invites, who pays, why, and by which norms: to be read again at any time."""

from bot.domain.callback_words import rsvps
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Details, Lines, Said
from bot.usecases.rows import HOME
from storage.work import Work


def show_about(work: Work, here: Here) -> None:
    """Show the hosts, the purpose and the norms that hold now."""
    event = here.event
    details = {"contact": event.contact, **host_details(event), **norm_details(event)}
    work.reply(here, "about", details, ((Button("go-schedule", rsvps.SCHEDULE.to()), HOME),))


def host_details(event: Event) -> Details:
    """Return what is said of an event's hosts, before anybody accepts anything and after."""
    hosts = event.hosts
    return {
        "title": event.title,
        "organizer": hosts.organizer,
        "funder": hosts.funder,
        "purpose": hosts.purpose,
    }


def norm_details(event: Event) -> Details:
    """Return an event's norms with their version."""
    points = tuple(Said("norms-point", {"point": point}) for point in event.norms.points)
    return {"points": Lines(points), "version": event.norms.version}
