"""Noting that somebody's reminders are to be planned anew."""

from collections.abc import Collection, Mapping
from datetime import date

from bot.domain.ids import EventId, PersonId
from storage.reminders.replans import EVERYBODY
from storage.work import Work


def replan_soon(work: Work, *, event_id: EventId, person_id: PersonId | None = None) -> None:
    """Have the reminders of one person, or of everybody in an event, planned anew by the clock."""
    work.replans.note(event_id, person_id or EVERYBODY)


def replan_person_soon(work: Work, *, person_id: PersonId) -> None:
    """Have all reminders of a person planned anew, e.g. after a move to another zone."""
    for event_id, _ in work.guests.events_of(person_id):
        work.replans.note(event_id, person_id)


def remind_unacknowledged(work: Work, *, event_id: EventId, people: Collection[PersonId]) -> None:
    """Have people reminded who do not acknowledge within a day what they are told now.

    That is a change, or a broadcast that asks for it.
    """
    for person_id in people:
        work.replans.note(event_id, person_id)


def set_visa_deadlines(
    work: Work, *, event_id: EventId, days: Mapping[tuple[PersonId, str], date | None]
) -> None:
    """Remind people of the last day (in their zone) of a step towards a visa; None ends that.

    A step is a static word of at most 16 characters.
    """
    work.reminder_sources.keep_visa_deadlines(event_id, days)
    for person_id, _ in days:
        work.replans.note(event_id, person_id)


def open_feedback(work: Work, *, event_id: EventId, on: bool) -> None:
    """Set whether guests are told, at the end of each session, that feedback is open."""
    work.reminder_sources.set_feedback(event_id, on=on)
    replan_soon(work, event_id=event_id)
