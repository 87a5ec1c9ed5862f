"""The organizers' panel: invitations, attendance, settings."""

from bot.domain.ids import InvitationId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.home import panel
from bot.usecases.home import settings as home_settings
from bot.usecases.people import invitations, open_invitations
from bot.usecases.rsvps import attendance
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def show_panel(incoming: Incoming, work: Work) -> None:
    """/admin."""
    panel.show_panel(work, person=incoming.by, screen=incoming.screen)


def settings(incoming: Incoming, work: Work) -> None:
    """The settings, or a tap on one of them."""
    if incoming.words:
        home_settings.start_change(
            work, person=incoming.by, item=incoming.word(), screen=incoming.screen
        )
    else:
        home_settings.show_settings(work, person=incoming.by, screen=incoming.screen)


def invite(incoming: Incoming, work: Work) -> None:
    """/invite, or a tap on one of the ways to invite."""
    person, screen = incoming.by, incoming.screen
    match incoming.words[:1]:
        case ():
            invitations.show_invite(work, person=person, screen=screen)
        case ("guest",):
            invitations.start_invitation(work, person=person, role=Role.GUEST, screen=screen)
        case ("organizer",):
            invitations.start_invitation(work, person=person, role=Role.ORGANIZER, screen=screen)
        case ("list",):
            invitations.start_list(work, person=person, screen=screen)
        case ("open",):
            page = incoming.words[1] if len(incoming.words) > 1 else "0"
            open_invitations.show_open(work, person=person, page=page, screen=screen)
        case _:
            raise StaleButton


def revoke(incoming: Incoming, work: Work) -> None:
    """A tap that revokes an invitation."""
    invitation_id = InvitationId(incoming.word())
    open_invitations.revoke(
        work, person=incoming.by, invitation_id=invitation_id, screen=incoming.screen
    )


def show_attendance(incoming: Incoming, work: Work) -> None:
    """/attendance, its picture or its names."""
    match incoming.words[:1]:
        case ():
            attendance.show_attendance(work, person=incoming.by, screen=incoming.screen)
        case ("picture",):
            attendance.send_picture(work, person=incoming.by)
        case ("names",):
            attendance.send_names(work, person=incoming.by)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    command("admin", show_panel, who=Role.ORGANIZER),
    command("invite", invite, who=Role.ORGANIZER),
    command("attendance", show_attendance, who=Role.ORGANIZER),
    command("settings", settings, who=Role.ORGANIZER),
    button("revoke", revoke, who=Role.ORGANIZER),
)
