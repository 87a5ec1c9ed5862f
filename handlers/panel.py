"""The organizers' panel: invitations, attendance, settings."""

from bot.domain.ids import InvitationId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.usecases.home import panel
from bot.usecases.home import settings as home_settings
from bot.usecases.people import invitations, open_invitations
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def show_panel(incoming: Incoming, work: Work) -> None:
    """/admin."""
    panel.show_panel(work, incoming.here)


def settings(incoming: Incoming, work: Work) -> None:
    """The settings, or a tap on one of them."""
    if incoming.words:
        home_settings.start_change(work, incoming.here, item=incoming.word())
    else:
        home_settings.show_settings(work, incoming.here)


def invite(incoming: Incoming, work: Work) -> None:
    """/invite, or a tap on one of the ways to invite."""
    match incoming.words[:1]:
        case ():
            invitations.show_invite(work, incoming.here)
        case ("guest",):
            invitations.start_invitation(work, incoming.here, role=Role.GUEST)
        case ("organizer",):
            invitations.start_invitation(work, incoming.here, role=Role.ORGANIZER)
        case ("list",):
            invitations.start_list(work, incoming.here)
        case ("open",):
            page = incoming.words[1] if len(incoming.words) > 1 else "0"
            open_invitations.show_open(work, incoming.here, page=page)
        case _:
            raise StaleButton


def revoke(incoming: Incoming, work: Work) -> None:
    """A tap that revokes an invitation."""
    invitation_id = InvitationId(incoming.word())
    open_invitations.revoke(work, incoming.here, invitation_id=invitation_id)


ROUTES: tuple[Route, ...] = (
    legacy("admin", show_panel, right=Right.SEE_COUNTS, typed=True),
    legacy("invite", invite, right=Right.INVITE, typed=True),
    legacy("settings", settings, right=Right.CHANGE_EVENT, typed=True),
    legacy("revoke", revoke, right=Right.INVITE),
)
