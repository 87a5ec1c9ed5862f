"""Choosing sessions day by day: a tap takes a seat or gives it back, and the screen stays."""

from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.rsvps import COMES, Wish, overlap, standing_in, standings_of
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.answering import answer_session, check_open
from bot.usecases.rsvps.choosing_screen import days_of, show_day
from bot.usecases.rsvps.leaving import give_back
from bot.usecases.rsvps.schedule_screen import day_of
from bot.usecases.rsvps.screens import session_of
from storage.work import Work


def toggle(work: Work, here: Here, session_id: SessionId) -> None:
    """Take a session, or let it go: a seat is kept a little while, so a slip costs nothing.

    Raises:
        AnswersClosed: the deadline has passed and this is not a seat that is kept for them.
        AnswerEventFirst: after a no to the event itself.
        SeatNeedsEvent: a seat in a session, without one at the event.
        SessionCancelled: the session will not take place.
    """
    event = here.event
    session = session_of(work, event, session_id)
    answers = work.rsvps.of_person(event.id, here.person.id)
    comes = standing_in(session, standings_of(answers)) in COMES
    if comes and session.seats is not None:
        work.rsvps.hold(event.id)
        held = answers[session.subject]
        check_open(work, event, held)
        give_back(work, held)
        replan_soon(work, event_id=event.id, person_id=here.person.id)
    else:
        answer_session(work, here, session, Wish.NO if comes else Wish.YES)
    days = days_of(work.events.sessions_of(event.id), event)
    day = day_of(session, event.zone)
    show_day(work, here, days.index(day) if day in days else 0)


def choose_day(work: Work, here: Here, number: int) -> None:
    """Take every session of a day that has a free seat and overlaps with none that is taken.

    Raises:
        AnswersClosed: the deadline has passed.
        AnswerEventFirst: after a no to the event itself.
        SeatNeedsEvent: the guest has no seat at the event.
    """
    event = here.event
    work.rsvps.hold(event.id)
    sessions = work.events.sessions_of(event.id)
    days = days_of(sessions, event)
    for session in sessions:
        if session.cancelled or day_of(session, event.zone) not in days[number : number + 1]:
            continue
        standings = standings_of(work.rsvps.of_person(event.id, here.person.id))
        taken = [each for each in sessions if standing_in(each, standings) in COMES]
        if session in taken or any(overlap(session, each) for each in taken):
            continue
        others = work.rsvps.seats_taken(session.subject, besides=here.person.id)
        if session.seats is None or others < session.seats:
            answer_session(work, here, session, Wish.YES)
    show_day(work, here, number)
