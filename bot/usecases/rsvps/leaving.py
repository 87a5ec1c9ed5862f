"""Seats that a no costs: kept a little while, lest a mind that is changed has lost them."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.limits import SEATS_KEPT_AFTER_NO
from bot.domain.messages.texts import Words
from bot.domain.rsvps import HOLDS_A_SEAT, WANTS_A_SEAT, Rsvp, Standing
from storage.work import Work


def lost_seats(work: Work, here: Here) -> tuple[Words, ...]:
    """Name what a guest would lose who no longer comes: seats, and places on waiting lists.

    There is nothing to lose where neither the event nor a session has a limit, and whoever answers
    an offer has been asked already.
    """
    event = here.event
    answers = work.rsvps.of_person(event.id, here.person.id)
    at_event = answers.get(event.subject)
    if at_event is None or at_event.standing is not Standing.GOING:
        return ()
    sessions = (
        each.title
        for each in work.events.sessions_of(event.id)
        if each.seats is not None
        and not each.cancelled
        and each.subject in answers
        and answers[each.subject].standing in WANTS_A_SEAT
    )
    return (*((event.title,) if event.seats is not None else ()), *sessions)


def give_back(work: Work, held: Rsvp) -> None:
    """Take a guest's seat or place back, so that they can have it again for ten minutes."""
    until = work.now + SEATS_KEPT_AFTER_NO
    if held.standing in HOLDS_A_SEAT - {Standing.LEAVING}:
        leaving = replace(held.without_offer(Standing.LEAVING), offer_until=until)
        work.rsvps.keep(replace(leaving, answered_at=work.now))
    elif held.standing is Standing.WAITING:
        work.rsvps.keep(replace(held, standing=Standing.DECLINED, answered_at=work.now))


def take_back(work: Work, here: Here) -> None:
    """Give somebody who comes after all the seats and places that they gave up just now."""
    event = here.event
    for session in work.events.sessions_of(event.id):
        held = work.rsvps.find(session.subject, here.person.id)
        if held is None or session.cancelled:
            continue
        if held.standing is Standing.LEAVING:
            back = replace(held.without_offer(Standing.GOING), answered_at=work.now)
            work.rsvps.keep(back)
        elif has_place_still(work, held):
            work.rsvps.keep(replace(held, standing=Standing.WAITING, answered_at=work.now))


def has_place_still(work: Work, held: Rsvp) -> bool:
    """Say whether somebody gave up a place on a waiting list just now, and may have it again."""
    return (
        held.standing is Standing.DECLINED
        and held.queue is not None
        and work.now - held.answered_at <= SEATS_KEPT_AFTER_NO
    )
