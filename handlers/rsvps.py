"""The invitation, the programme and the calendar, as a guest meets them in chat."""

from bot.domain.ids import SessionId
from bot.domain.people.people import Role
from bot.domain.rsvps import Wish
from bot.usecases.rsvps import answering, attendance, schedule, screens
from bot.usecases.travel import calendar
from bot.usecases.travel import details as travel_details
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def rsvp(incoming: Incoming, work: Work) -> None:
    """/rsvp shows the invitation; a tap on yes, no or maybe answers it."""
    if not incoming.words:
        screens.show_rsvp(work, person=incoming.by, screen=incoming.screen)
        return
    answering.answer(
        work,
        person=incoming.by,
        subject=SessionId(incoming.word()),
        wish=incoming.choice(Wish, 1),
        screen=incoming.screen,
    )


def show_session(incoming: Incoming, work: Work) -> None:
    """A tap on a session of the programme."""
    session_id = SessionId(incoming.word())
    screens.show_session(work, person=incoming.by, session_id=session_id, screen=incoming.screen)


def show_company(incoming: Incoming, work: Work) -> None:
    """A tap on “who is coming”."""
    attendance.show_company(work, person=incoming.by, screen=incoming.screen)


def show_schedule(incoming: Incoming, work: Work) -> None:
    """/schedule."""
    schedule.show_schedule(work, person=incoming.by, screen=incoming.screen)


def details(incoming: Incoming, work: Work) -> None:
    """The travel details, or a tap that starts or changes them."""
    if incoming.words:
        travel_details.start_form(
            work, person=incoming.by, item=incoming.word(), screen=incoming.screen
        )
    else:
        travel_details.show_details(work, person=incoming.by, screen=incoming.screen)


def send_calendar(incoming: Incoming, work: Work) -> None:
    """A tap on “calendar file”."""
    calendar.send_calendar(work, person=incoming.by)


ROUTES: tuple[Route, ...] = (
    command("rsvp", rsvp, who=Role.GUEST),
    command("schedule", show_schedule, who=Role.GUEST),
    command("details", details, who=Role.GUEST),
    command("calendar", send_calendar, who=Role.GUEST),
    button("session", show_session, who=Role.GUEST),
    button("company", show_company, who=Role.GUEST),
)
