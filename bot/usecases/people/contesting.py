"""“This was not me”: an invited person finds their link used, and can say so without learning anything.

Every code that lets nobody in is answered alike, and so is everybody who then says so.
"""

from bot.domain.callback_words import people as words
from bot.domain.forms.forms import Progress
from bot.domain.ids import EventId, PersonId
from bot.domain.messages.messages import Button, Message
from bot.domain.people.codes import Desk
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.usecases.people.members_screens import contested
from storage.work import Work

_TRIED = "tried-code"
"""The name under which the code somebody tried is kept for them, sealed; no form has it."""


def refuse(work: Work, *, person: Person, code: str) -> None:
    """Say the neutral sentence, with a way to say that the link should have been theirs."""
    work.seen_updates.refused += 1
    serial = work.forms.next_serial()
    tried = Progress(_TRIED, EventId(""), 0, serial, {"code": code[:_LONGEST]})
    work.forms.keep(person.id, tried)
    row = ((Button("not-me", words.NOT_ME.to()),),)
    work.outbox.put(Message(person.id, "not-invited", {}, row, about=None))


def tried_code(progress: Progress | None) -> str:
    """Return the code somebody last tried in vain; "" for none."""
    return progress.answers["code"] if progress is not None and progress.form == _TRIED else ""


def contest(work: Work, *, person: Person) -> None:
    """Tell the organizers once that an invitation may have gone astray, if it was one that was used."""
    code = tried_code(work.forms.find(person.id))
    if code:
        work.forms.forget(person.id)
        contest_code(work, code=code, by=person.id)
    work.outbox.put(Message(person.id, "not-me-heard", about=None))


def contest_code(work: Work, *, code: str, by: PersonId) -> None:
    """Do the same for whoever names the code, as OUTSIDER on the page: there nobody hears whether it was one."""
    invitation = work.invitations.hold_by_code(code)
    if invitation is None or invitation.state is not InvitationState.USED:
        return
    member = invitation.person_id
    if member is None or member == by or invitation.contested:
        return
    work.invitations.contest(invitation)
    event = work.events.get(invitation.event_id)
    work.audit.note(event.id, actor=by, act="contested", subject=invitation.id)
    guest_code = work.codes.of(event.id, member, Desk.MEMBERS)
    for organizer in work.guests.ids_with(event.id, Right.INVITE):
        if organizer != member:
            work.outbox.put(contested(event, organizer, member, code=guest_code))


_LONGEST = 64
"""Characters; Telegram's own limit for what follows /start."""
