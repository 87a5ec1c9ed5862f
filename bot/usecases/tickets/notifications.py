"""Ringing organizers about questions: counts and codes, never names, never in a flood."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.ids import EventId, OutboxId
from bot.domain.messages.messages import Lane, Outcome
from bot.domain.people.people import Person
from bot.domain.reminders.quiet_hours import USUAL
from bot.domain.tickets import (
    NUDGE_AGAIN,
    RING_EVERY,
    Ticket,
    TicketState,
    after_waking_hours,
)
from bot.usecases.tickets import notices
from bot.usecases.tickets.finding import anchored, asker_code, is_organizer, organizers_of
from storage.database.sealing import RowPlace
from storage.tickets.notifications import Notification
from storage.work import Work

_AT_ONCE = 200
_ENDED = frozenset({Outcome.IMPOSSIBLE, Outcome.UNKNOWN})


def ring(work: Work, *, event: Event, ticket: Ticket) -> None:
    """Tell organizers that a question waits: each at most once a minute and not at night.

    In the organizers' group each question has a ping of its own, so that it can be replied to.
    """
    rules = work.ticket_notifications.rules(event.id)
    if rules.group is not None:
        work.outbox.try_put(notices.ping_in_group(event, rules, ticket))
    organizers = [each for each in organizers_of(work, event.id) if each != ticket.asker]
    organizers = [each for each in organizers if each == ticket.claimed_by] or organizers
    for organizer in work.people.readable(organizers):
        _ring_one(work, event, organizer, ticket.number)


def ring_due(work: Work) -> int:
    """Send the pings that had to wait; return how many organizers were due."""
    due = work.ticket_notifications.due(limit=_AT_ONCE)
    work.each(due, partial(_ring_now, work), name=_place_of_notification)
    return len(due)


def nudge(work: Work) -> int:
    """Remind of questions that have waited too long; return how many there were.

    The organizer who claimed one is reminded of it, otherwise all are; daily from then on.
    """
    due = work.tickets.due_nudges(limit=_AT_ONCE)
    by_event: dict[EventId, list[Ticket]] = defaultdict(list)
    for ticket in due:
        by_event[ticket.event_id].append(ticket)
    for event_id, late in by_event.items():
        with work.isolated(RowPlace("ticket_rules", event_id, row=event_id)):
            _nudge(work, event_id, late)
    return len(due)


def settle_answers(work: Work) -> int:
    """See what became of answers on their way; tell organizers of those that did not arrive."""
    unsettled = work.tickets.with_unsettled_answer(limit=_AT_ONCE)
    return sum(work.each(unsettled, partial(_settle, work), name=_place_of_ticket))


def tend(work: Work) -> None:
    """Do what is due about questions: pings that waited, nudges, answers that did not arrive."""
    settle_answers(work)
    ring_due(work)
    nudge(work)


def _settle(work: Work, ticket: Ticket) -> bool:
    fate = work.fates.find(ticket.answer_outbox_id or OutboxId(0))
    if fate is not None and not fate.is_ended:
        return False
    work.tickets.keep(replace(ticket, answer_outbox_id=None))
    if fate is not None and fate.state in _ENDED:
        _tell_undelivered(work, ticket, fate.state)
    return True


def _nudge(work: Work, event_id: EventId, late: Sequence[Ticket]) -> None:
    zone = ZoneInfo(work.events.get(event_id).zone)
    span = USUAL.around(work.now, zone)
    if span is None:
        _put_nudges(work, event_id, late)
        again = after_waking_hours(work.now + NUDGE_AGAIN, hours=0, quiet=USUAL, zone=zone)
    else:
        again = span[1]
    for ticket in late:
        work.tickets.keep(replace(anchored(work, ticket), nudge_at=again))


def _ring_now(work: Work, due: Notification) -> None:
    work.ticket_notifications.keep(Notification(due.event_id, due.person_id, work.now))
    if not is_organizer(work, due.event_id, due.person_id):
        return
    waiting = work.tickets.waiting(due.event_id)
    told = [
        ticket.number
        for ticket in waiting
        if ticket.number in due.numbers and ticket.claimed_by in {None, due.person_id}
    ]
    if told:
        event = work.events.get(due.event_id)
        work.outbox.try_put(notices.ping(event, due.person_id, told, waiting=len(waiting)))


def _place_of_ticket(ticket: Ticket) -> RowPlace:
    return RowPlace("tickets", ticket.event_id, ticket.asker, ticket.id)


def _place_of_notification(due: Notification) -> RowPlace:
    return RowPlace("ticket_notifications", due.event_id, due.person_id, due.person_id)


def _ring_one(work: Work, event: Event, person: Person, number: int) -> None:
    organizer = person.id
    last = work.ticket_notifications.find(event.id, organizer)
    zone = ZoneInfo(person.zone)
    quiet = work.reminder_sources.choices(event.id, organizer).quiet
    at = work.now if last is None else max(work.now, last.notified_at + RING_EVERY)
    span = quiet.around(at, zone)
    at = at if span is None else span[1]
    if at <= work.now and (last is None or last.due_at is None):
        work.ticket_notifications.keep(Notification(event.id, organizer, work.now))
        waiting = work.tickets.waiting_count(event.id)
        work.outbox.try_put(notices.ping(event, organizer, [number], waiting=waiting))
        return
    # A first ring that must wait for the morning: nobody has been rung yet.
    notified_at = work.now - RING_EVERY if last is None else last.notified_at
    due_at = at if last is None or last.due_at is None else last.due_at
    numbers = () if last is None else last.numbers
    work.ticket_notifications.keep(
        Notification(event.id, organizer, notified_at, due_at, (*numbers, number))
    )


def _put_nudges(work: Work, event_id: EventId, late: Sequence[Ticket]) -> None:
    event, organizers = work.events.get(event_id), organizers_of(work, event_id)
    hours = work.ticket_notifications.rules(event_id).nudge_hours
    for organizer in organizers:
        theirs = [
            each.number
            for each in late
            if each.state is TicketState.OPEN
            and (each.claimed_by == organizer or each.claimed_by not in organizers)
        ]
        if theirs:
            work.outbox.try_put(notices.nudge(event, organizer, theirs, hours=hours))


def _tell_undelivered(work: Work, ticket: Ticket, state: str) -> None:
    organizers = organizers_of(work, ticket.event_id)
    told = [each for each in organizers if each == ticket.claimed_by] or organizers
    event = work.events.get(ticket.event_id)
    details = {"guest": asker_code(work, ticket)}
    text = f"ticket-answer-{state}"
    for organizer in told:
        work.outbox.try_put(
            notices.of_ticket(event, organizer, ticket, text, details, lane=Lane.REMINDER)
        )
