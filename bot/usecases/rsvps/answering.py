"""Answers to the invitation: yes, no or maybe, seats and the waiting list."""

from dataclasses import replace
from datetime import datetime

from bot.domain.events import Event, Session
from bot.domain.ids import PersonId, SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Lane, Letter
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Lines, Moment, Said, Words
from bot.domain.people.people import Person, Visibility
from bot.domain.rsvps import (
    HOLDS_A_SEAT,
    Rsvp,
    Standing,
    Subject,
    Wish,
    offer_ends,
    settle,
)
from bot.usecases.home.start import NotInvited
from bot.usecases.reminders.planning import replan_soon
from bot.usecases.rsvps.phrases import standing_said, until_said
from storage.events import UnknownSession
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


def show_rsvp(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show the invitation to the event with the guest's answer."""
    event = event_of(work, person)
    _put_event(work, person, event, work.rsvps.find(event.id, person.id), screen)


def show_session(
    work: Work, *, person: Person, session_id: SessionId, screen: int | None = None
) -> None:
    """Show one session with the guest's answer."""
    event = event_of(work, person)
    session = _session(work, event, session_id)
    _put_session(work, person, event, session, work.rsvps.find(session.id, person.id), screen)


def answer(
    work: Work, *, person: Person, subject: Subject, wish: Wish, screen: int | None = None
) -> Standing:
    """Record a guest's answer and tell them where they stand.

    The event's seats are held first, so two guests cannot share the last one. A seat somebody
    gives back is offered to whoever has waited longest.

    Raises:
        AnswersClosed: the deadline has passed and this is not an offered seat.
        AnswerEventFirst: a session, after a no to the event itself.
        SessionCancelled: a session that will not take place.
    """
    event = event_of(work, person)
    work.rsvps.hold(event.id)
    session = None if subject == event.id else _session(work, event, SessionId(subject))
    if session is not None and session.cancelled:
        raise SessionCancelled
    before = work.rsvps.find(subject, person.id)
    _check_open(work, event, before)
    if session is not None and wish is not Wish.NO:
        _check_comes(work, event, person)
    seats = event.seats if session is None else session.seats
    now_stands = _record(work, event, person.id, subject, wish, seats, before)
    if session is None and wish is Wish.NO:
        _give_sessions_back(work, event, person.id)
    if session is None:
        _put_event(work, person, event, now_stands, screen)
    else:
        _put_session(work, person, event, session, now_stands, screen)
    replan_soon(work, event_id=event.id, person_id=person.id)
    return now_stands.standing


def release(work: Work, *, event: Event, subject: Subject) -> None:
    """Offer freed seats to those who have waited longest, each for a limited time."""
    seats, starts_at, title = _seats_of(work, event, subject)
    if subject != event.id and _session(work, event, SessionId(subject)).cancelled:
        return
    while seats is None or work.rsvps.seats_taken(subject) < seats:
        waiting = work.rsvps.longest_waiting(subject)
        if waiting is None or work.now >= starts_at:
            return
        until = offer_ends(now=work.now, lasts=event.offer_lasts, starts_at=starts_at)
        work.rsvps.keep(replace(waiting, standing=Standing.OFFERED, offer_until=until))
        replan_soon(work, event_id=event.id, person_id=waiting.person_id)
        work.outbox.put(
            Letter(
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


def _farewell(work: Work, event: Event, offer: Rsvp) -> Letter:
    """Return the letter about an offer nobody took; waiting anew is possible until the deadline."""
    _, _, title = _seats_of(work, event, offer.subject)
    if work.now < event.rsvp_deadline:
        again = Said("seat-lapsed-again")
        row = (Button("seat-again", f"rsvp:{offer.subject}:yes"), Button("go-home", "home"))
    else:
        again = Said("seat-lapsed-closed", {"contact": event.contact})
        row = (Button("go-home", "home"),)
    details = {"title": title, "again": again}
    return Letter(offer.person_id, "seat-lapsed", details, (row,), Lane.REMINDER)


def show_company(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show the guests who are coming and agreed to be visible to other guests."""
    event = event_of(work, person)
    going = {
        answer.person_id
        for answer in work.rsvps.of_event(event.id)
        if answer.subject == event.id and answer.standing is Standing.GOING
    }
    names = sorted(
        membership.profile.name
        for membership in work.guests.all_of(event.id)
        if membership.person_id in going
        and membership.profile.visibility is not Visibility.ORGANIZERS
        and membership.profile.name
    )
    lines = Lines(tuple(Said("company-name", {"name": name}) for name in names))
    work.outbox.put(
        Letter(
            person.id,
            "company" if names else "company-none",
            {"lines": lines},
            ((Button("go-back", "rsvp"),),),
            replaces=screen,
            protect=True,
        )
    )


def event_of(work: Work, person: Person) -> Event:
    """Return the event a person's chat is about.

    Raises:
        NotInvited: there is none.
    """
    if person.event_id is None:
        raise NotInvited
    return work.events.get(person.event_id)


def _session(work: Work, event: Event, session_id: SessionId) -> Session:
    try:
        return work.events.session(event.id, session_id)
    except UnknownSession:
        raise StaleButton from None


def _check_open(work: Work, event: Event, before: Rsvp | None) -> None:
    has_offer = before is not None and before.standing is Standing.OFFERED
    if work.now >= event.rsvp_deadline and not has_offer:
        raise AnswersClosed(contact=event.contact)


def _check_comes(work: Work, event: Event, person: Person) -> None:
    coming = work.rsvps.find(event.id, person.id)
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


def _seats_said(work: Work, session: Session, stands: Rsvp | None) -> Said | str:
    if session.seats is None:
        return ""
    left = max(0, session.seats - work.rsvps.seats_taken(session.id))
    if left:
        return Said("session-seats", {"seats": session.seats, "left-count": left})
    holds_one = stands is not None and stands.standing in HOLDS_A_SEAT | {Standing.WAITING}
    return Said("session-full" if holds_one else "session-full-wait", {"seats": session.seats})


def _minutes(session: Session) -> int:
    return int((session.ends_at - session.starts_at).total_seconds() // 60)


def _choices(subject: Subject, standing: Standing | None) -> tuple[Button, ...]:
    marks = {
        Wish.YES: standing in {Standing.GOING, Standing.WAITING},
        Wish.MAYBE: standing is Standing.UNDECIDED,
        Wish.NO: standing is Standing.DECLINED,
    }
    return tuple(
        Button(f"wish-{wish}-chosen" if chosen else f"wish-{wish}", f"rsvp:{subject}:{wish}")
        for wish, chosen in marks.items()
    )


def _put_event(
    work: Work, person: Person, event: Event, stands: Rsvp | None, screen: int | None
) -> None:
    standing = stands.standing if stands else None
    rows: list[tuple[Button, ...]] = [_choices(event.id, standing)]
    if standing is Standing.GOING:
        rows.append((Button("rsvp-details", "details"), Button("rsvp-sessions", "schedule")))
    rows.append((Button("rsvp-company", "company"), Button("go-home", "home")))
    work.outbox.put(
        Letter(
            person.id,
            "rsvp-event",
            {
                "title": event.title,
                "standing": standing_said(work, stands),
                "until": until_said(work, event),
            },
            tuple(rows),
            replaces=screen,
        )
    )


def _put_session(
    work: Work,
    person: Person,
    event: Event,
    session: Session,
    stands: Rsvp | None,
    screen: int | None,
) -> None:
    if session.cancelled:
        work.outbox.put(
            Letter(
                person.id,
                "rsvp-session-cancelled",
                {
                    "kind": Said(f"kind-{session.kind}"),
                    "title": session.title,
                    "starts-at": Moment(session.starts_at, event.zone),
                },
                ((Button("go-schedule", "schedule"), Button("go-home", "home")),),
                replaces=screen,
            )
        )
        return
    keyboard: Keyboard = (
        _choices(session.id, stands.standing if stands else None),
        (Button("go-schedule", "schedule"), Button("go-home", "home")),
    )
    seats = _seats_said(work, session, stands)
    work.outbox.put(
        Letter(
            person.id,
            "rsvp-session",
            {
                "kind": Said(f"kind-{session.kind}"),
                "title": session.title,
                "about": session.about,
                "venue": session.place,
                "starts-at": Moment(session.starts_at, event.zone),
                "length": Said("session-minutes", {"minutes": _minutes(session)}),
                "seats": seats,
                "standing": standing_said(work, stands),
            },
            keyboard,
            replaces=screen,
        )
    )
