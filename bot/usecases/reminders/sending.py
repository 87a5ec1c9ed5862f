"""Sending reminders: claiming what is due and putting it into words from what holds now."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.ids import EventId, PersonId
from bot.domain.reminders.reminders import ReminderKind
from bot.domain.reminders.replanning import ReminderState
from bot.usecases.reminders.notices import Outdated, ReminderWords
from bot.usecases.reminders.planning import unread_broadcasts
from storage.database.sealing import RowPlace
from storage.reminders.reminders import DueReminder
from storage.work import Work

AT_ONCE = 500
"""Reminders claimed in one transaction: some 40 ms, so that taps stay fast."""
AHEAD = timedelta(seconds=5)
"""How long before its time a reminder is put into words: thousands may be due at one instant."""
LATE = timedelta(minutes=5)
"""How late a reminder may be without saying so."""


def send_due(work: Work, *, limit: int = AT_ONCE) -> int:
    """Put the reminders that are due, or nearly so, into the outbox; return how many were claimed.

    None leaves before its time. A claimed one leaves, is dropped and counted (no longer of use, or the person has blocked the
    bot), or waits for the end of quiet hours if it is late.
    """
    due = work.reminders.claim(due_by=work.now + AHEAD, limit=limit)
    if not due:
        return 0
    wait = _waits_for_morning(work, due)
    work.reminders.put_off(wait)
    endings: dict[ReminderState, list[int]] = {}
    words = ReminderWords(work)
    unseen = _unacknowledged(work, due)

    def send(each: DueReminder) -> tuple[ReminderState, int]:
        return _send(work, each, words, unseen), each.id

    sent = work.each([each for each in due if each.id not in wait], send, name=_place_of)
    for state, row_id in sent:
        endings.setdefault(state, []).append(row_id)
    work.reminders.end(endings)
    return len(due)


def _send(
    work: Work, due: DueReminder, words: ReminderWords, unseen: set[tuple[PersonId, str]]
) -> ReminderState:
    if work.now >= due.useful_until:
        return ReminderState.DROPPED
    if not due.reachable:
        return ReminderState.HELD
    late = work.now - due.due_at > LATE
    if due.kind in _ASKING and (due.person_id, due.subject) not in unseen:
        return ReminderState.DROPPED
    try:
        message = words.message(due, why_late=_why_late(work, due, late=late))
    except Outdated:
        work.replans.note(due.event_id, due.person_id)
        return ReminderState.STALE
    work.outbox.try_put(message, due_at=due.due_at)
    return ReminderState.LATE if late else ReminderState.SENT


def _place_of(due: DueReminder) -> RowPlace:
    return RowPlace("reminders", due.event_id, due.person_id, str(due.id))


def _why_late(work: Work, due: DueReminder, *, late: bool) -> str:
    if due.state is ReminderState.RETURNED:
        return "reminder-late-returned"
    if not late:
        return ""
    return "reminder-late-moved" if work.moved_by_hand else "reminder-late"


_ASKING = frozenset({ReminderKind.CHANGE, ReminderKind.BROADCAST})


def _unacknowledged(work: Work, due: Iterable[DueReminder]) -> set[tuple[PersonId, str]]:
    """Which of the things that reminders are due about are still not acknowledged."""
    by_event: dict[EventId, set[PersonId]] = {}
    for each in due:
        if each.kind in _ASKING:
            by_event.setdefault(each.event_id, set()).add(each.person_id)
    found: set[tuple[PersonId, str]] = set()
    for event_id, people in by_event.items():
        unseen = work.reminder_sources.unacknowledged(event_id, people)
        found |= {(person_id, asked.id) for person_id, asked in unseen}
        for person_id, unread in unread_broadcasts(work, event_id, people).items():
            found |= {(person_id, asked.id) for asked in unread}
    return found


def _waits_for_morning(work: Work, due: Sequence[DueReminder]) -> dict[int, datetime]:
    """When to send the late ones that would now fall into somebody's quiet hours."""
    late = [
        each
        for each in due
        if (work.now - each.due_at > LATE or each.state is ReminderState.RETURNED)
        and each.reachable
        and not each.urgent
    ]
    known = work.people.readable({each.person_id for each in late})
    zones = {person.id: ZoneInfo(person.zone) for person in known}
    wait: dict[int, datetime] = {}
    for each in late:
        if each.person_id not in zones:
            continue
        quiet = work.reminder_sources.choices(each.event_id, each.person_id).quiet
        span = quiet.around(work.now, zones[each.person_id])
        if span is not None and span[1] < each.useful_until:
            wait[each.id] = span[1]
    return wait
