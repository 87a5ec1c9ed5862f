"""Asking for a time zone: the place, and whether the clock there is theirs."""

from bot.domain.callback_words import reminders
from bot.domain.forms.forms import Kind, Progress, Question
from bot.domain.forms.reading import read_zone
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.texts import Details, Moment, MomentStyle
from bot.domain.people.people import Person
from bot.domain.zones.cities import ZONES
from bot.domain.zones.lived_in import UTC, is_beyond_doubt
from bot.usecases.replanning import replan_person_soon
from bot.usecases.rows import HOME_ROW
from storage.work import Work

ZONE_QUESTIONS = (
    Question("zone", Kind.ZONE, ZONES, longest=64),
    Question("zone-right", Kind.CHOICE, ("yes", "no"), back="no"),
)
"""The second shows the time the first one comes to, before anything is kept."""


def chosen_zone(progress: Progress) -> str:
    """Return the IANA zone that was chosen in a form with these questions."""
    return read_zone(progress.answers["zone"])


def clock_details(work: Work, progress: Progress) -> Details:
    """Return what the clock shows in the zone that was chosen."""
    zone = chosen_zone(progress)
    return {
        "time-at": Moment(work.now, zone, MomentStyle.TIME),
        "day-at": Moment(work.now, zone, MomentStyle.DAY),
    }


def ask_old_zones(work: Work) -> bool:
    """Ask some of those again whose zone an earlier version may have misread; say if more may be.

    Until they answer, the event's own time is used for them, which every message tells anyway.
    """
    looked_at = work.people.with_old_zones(limit=_AT_ONCE)
    for person in looked_at:
        if not is_beyond_doubt(person.zone):
            _ask_again(work, person)
    return len(looked_at) == _AT_ONCE


def _ask_again(work: Work, person: Person) -> None:
    event_id = person.event_id
    if event_id is None:
        work.people.doubt_zone(person, UTC)
        return
    work.people.doubt_zone(person, work.events.get(event_id).zone)
    replan_person_soon(work, person_id=person.id)
    rows = ((Button("zone-choose", reminders.ZONE.to()),), *HOME_ROW)
    work.outbox.put(
        Message(person.id, "zone-doubted", {}, rows, lane=Lane.REMINDER, about=event_id)
    )


_AT_ONCE = 50
