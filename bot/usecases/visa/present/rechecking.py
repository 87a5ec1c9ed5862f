"""A month before an event: those who tend visas are told once that hints have to be checked again."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.domain.callback_words import visa as words
from bot.domain.events import Event
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.people.rights import Right
from bot.domain.reminders.quiet_hours import USUAL
from bot.domain.visa.cases import RECHECK
from bot.usecases.visa.finding import present_of, recheck_day, stands_of, today_of
from storage.database.sealing import RowPlace
from storage.work import Work


def ask_for_rechecks(work: Work) -> None:
    """Tell of every event whose hints have to be checked once more."""
    near = [
        event
        for event in map(work.events.get, filter(work.events.is_readable, work.events.ids()))
        if event.starts_at > work.now and today_of(work, event) >= recheck_day(event)
    ]
    work.each(near, lambda event: _ask(work, event), name=_place_of)


def _ask(work: Work, event: Event) -> None:
    """Tell, unless it was told for this first day of the event, or everything has been checked."""
    choices = work.visa_cases.choices(event.id)
    day = event.starts_at.date().isoformat()
    if choices.recheck_told == day:
        return
    due = sum(each.is_due for each in present_of(work, event, stands_of(work, event)))
    if not due:
        return
    work.visa_cases.keep_choices(event.id, replace(choices, recheck_told=day))
    tending = work.guests.ids_with(event.id, Right.TEND_VISAS)
    for person in work.people.readable(tending):
        quiet = USUAL.around(work.now, ZoneInfo(person.zone))
        message = Message(
            person.id,
            "present-recheck",
            {"event": event.title, "count": due, "days": RECHECK},
            ((Button("visadesk-present", words.PRESENT.to(0), {"count": due}),),),
            lane=Lane.REMINDER,
            about=event.id,
        )
        work.outbox.try_put(message, due_at=None if quiet is None else quiet[1])


def _place_of(event: Event) -> RowPlace:
    return RowPlace("visa_choices", event.id, row=event.id)
