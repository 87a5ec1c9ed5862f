"""Forgetting whoever did not agree to the norms, once the deadline for answers has passed."""

from functools import partial

from bot.domain.ids import EventId, PersonId
from bot.domain.people.forgotten import Cause
from bot.usecases.current_event import here_of
from bot.usecases.home.privacy import leave_event
from bot.usecases.people.members import lead_on
from storage.database.sealing import RowPlace
from storage.work import Work


def forget_declined(work: Work, event_id: EventId) -> int:
    """Forget those of an event who declined its norms; return how many.

    They were told so when they declined, and are not written to again. Organizers who declined stay:
    who is responsible goes by a tap of their own.
    """
    if work.now < work.events.get(event_id).rsvp_deadline:
        return 0
    done = work.each(
        work.guests.declined(event_id),
        partial(_forget, work, event_id),
        name=lambda person_id: RowPlace("guests", event_id, person_id, "declined"),
    )
    return len(done)


def _forget(work: Work, event_id: EventId, person_id: PersonId) -> None:
    person = work.people.get(person_id)
    leave_event(work, here_of(work, person, event_id=event_id), cause=Cause.DECLINED)
    lead_on(work, person, event_id=event_id)
