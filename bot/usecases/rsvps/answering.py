"""Answers to the invitation: yes, no or maybe, seats and the waiting list."""

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId, Subject
from bot.domain.messages.refusals import Refused
from bot.domain.rsvps import HOLDS_A_SEAT, Rsvp, Standing, Wish, settle
from bot.usecases.replanning import replan_soon
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
    """A seat in a session was asked for by somebody who said no to the event."""

    text = "rsvp-event-first"


def answer(work: Work, here: Here, subject: Subject, wish: Wish) -> None:
    """Record a guest's answer and tell them where they stand.

    The event's seats are held first, so two guests cannot share the last one. A seat somebody
    gives back is offered to whoever has waited longest.

    Raises:
        AnswersClosed: the deadline has passed and this is not an offered seat.
        AnswerEventFirst: a session, after a no to the event itself.
        SessionCancelled: a session that will not take place.
    """
    event = here.event
    work.rsvps.hold(event.id)
    session = session_about(work, event, subject)
    if session is not None and session.cancelled:
        raise SessionCancelled
    before = work.rsvps.find(subject, here.person.id)
    _check_open(work, event, before)
    if session is not None and wish is not Wish.NO:
        _check_comes(work, event, here)
    seats = event.seats if session is None else session.seats
    now_stands = _record(work, event, here.person.id, subject, wish, seats, before)
    if session is None and wish is Wish.NO:
        _give_sessions_back(work, event, here.person.id)
    if session is None:
        put_event(work, here, event, now_stands)
    else:
        put_session(work, here, event, session, now_stands)
    replan_soon(work, event_id=event.id, person_id=here.person.id)


def _check_open(work: Work, event: Event, before: Rsvp | None) -> None:
    has_offer = before is not None and before.standing is Standing.OFFERED
    if work.now >= event.rsvp_deadline and not has_offer:
        raise AnswersClosed(contact=event.contact)


def _check_comes(work: Work, event: Event, here: Here) -> None:
    coming = work.rsvps.find(event.subject, here.person.id)
    if coming is not None and coming.standing is Standing.DECLINED:
        raise AnswerEventFirst


def _record(
    work: Work,
    event: Event,
    person_id: PersonId,
    subject: Subject,
    wish: Wish,
    seats: int | None,
    before: Rsvp | None,
) -> Rsvp:
    stood = before.standing if before else None
    # An offer whose time has run out holds its seat until the clock takes it back; it still counts.
    taken = 0 if seats is None else work.rsvps.seats_taken(subject, besides=person_id)
    standing = settle(wish, before=stood, taken=taken, seats=seats)
    if before is not None and standing is stood:
        return before
    queue = work.rsvps.next_in_queue(subject) if standing is Standing.WAITING else None
    answered = Rsvp(event.id, subject, person_id, standing, work.now, queue)
    work.rsvps.keep(answered)
    if stood in HOLDS_A_SEAT and standing not in HOLDS_A_SEAT:
        release(work, event=event, subject=subject)
    return answered


def _give_sessions_back(work: Work, event: Event, person_id: PersonId) -> None:
    for subject, held in work.rsvps.of_person(event.id, person_id).items():
        session = session_about(work, event, subject)
        if session is not None and held.standing is not Standing.DECLINED:
            _record(work, event, person_id, subject, Wish.NO, session.seats, held)
