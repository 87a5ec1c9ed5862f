"""Where an update happens: whose it is, and which event it is about."""

from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.people import Person, Role
from storage.work import Work


class NotInvited(Refused):
    """Somebody without an invitation; the sentence reveals nothing, not even an event."""

    text = "not-invited"
    of_rights = True


def here_of(
    work: Work, person: Person, *, event_id: EventId | None = None, screen: int | None = None
) -> Here:
    """Return where a person acts: in the event a message is about, or in the one their chat shows.

    Raises:
        NotInvited: they take part in no event.
        StaleButton: they take no part (any more) in the event the message is about.
    """
    if person.event_id is None or person.role is Role.STRANGER:
        raise NotInvited
    if event_id is None or event_id == person.event_id:
        event = work.events.get(person.event_id)
        return Here(person, event, person.role, person.norms_version, screen)
    membership = work.guests.find(event_id, person.id)
    if membership is None:
        raise StaleButton
    event = work.events.get(event_id)
    return Here(person, event, membership.powers, membership.norms_version, screen)


def must_accept_norms(here: Here) -> bool:
    """Say whether this person has yet to agree to the norms before anything else: they join."""
    return here.norms_version == 0


def is_asked_again(here: Here) -> bool:
    """Say whether the norms have changed since this person agreed; until they say, all stays open."""
    return 0 < here.norms_version < here.event.norms.version
