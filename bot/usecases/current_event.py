"""The event a person's chat is about."""

from bot.domain.events import Event
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person
from storage.work import Work


class NotInvited(Refused):
    """Somebody without an invitation; the sentence reveals nothing, not even an event."""

    text = "not-invited"


def event_of(work: Work, person: Person) -> Event:
    """Return the event a person's chat is about.

    Raises:
        NotInvited: there is none.
    """
    if person.event_id is None:
        raise NotInvited
    return work.events.get(person.event_id)
