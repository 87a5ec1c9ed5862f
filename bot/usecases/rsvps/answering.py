"""Answers to the invitation: yes, no or maybe, seats and the waiting list."""

from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import PersonId, Subject
from bot.domain.messages.refusals import Refused
from bot.domain.rsvps import (
    HOLDS_A_SEAT,
    SAYS_NO,
    WANTS_A_SEAT,
    Rsvp,
    Standing,
    Wish,
    settle,
)
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.leaving import give_back, has_place_still, lost_seats, take_back
from bot.usecases.rsvps.leaving_screen import ask_to_give_up
from bot.usecases.rsvps.offers import release
from bot.usecases.rsvps.screens import put_event, put_session, session_about
from storage.work import Work


class AnswersClosed(Refused):
    """The deadline for answers has passed."""

    text = "rsvp-closed"


class SessionCancelled(Refused):
    """An answer about a session that will not take place."""

    text = "session-cancelled"


class AnswerEventFirst(Refused):
    """A session was asked for by somebody who said no to the event."""

    text = "rsvp-event-first"


class SeatNeedsEvent(Refused):
    """A seat in a session was asked for by somebody who has no seat at the event."""

    text = "rsvp-seat-event-first"


def answer(work: Work, here: Here, subject: Subject, wish: Wish) -> None:
    """Record a guest's answer and tell them where they stand; asks first where that costs seats.

    The event's seats are held first, so two guests cannot share the last one. A seat somebody
    gives back is offered to whoever has waited longest.

    Raises:
        AnswersClosed: the deadline has passed and this is not a seat that is kept for them.
        AnswerEventFirst: a session, after a no to the event itself.
        SeatNeedsEvent: a seat in a session, without one at the event.
        SessionCancelled: a session that will not take place.
    """
    event = here.event
    session = session_about(work, event, subject)
    if session is not None:
        stands = answer_session(work, here, session, wish)
        put_session(work, here, event, session, stands)
        return
    work.rsvps.hold(event.id)
    before = work.rsvps.find(subject, here.person.id)
    check_open(work, event, before)
    lost = () if wish is Wish.YES else lost_seats(work, here)
    if lost:
        ask_to_give_up(work, here, wish, lost)
        return
    _answer_event(work, here, wish, before)


def give_up(work: Work, here: Here, wish: Wish) -> None:
    """Take a no or a maybe to the event that costs seats, which was asked about.

    Raises:
        AnswersClosed: the deadline has passed.
    """
    event = here.event
    work.rsvps.hold(event.id)
    before = work.rsvps.find(event.subject, here.person.id)
    check_open(work, event, before)
    if before is not None and wish is Wish.NO and lost_seats(work, here):
        give_back(work, before)
        _give_sessions_back(work, here)
        replan_soon(work, event_id=event.id, person_id=here.person.id)
        put_event(work, here, event, work.rsvps.find(event.subject, here.person.id))
    else:
        _answer_event(work, here, wish, before)


def answer_session(work: Work, here: Here, session: Session, wish: Wish) -> Rsvp:
    """Record what a guest answers about a session; return where they stand.

    Raises:
        AnswersClosed: the deadline has passed and this is not a seat that is kept for them.
        AnswerEventFirst: after a no to the event itself.
        SeatNeedsEvent: a seat, without one at the event.
        SessionCancelled: it will not take place.
    """
    event = here.event
    work.rsvps.hold(event.id)
    before = work.rsvps.find(session.subject, here.person.id)
    if session.cancelled:
        raise SessionCancelled
    check_open(work, event, before)
    if wish is not Wish.NO:
        _check_comes(work, here, session, wish, before)
    stands = _record(work, event, here.person.id, session, wish, before)
    replan_soon(work, event_id=event.id, person_id=here.person.id)
    return stands


def check_open(work: Work, event: Event, before: Rsvp | None) -> None:
    """Refuse an answer after the deadline, unless it is about a seat kept for the guest.

    Raises:
        AnswersClosed: it has passed.
    """
    is_kept = before is not None and before.standing in {Standing.OFFERED, Standing.LEAVING}
    if work.now >= event.rsvp_deadline and not is_kept:
        raise AnswersClosed(contact=event.contact)


def _check_comes(work: Work, here: Here, session: Session, wish: Wish, before: Rsvp | None) -> None:
    coming = work.rsvps.find(here.event.subject, here.person.id)
    at_event = None if coming is None else coming.standing
    if at_event in SAYS_NO:
        raise AnswerEventFirst
    # Whoever got a seat, or a place, before there was this rule keeps it.
    has_one = before is not None and before.standing in WANTS_A_SEAT
    is_seat = session.seats is not None and wish is Wish.YES
    if is_seat and at_event is not Standing.GOING and not has_one:
        raise SeatNeedsEvent


def _answer_event(work: Work, here: Here, wish: Wish, before: Rsvp | None) -> None:
    event = here.event
    stands = _record(work, event, here.person.id, event, wish, before)
    if stands.standing is Standing.GOING:
        take_back(work, here)
    else:
        _give_sessions_back(work, here)
    put_event(work, here, event, stands)
    replan_soon(work, event_id=event.id, person_id=here.person.id)


def _give_sessions_back(work: Work, here: Here) -> None:
    """Give up seats and places in sessions: they need a seat at the event."""
    for subject, held in work.rsvps.of_person(here.event.id, here.person.id).items():
        session = session_about(work, here.event, subject)
        if session is not None and session.seats is not None:
            give_back(work, held)


def _record(
    work: Work,
    event: Event,
    person_id: PersonId,
    about: Event | Session,
    wish: Wish,
    before: Rsvp | None,
) -> Rsvp:
    subject, seats = about.subject, about.seats
    stood = before.standing if before else None
    # An offer whose time has run out holds its seat until the clock takes it back; it still counts.
    taken = 0 if seats is None else work.rsvps.seats_taken(subject, besides=person_id)
    standing = settle(wish, before=stood, taken=taken, seats=seats)
    if before is not None and (standing is stood or (wish is Wish.NO and stood in SAYS_NO)):
        return before
    queue = None
    if standing is Standing.WAITING:
        has_place = before is not None and has_place_still(work, before)
        queue = before.queue if before and has_place else work.rsvps.next_in_queue(subject)
    answered = Rsvp(event.id, subject, person_id, standing, work.now, queue)
    work.rsvps.keep(answered)
    if stood in HOLDS_A_SEAT and standing not in HOLDS_A_SEAT:
        release(work, event=event, subject=subject)
    return answered
