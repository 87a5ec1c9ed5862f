"""Finding a session for whoever facilitates it, or takes part in it; and who is in the room."""

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import DeskTextId, ParkedId, PersonId, SessionId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.rsvps import attends, standings_of
from bot.domain.session_desk.cards import InputCard
from bot.domain.session_desk.parking import Parked
from bot.domain.session_desk.signals import AROUND
from bot.usecases.rsvps.screens import session_of
from storage.work import Work


class NotYourDesk(Refused):
    """The desk of a session that somebody else facilitates."""

    text = "desk-not-yours"


class NotInSession(Refused):
    """Something of a session, from somebody who does not come to it."""

    text = "session-not-in"


class SessionNotOn(Refused):
    """Something for which one has to be in the session, before it or after it."""

    text = "session-not-on"


def led_session(work: Work, here: Here, session_id: SessionId) -> Session:
    """Return a session whose desk whoever acts has been given. Raises StaleButton, NotYourDesk."""
    session = session_of(work, here.event, session_id)
    if here.person.id not in work.session_desks.leaders_of(here.event.id, session.id):
        raise NotYourDesk
    return session


def led_sessions(work: Work, here: Here) -> list[Session]:
    """Return the sessions whose desk whoever acts has, in the order of the programme."""
    led = work.session_desks.led_by(here.event.id, here.person.id)
    sessions = work.events.sessions_of(here.event.id)
    return [each for each in sessions if each.id in led and not each.cancelled]


def joined_session(work: Work, here: Here, session_id: SessionId) -> Session:
    """Return a session that whoever acts comes to or facilitates. Raises StaleButton, NotInSession."""
    session = session_of(work, here.event, session_id)
    answers = standings_of(work.rsvps.of_person(here.event.id, here.person.id))
    if not attends(session, answers) and here.person.id not in work.session_desks.leaders_of(
        here.event.id, session.id
    ):
        raise NotInSession
    return session


def people_in(work: Work, here: Here, session: Session) -> list[PersonId]:
    """Return who comes to a session, besides those who facilitate it."""
    coming = work.audiences.members(here.event.id, Audience(AudienceKind.SESSION, session.id))
    leading = work.session_desks.leaders_of(here.event.id, session.id)
    return [each for each in coming if each not in leading]


def is_over(work: Work, session: Session) -> bool:
    """Say whether a session has ended, or does not take place."""
    return session.cancelled or work.now >= session.ends_at


def goes_on(work: Work, session: Session) -> bool:
    """Say whether a session goes on now, or nearly so."""
    return (
        not session.cancelled and session.starts_at - AROUND <= work.now < session.ends_at + AROUND
    )


def led_item(work: Work, here: Here, parked_id: ParkedId) -> tuple[Session, Parked]:
    """Return something that is parked, and its session. Raises StaleButton: not at one's own desks."""
    for session in led_sessions(work, here):
        for parked in work.session_desks.parked_in(here.event.id, session.id):
            if parked.id == parked_id:
                return session, parked
    raise StaleButton


def find_card(work: Work, here: Here, card_id: DeskTextId) -> InputCard:
    """Return an input card. Raises StaleButton."""
    for card in work.session_desks.cards_of(here.event.id):
        if card.id == card_id:
            return card
    raise StaleButton
