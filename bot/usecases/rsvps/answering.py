"""Answers to the invitation: yes, no or maybe, seats and the waiting list."""

from dataclasses import replace
from datetime import datetime

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Lane, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Moment, Said, Words
from bot.domain.rsvps import (
    HOLDS_A_SEAT,
    Rsvp,
    Standing,
    Subject,
    Wish,
    offer_ends,
    settle,
)
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.screens import put_event, put_session, session_of
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


def answer(work: Work, here: Here, *, subject: Subject, wish: Wish) -> Standing:
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
    session = None if subject == event.id else session_of(work, event, SessionId(subject))
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
    return now_stands.standing


def release(work: Work, *, event: Event, subject: Subject) -> None:
    """Offer freed seats to those who have waited longest, each for a limited time."""
    seats, starts_at, title = _seats_of(work, event, subject)
    if subject != event.id and session_of(work, event, SessionId(subject)).cancelled:
        return
    while seats is None or work.rsvps.seats_taken(subject) < seats:
        waiting = work.rsvps.longest_waiting(subject)
        if waiting is None or work.now >= starts_at:
            return
        until = offer_ends(now=work.now, lasts=event.offer_lasts, starts_at=starts_at)
        work.rsvps.keep(replace(waiting, standing=Standing.OFFERED, offer_until=until))
        replan_soon(work, event_id=event.id, person_id=waiting.person_id)
        work.outbox.put(
            Message(
                to=waiting.person_id,
                text="seat-offered",
                details={"title": title, "until-at": Moment(until, event.zone)},
                keyboard=(
                    (
                        Button("seat-take", f"rsvp:{subject}:yes", style=ButtonStyle.SUCCESS),
                        Button("seat-leave", f"rsvp:{subject}:no"),
                    ),
                ),
                lane=Lane.REMINDER,
                about=event.id,
            )
        )


def lapse_offers(work: Work, *, limit: int = 100) -> int:
    """End the offers nobody took in time and offer those seats on; return how many ended."""
    lapsed = work.rsvps.lapsed_offers(limit=limit)
    for offer in lapsed:
        event = work.events.get(offer.event_id)
        work.rsvps.keep(replace(offer, standing=Standing.UNDECIDED, offer_until=None, queue=None))
        replan_soon(work, event_id=event.id, person_id=offer.person_id)
        work.outbox.put(_farewell(work, event, offer))
        release(work, event=event, subject=offer.subject)
    return len(lapsed)


def _farewell(work: Work, event: Event, offer: Rsvp) -> Message:
    """Return the message about an offer nobody took; waiting anew is possible until the deadline."""
    _, _, title = _seats_of(work, event, offer.subject)
    if work.now < event.rsvp_deadline:
        again = Said("seat-lapsed-again")
        row = (Button("seat-again", f"rsvp:{offer.subject}:yes"), Button("go-home", "home"))
    else:
        again = Said("seat-lapsed-closed", {"contact": event.contact})
        row = (Button("go-home", "home"),)
    details = {"title": title, "again": again}
    return Message(offer.person_id, "seat-lapsed", details, (row,), Lane.REMINDER, about=event.id)


def _check_open(work: Work, event: Event, before: Rsvp | None) -> None:
    has_offer = before is not None and before.standing is Standing.OFFERED
    if work.now >= event.rsvp_deadline and not has_offer:
        raise AnswersClosed(contact=event.contact)


def _check_comes(work: Work, event: Event, here: Here) -> None:
    coming = work.rsvps.find(event.id, here.person.id)
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
    queue = work.rsvps.next_in_queue() if standing is Standing.WAITING else None
    answered = Rsvp(event.id, subject, person_id, standing, work.now, queue)
    work.rsvps.keep(answered)
    if stood in HOLDS_A_SEAT and standing not in HOLDS_A_SEAT:
        release(work, event=event, subject=subject)
    return answered


def _give_sessions_back(work: Work, event: Event, person_id: PersonId) -> None:
    for subject, held in work.rsvps.of_person(event.id, person_id).items():
        if subject != event.id and held.standing is not Standing.DECLINED:
            session = work.events.session(event.id, SessionId(subject))
            _record(work, event, person_id, subject, Wish.NO, session.seats, held)


def _seats_of(work: Work, event: Event, subject: Subject) -> tuple[int | None, datetime, Words]:
    if subject == event.id:
        return event.seats, event.starts_at, event.title
    session = work.events.session(event.id, SessionId(subject))
    return session.seats, session.starts_at, session.title
