"""Inviting people one by one, with one-time codes, and revoking these."""

from collections.abc import Collection, Sequence

from bot.crypto.codes import new_code
from bot.domain.callback_words import people as words
from bot.domain.features import Feature
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import EventId, InvitationId, PersonId
from bot.domain.limits import INVITATION_LIFE, NAME_LENGTH
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details
from bot.domain.people.invitations import Invitation, InvitationState
from bot.domain.people.people import Language, Role
from bot.domain.people.rights import INVITED_WITH, Right
from bot.usecases import forms
from bot.usecases.people.screens import (
    invitation_details,
    show_invitation,
    show_invited,
    show_revoked,
)
from storage.work import Work


class OnlyOwnersInviteOrganizers(Refused):
    """An organizer wanted to invite another organizer."""

    text = "invite-owner-only"
    of_rights = True


def start_invitation(work: Work, here: Here, role: Role) -> None:
    """Ask whom an invitation to a role is for.

    Raises:
        OnlyOwnersInviteOrganizers: it takes an owner to invite to this role.
    """
    _check_may_invite(here, role)
    forms.begin(work, here, kind=INVITE_ONE, about=role.name)


def takes_an_owner(_work: Work, _here: Here, parts: Sequence[str]) -> bool:
    """Say whether the role that a button invites to (its parts) is an owner's to give."""
    (role,) = words.INVITE_ONE.read(parts)
    return INVITED_WITH.get(role) is Right.INVITE_ORGANIZERS


def invite(
    work: Work,
    *,
    event_id: EventId,
    actor: PersonId,
    role: Role,
    name: str = "",
    language: Language | None = None,
) -> str:
    """Make a one-time code and return its link; the code is kept nowhere."""
    code = new_code()
    invitation = work.invitations.add(
        event_id,
        code=code,
        role=role,
        expires_at=work.now + INVITATION_LIFE,
        name=name,
        language=language,
    )
    work.audit.note(event_id, actor=actor, act="invited", subject=invitation.id)
    return f"{work.bot_link}?start={code}"


def open_invitation(work: Work, here: Here, invitation_id: InvitationId) -> None:
    """Show an open invitation, with what can be done about it. Raises like `revoke`."""
    show_invitation(work, here, _find_open(work, here, invitation_id))


def renew(work: Work, here: Here, invitation_id: InvitationId) -> None:
    """Make a new link in place of one that was lost, which lets nobody in any more.

    Raises:
        StaleButton: it is used, revoked, another event's, or moves a membership.
        OnlyOwnersInviteOrganizers: it is an organizer's.
    """
    invitation = _find_open(work, here, invitation_id)
    if invitation.moves is not None:
        raise StaleButton
    _revoke(work, here, invitation)
    _invite_one(
        work, here, role=invitation.role, name=invitation.name, language=invitation.language
    )


def revoke(work: Work, here: Here, invitation_id: InvitationId) -> None:
    """Make a code useless; somebody who already used it stays.

    Raises:
        StaleButton: it is used, revoked, or another event's.
        OnlyOwnersInviteOrganizers: it is an organizer's.
    """
    _revoke(work, here, _find_open(work, here, invitation_id))
    show_revoked(work, here)


def _find_open(work: Work, here: Here, invitation_id: InvitationId) -> Invitation:
    invitation = work.invitations.get(here.event.id, invitation_id)
    if invitation is None or invitation.state is not InvitationState.OPEN:
        raise StaleButton
    _check_may_invite(here, invitation.role)
    return invitation


def _revoke(work: Work, here: Here, invitation: Invitation) -> None:
    work.invitations.revoke(invitation)
    work.audit.note(here.event.id, actor=here.person.id, act="revoked", subject=invitation.id)


def _check_may_invite(here: Here, role: Role) -> None:
    if role is Role.OBSERVER and not here.has(Feature.TRUST):
        raise StaleButton
    if not here.may(INVITED_WITH.get(role, Right.INVITE_ORGANIZERS)):
        raise OnlyOwnersInviteOrganizers


def _invitee(progress: Progress) -> str:
    name = progress.answers["invitee"]
    return "" if name == SKIPPED else name


def _preview_one(work: Work, here: Here, progress: Progress) -> None:
    _check_may_invite(here, Role[progress.about])
    forms.begin(work, here, kind=CONFIRM_ONE, about=progress.about, answers=progress.answers)


def _describe_one(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    role, until = Role[progress.about], work.now + INVITATION_LIFE
    return invitation_details(here, name=_invitee(progress), role=role, until=until)


def _finish_one(work: Work, here: Here, progress: Progress) -> None:
    role = Role[progress.about]
    _check_may_invite(here, role)
    _invite_one(work, here, role=role, name=_invitee(progress))


def _invite_one(
    work: Work, here: Here, *, role: Role, name: str, language: Language | None = None
) -> None:
    link = invite(
        work,
        event_id=here.event.id,
        actor=here.person.id,
        role=role,
        name=name,
        language=language,
    )
    until = work.now + INVITATION_LIFE
    show_invited(work, here, link=link, name=name, role=role, until=until)


def _also(_work: Work, _here: Here, progress: Progress) -> Collection[Right]:
    return {INVITED_WITH.get(Role[progress.about], Right.INVITE_ORGANIZERS)}


INVITE_ONE = forms.FormKind(
    Form("invite-one", (Question("invitee", Kind.NAME, optional=True, longest=NAME_LENGTH),)),
    _preview_one,
    right=Right.INVITE,
    also=_also,
)
CONFIRM_ONE = forms.FormKind(
    Form("confirm-one", (Question("invite-confirm", Kind.CHOICE, ("yes",)),)),
    _finish_one,
    _describe_one,
    right=Right.INVITE,
    also=_also,
)
FORMS = (INVITE_ONE, CONFIRM_ONE)
