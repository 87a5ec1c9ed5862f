"""Having a reminder come once more."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.callback_words.reminders import Snooze
from bot.domain.here import Here
from bot.domain.ids import ReminderId
from bot.domain.messages.messages import Lane
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.reminders.quiet_hours import next_morning
from bot.domain.reminders.replanning import Shelved
from bot.usecases.reminders.notices import Outdated, ReminderWords
from storage.reminders.reminders import DueReminder
from storage.work import Work


class TooLateToSnooze(Refused):
    """A reminder cannot be put off so long: what it reminds of comes first."""

    text = "snooze-too-late"


def snooze(work: Work, here: Here, reminder_id: ReminderId, span: Snooze) -> None:
    """Have a reminder come once more: in some minutes, or tomorrow morning.

    Raises:
        StaleButton: it is not the person's in this event, or what it is about is gone.
        TooLateToSnooze: what it reminds of would have begun.
    """
    event = here.event
    row = work.reminders.find(reminder_id, event.id, here.person.id)
    if row is None:
        raise StaleButton
    if span is Snooze.TOMORROW:
        quiet = work.reminder_sources.choices(event.id, here.person.id).quiet
        until = next_morning(work.now, quiet=quiet, zone=ZoneInfo(here.person.zone))
    else:
        until = work.now + timedelta(minutes=int(span))
    last = max(row.useful_until, row.anchor)
    if until >= last:
        raise TooLateToSnooze
    try:
        message = ReminderWords(work).message(_as_due(row, here), snoozed_until=until)
    except Outdated:
        raise StaleButton from None
    work.reminders.snooze(row.id, until=until, useful_until=last)
    work.outbox.put(replace(message, lane=Lane.REPLY, replaces=here.screen))


def _as_due(row: Shelved, here: Here) -> DueReminder:
    kind, subject, lead = row.key
    return DueReminder(
        row.id,
        here.event.id,
        here.person.id,
        kind,
        subject,
        lead,
        row.urgent,
        row.state,
        row.due_at or row.anchor,
        row.useful_until,
        row.anchor,
        reachable=True,
    )
