"""Inviting a whole list: it is read and shown first, and nobody is invited before a tap."""

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details
from bot.domain.people.invitation_list import (
    InvitationList,
    Invitee,
    ListUnreadable,
    once_each,
    read_invitees,
    repeats_of,
)
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.people.inviting import invite
from bot.usecases.people.list_screens import (
    refuse_long_list,
    send_links,
    send_preview,
    show_nobody_new,
)
from storage.work import Work


class ListRefused(Refused):
    """A list of people to invite that cannot be read; nobody has been invited."""

    def __init__(self, fault: ListUnreadable) -> None:
        super().__init__(number=fault.row)
        self.text = f"list-{fault.why}"


def start_list(work: Work, here: Here) -> None:
    """Ask for a list of people to invite."""
    forms.begin(work, here, kind=INVITE_LIST)


def _read(progress: Progress) -> InvitationList:
    try:
        return read_invitees(progress.answers["invitees"])
    except ListUnreadable as fault:
        raise ListRefused(fault) from None


def known_names(work: Work, event_id: EventId) -> list[str]:
    """Return the names that an invitation which is open or was used has been made for."""
    states = (InvitationState.OPEN, InvitationState.USED)
    made = (each for state in states for each in work.invitations.of_event(event_id, state))
    return [each.name for each in made if each.is_open(now=work.now) or each.person_id]


def _preview(work: Work, here: Here, progress: Progress) -> None:
    found = _read(progress)
    refuse_long_list(work, here, len(found.invitees))
    repeats = repeats_of(found.invitees, known_names(work, here.event.id))
    send_preview(work, here, found, repeats, guessed=forms.is_guessed(progress))
    kind = CONFIRM_REPEATS if repeats else CONFIRM_LIST
    forms.begin(work, here.anew(), kind=kind, answers=progress.answers)


def _count_all(_work: Work, _here: Here, progress: Progress, _question: Question) -> Details:
    return {"count": len(_read(progress).invitees)}


def _count_fresh(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    invitees = _read(progress).invitees
    fresh = once_each(invitees, known_names(work, here.event.id))
    return {"count": len(invitees), "fresh-count": len(fresh)}


def _finish(work: Work, here: Here, progress: Progress) -> None:
    invitees = _read(progress).invitees
    if progress.answers.get("list-repeats") == "once":
        invitees = once_each(invitees, known_names(work, here.event.id))
    if not invitees:
        show_nobody_new(work, here)
        return
    work.invitations.expect(here.event.id, len(invitees))
    links = [(invitee, _link(work, here, invitee)) for invitee in invitees]
    send_links(work, here, links, each=progress.answers.get("list-confirm") == "each")


def _link(work: Work, here: Here, invitee: Invitee) -> str:
    return invite(
        work,
        event_id=here.event.id,
        actor=here.person.id,
        role=Role.GUEST,
        name=invitee.name,
        language=invitee.language,
    )


INVITE_LIST = forms.FormKind(
    Form("invite-list", (Question("invitees", Kind.ROWS),)),
    _preview,
    right=Right.INVITE,
    names_others=True,
)
CONFIRM_LIST = forms.FormKind(
    Form("confirm-list", (Question("list-confirm", Kind.CHOICE, ("yes", "each")),)),
    _finish,
    _count_all,
    right=Right.INVITE,
    names_others=True,
)
CONFIRM_REPEATS = forms.FormKind(
    Form("confirm-repeats", (Question("list-repeats", Kind.CHOICE, ("once", "all")),)),
    _finish,
    _count_fresh,
    right=Right.INVITE,
    names_others=True,
)
FORMS = (INVITE_LIST, CONFIRM_LIST, CONFIRM_REPEATS)
