"""Who facilitates a session: given and taken by organizers, who see the names for it."""

from bot.domain.callback_words import rsvps
from bot.domain.callback_words import session_desk as words
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, Keyboard, Lane, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Said
from bot.domain.people.people import Role
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.rows import HOME
from bot.usecases.rsvps.screens import session_of
from storage.people.guests import Membership
from storage.work import Work


def show_leaders(work: Work, here: Here, session_id: SessionId) -> None:
    """Show who can facilitate a session, and who does, in a message that deletes itself.

    Raises:
        StaleButton: there is no such session.
    """
    session = session_of(work, here.event, session_id)
    leading = work.session_desks.leaders_of(here.event.id, session.id)
    rows: Keyboard = tuple(
        (
            Button(
                "leader-on" if each.person_id in leading else "leader-off",
                words.LEAD.to(session.id, each.person_id),
                {"name": each.profile.name or Said("name-not-given")},
            ),
        )
        for each in _able(work, here, leading)
    )
    back = (Button("go-session", rsvps.SESSION.to(session.id)), HOME)
    work.send(
        here,
        "leaders",
        {"title": session.title, "minutes": NAMES_VANISH_AFTER // 60},
        (*rows, back),
        vanish_after=NAMES_VANISH_AFTER,
    )


def toggle_leader(work: Work, here: Here, session_id: SessionId, person_id: PersonId) -> None:
    """Give somebody a session's desk and tell them, or take it back. Raises StaleButton."""
    session = session_of(work, here.event, session_id)
    event, desks = here.event, work.session_desks
    leading = desks.leaders_of(event.id, session.id)
    if person_id not in {each.person_id for each in _able(work, here, leading)}:
        raise StaleButton
    if person_id in leading:
        desks.end_leading(event.id, session.id, person_id)
    else:
        desks.let_lead(event.id, session.id, person_id)
        row = (Button("desk-open", words.DESK.to(session.id)), HOME)
        given = {"title": session.title}
        work.outbox.try_put(
            Message(person_id, "desk-given", given, (row,), Lane.BROADCAST, about=event.id)
        )
    note_privileged_act(
        work,
        actor=here.person,
        event_id=event.id,
        act="took-desk" if person_id in leading else "gave-desk",
        subject=person_id,
    )
    show_leaders(work, here, session.id)


def _able(work: Work, here: Here, leading: set[PersonId]) -> list[Membership]:
    """Return the facilitators of the event, whoever acts, and whoever leads the session already."""
    return [
        each
        for each in work.guests.all_of(here.event.id)
        if each.powers is Role.FACILITATOR or each.person_id in {*leading, here.person.id}
    ]
