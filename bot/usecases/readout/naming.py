"""Whether a guest may be named below the readout: no, unless they say so, for the text as it is."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.readout.naming import LASTS_AFTER_EVENT, Naming, Use
from bot.domain.readout.points import digest_of
from bot.usecases.readout.drafting import refuse_published
from bot.usecases.readout.finding import check_points, shown_points
from bot.usecases.readout.screens import send_brief, show_brief_refused, show_naming
from storage.work import Work


class NoNameGiven(Refused):
    """Somebody would be named of whom no name is known."""

    text = "readout-no-name"


def agree(work: Work, here: Here, use: Use) -> None:
    """Let one's name stand below the text as it is now.

    Raises:
        NoNameGiven, AlreadyPublished: see there.
        StaleButton: there is no text yet.
    """
    event = here.event
    refuse_published(work, event)
    points = shown_points(work, event)
    if not points:
        raise StaleButton
    member = work.guests.find(event.id, here.person.id)
    if member is None or not member.profile.name:
        raise NoNameGiven
    held = work.readouts.people.find(event.id, here.person.id)
    naming = Naming(use, digest_of(points), work.now, event.ends_at + LASTS_AFTER_EVENT)
    work.readouts.people.keep(event.id, here.person.id, replace(held, naming=naming))
    show_naming(work, here)


def withdraw(work: Work, here: Here) -> None:
    """Take one's name back: it is gone from everything that the bot gives out from now on."""
    held = work.readouts.people.find(here.event.id, here.person.id)
    work.readouts.people.keep(here.event.id, here.person.id, replace(held, naming=None))
    show_naming(work, here)


def give_brief(work: Work, here: Here) -> None:
    """Give a guest the points to take home, once the guard finds nobody in them. Raises StaleButton."""
    points = shown_points(work, here.event)
    if not points:
        raise StaleButton
    checked = check_points(work, here.event, points)
    if any(
        each.is_red and not point.is_overruled for each, point in zip(checked, points, strict=True)
    ):
        show_brief_refused(work, here)
    else:
        send_brief(work, here, points)
