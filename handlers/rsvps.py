"""The invitation, the programme and the calendar, as a guest meets them in chat."""

from bot.domain.ids import SessionId
from bot.domain.people.rights import Right
from bot.domain.rsvps import Wish
from bot.usecases.rsvps import answering, attendance, schedule, screens
from bot.usecases.travel import calendar
from bot.usecases.travel import details as travel_details
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def rsvp(incoming: Incoming, work: Work) -> None:
    """/rsvp shows the invitation; a tap on yes, no or maybe answers it."""
    if not incoming.words:
        screens.show_rsvp(work, incoming.here)
        return
    answering.answer(
        work, incoming.here, subject=SessionId(incoming.word()), wish=incoming.choice(Wish, 1)
    )


def show_session(incoming: Incoming, work: Work) -> None:
    """A tap on a session of the programme."""
    session_id = SessionId(incoming.word())
    screens.show_session(work, incoming.here, session_id=session_id)


def show_company(incoming: Incoming, work: Work) -> None:
    """A tap on “who is coming”."""
    attendance.show_company(work, incoming.here)


def show_schedule(incoming: Incoming, work: Work) -> None:
    """/schedule."""
    schedule.show_schedule(work, incoming.here)


def details(incoming: Incoming, work: Work) -> None:
    """The travel details, or a tap that starts or changes them."""
    if incoming.words:
        travel_details.start_form(work, incoming.here, item=incoming.word())
    else:
        travel_details.show_details(work, incoming.here)


def send_calendar(incoming: Incoming, work: Work) -> None:
    """A tap on “calendar file”."""
    calendar.send_calendar(work, incoming.here)


ROUTES: tuple[Route, ...] = (
    legacy("rsvp", rsvp, right=Right.TAKE_PART, typed=True, listed=True),
    legacy("schedule", show_schedule, right=Right.TAKE_PART, typed=True, listed=True),
    legacy("details", details, right=Right.TAKE_PART, typed=True, listed=True),
    legacy("calendar", send_calendar, right=Right.TAKE_PART, typed=True, listed=True),
    legacy("session", show_session, right=Right.TAKE_PART),
    legacy("company", show_company, right=Right.TAKE_PART),
)
