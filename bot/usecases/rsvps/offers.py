"""Freed seats: offered to whoever has waited longest, and on to the next if it comes to nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.events import Event, Session
from bot.domain.ids import EventId, PersonId, Subject
from bot.domain.messages.messages import Outcome
from bot.domain.reminders.quiet_hours import NO_QUIET, USUAL
from bot.domain.rsvps import Rsvp, Standing, offer_ends
from bot.usecases.replanning import replan_soon
from bot.usecases.rsvps.notices import lapsed, offer, waiting_ended
from bot.usecases.rsvps.screens import session_about
from storage.database.sealing import RowPlace
from storage.work import Work

OFFER_TRIES = 3
"""How often an offer is made whose message may not have arrived."""
ON_ITS_WAY = timedelta(minutes=5)
"""How much longer a seat is kept whose offer is about to leave at the moment it would lapse."""


def release(work: Work, *, event: Event, subject: Subject) -> None:
    """Offer freed seats to those who have waited longest, each for a limited time."""
    session = session_about(work, event, subject)
    if session is not None and session.cancelled:
        return
    seats, starts_at = (session or event).seats, (session or event).starts_at
    while seats is None or work.rsvps.seats_taken(subject) < seats:
        waiting = work.rsvps.longest_waiting(subject)
        if waiting is None or work.now >= starts_at:
            return
        _offer(work, event, waiting)


def lapse_offers(work: Work, *, limit: int = 100) -> int:
    """End the offers nobody took in time and offer those seats on; return how many ended.

    One that could not leave all the while, as Telegram was away, is made anew to the same guest.
    Seats that were given back, and are not wanted back any more, are offered on as well.
    """
    ended = work.rsvps.endings.lapsed(limit=limit)
    for each in ended:
        with work.isolated(_place_of(each)):
            _lapse(work, each)
    return len(ended)


def mend_offers(work: Work, *, limit: int = 100) -> int:
    """See to offers whose message did not surely arrive; return how many there were.

    An unknown one is made again, a few times, with its full time; then, and where a guest cannot
    be reached, the seat is offered on: it is kept for nobody who may never have heard of it.
    """
    unheard = work.rsvps.endings.unheard(limit=limit)
    for each, outcome in unheard:
        with work.isolated(_place_of(each)):
            _mend(work, each, outcome)
    return len(unheard)


def lapse_old_offers(work: Work, offers: Iterable[tuple[EventId, PersonId, Subject]]) -> None:
    """End offers that stand in a database that was put back: what became of them is not known.

    Their guests hear of it and can say once more that they want the seat.
    """
    for event_id, person_id, subject in offers:
        event = work.events.get(event_id)
        work.rsvps.hold(event_id)
        answer = work.rsvps.find(subject, person_id)
        if answer is not None and answer.standing is Standing.OFFERED:
            _pass_on(work, event, answer, "seat-lapsed")


def end_waiting(work: Work, *, limit: int = 100) -> int:
    """Tell those who still wait for something that has begun; return how many there were."""
    in_vain = work.rsvps.endings.waiting_in_vain(limit=limit)
    for each in in_vain:
        with work.isolated(_place_of(each)):
            event = work.events.get(each.event_id)
            session = session_about(work, event, each.subject)
            work.rsvps.keep(each.without_offer(Standing.LAPSED))
            work.outbox.try_put(waiting_ended(event, session, each.person_id))
    return len(in_vain)


def shorten_offers(work: Work, event: Event, session: Session | None) -> None:
    """Say to whom a seat is offered that it is kept no longer than until the new, earlier start.

    It is a seat in a session, or without one at the event.
    """
    about = session or event
    until = about.starts_at
    for answer in work.rsvps.of_event(event.id):
        if answer.subject != about.subject or answer.standing is not Standing.OFFERED:
            continue
        if answer.offer_until is not None and answer.offer_until > until:
            notice = offer(event, session, answer.person_id, until=until, shorter=True)
            message = work.outbox.try_put(notice)
            work.rsvps.keep(replace(answer, offer_until=until, offer_message=message))


def _lapse(work: Work, ended: Rsvp) -> None:
    event = work.events.get(ended.event_id)
    if ended.standing is Standing.LEAVING:
        work.rsvps.keep(ended.without_offer(Standing.DECLINED))
        release(work, event=event, subject=ended.subject)
        return
    message = ended.offer_message
    fate = None if message is None else work.fates.find(message)
    if message is None or fate is None or fate.is_ended or _has_begun(work, event, ended):
        _pass_on(work, event, ended, "seat-lapsed")
    elif work.fates.withdraw(message):
        _offer(work, event, ended)
    else:
        work.rsvps.keep(replace(ended, offer_until=work.now + ON_ITS_WAY))


def _mend(work: Work, unheard: Rsvp, outcome: Outcome) -> None:
    event = work.events.get(unheard.event_id)
    may_try = unheard.offer_tries < OFFER_TRIES and not _has_begun(work, event, unheard)
    if outcome is Outcome.UNKNOWN and may_try:
        _offer(work, event, unheard)
    else:
        _pass_on(work, event, unheard, "seat-unheard")


def _place_of(each: Rsvp) -> RowPlace:
    return RowPlace("rsvps", each.event_id, each.person_id, f"{each.subject}:{each.person_id}")


def _offer(work: Work, event: Event, to: Rsvp) -> None:
    session = session_about(work, event, to.subject)
    starts_at = (session or event).starts_at
    until = offer_ends(
        now=work.now,
        lasts=event.offer_lasts,
        starts_at=starts_at,
        night=partial(_night_ends, work, event, to.person_id),
    )
    message = offer(event, session, to.person_id, until=until)
    work.rsvps.keep(
        replace(
            to,
            standing=Standing.OFFERED,
            offer_until=until,
            offer_message=work.outbox.try_put(message),
            offer_tries=to.offer_tries + 1,
        )
    )
    replan_soon(work, event_id=event.id, person_id=to.person_id)


def _night_ends(work: Work, event: Event, person_id: PersonId, at: datetime) -> datetime | None:
    quiet = work.reminder_sources.choices(event.id, person_id).quiet
    # Whoever wants reminders at any hour sleeps all the same.
    quiet = USUAL if quiet == NO_QUIET else quiet
    span = quiet.around(at, ZoneInfo(work.people.get(person_id).zone))
    return None if span is None else span[1]


def _pass_on(work: Work, event: Event, ended: Rsvp, text: str) -> None:
    work.rsvps.keep(ended.without_offer(Standing.LAPSED))
    replan_soon(work, event_id=event.id, person_id=ended.person_id)
    session = session_about(work, event, ended.subject)
    can_wait_again = work.now < event.rsvp_deadline
    notice = lapsed(event, session, ended.person_id, text=text, can_wait_again=can_wait_again)
    work.outbox.try_put(notice)
    release(work, event=event, subject=ended.subject)


def _has_begun(work: Work, event: Event, about: Rsvp) -> bool:
    session = session_about(work, event, about.subject)
    return work.now >= (session or event).starts_at


def change_seats(work: Work, event: Event, before: Session, seats: int | None) -> None:
    """Let whoever attends a session keep their place in it, and offer the seats that are free now.

    With its first limit those who attend by their yes to the event hold a seat each, be it more
    than there are: fewer seats take nothing from anybody.
    """
    work.rsvps.hold(event.id)
    if before.seats is None and seats is not None:
        work.rsvps.limit(event.id, before.subject)
    release(work, event=event, subject=before.subject)
