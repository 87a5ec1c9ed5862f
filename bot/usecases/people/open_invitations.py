"""Invitations nobody has used yet: seeing and revoking them."""

from bot.domain.here import Here
from bot.domain.ids import EventId, InvitationId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.people.invitations import Invitation, InvitationState
from bot.domain.people.people import Person, Role
from storage.work import Work

BACK: Keyboard = ((Button("go-invite", "invite"), Button("go-admin", "admin")),)
_PAGE = 20
_ROW = 4


class OnlyOwnersInviteOrganizers(Refused):
    """An organizer wanted to invite another organizer."""

    text = "invite-owner-only"


def check_may_invite(person: Person, role: Role) -> None:
    """Refuse invitations of organizers to all but owners. Raises OnlyOwnersInviteOrganizers."""
    if role > Role.GUEST and person.role < Role.OWNER:
        raise OnlyOwnersInviteOrganizers


def open_ones(work: Work, event_id: EventId) -> list[Invitation]:
    """Return the invitations that still let somebody in, the newest first."""
    known = work.invitations.of_event(event_id, InvitationState.OPEN)
    return [invitation for invitation in known if invitation.is_open(now=work.now)]


def show_open(work: Work, here: Here, *, page: str = "0") -> None:
    """Show a page of open invitations, each to be revoked, in a message that deletes itself."""
    event = here.event
    still_open = open_ones(work, event.id)
    if not still_open:
        work.reply(here, "invite-none-open", {}, BACK)
        return
    # Whoever made the number up, or a list that has become shorter, is shown the first page.
    start = int(page) * _PAGE if page.isdecimal() and len(page) < 4 else 0
    start = start if start < len(still_open) else 0
    shown = list(enumerate(still_open[start : start + _PAGE], start=start + 1))
    lines = tuple(_line(number, invitation, event.zone) for number, invitation in shown)
    details = {"lines": Lines(lines), "count": len(still_open), "shown-count": len(shown)}
    work.send(
        here,
        "invitations-open",
        details,
        _keyboard(shown, more=len(still_open) - start - len(shown), page=start // _PAGE),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def revoke(work: Work, here: Here, *, invitation_id: InvitationId) -> None:
    """Make a code useless; somebody who already used it stays."""
    event = here.event
    invitation = work.invitations.get(event.id, invitation_id)
    if invitation is None or invitation.state is not InvitationState.OPEN:
        raise StaleButton
    check_may_invite(here.person, invitation.role)
    work.invitations.revoke(invitation)
    work.audit.note(event.id, actor=here.person.id, act="revoked", subject=invitation.id)
    work.reply(here, "invitation-revoked", {}, BACK)


def _line(number: int, invitation: Invitation, zone: str) -> Said:
    return Said(
        "invitation-line",
        {
            "number": number,
            "name": invitation.name or Said("name-not-given"),
            "role": Said(f"role-{invitation.role.name.lower()}"),
            "until-at": Moment(invitation.expires_at, zone, MomentStyle.DAY),
        },
    )


def _keyboard(shown: list[tuple[int, Invitation]], *, more: int, page: int) -> Keyboard:
    buttons = [
        Button("invitation-revoke", f"revoke:{invitation.id}", {"number": number})
        for number, invitation in shown
    ]
    rows = [tuple(buttons[start : start + _ROW]) for start in range(0, len(buttons), _ROW)]
    if more:
        rows.append((Button("invite-more", f"invite:open:{page + 1}", {"count": more}),))
    return (*rows, *BACK)
