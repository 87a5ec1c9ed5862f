"""What is said about reminders: quiet hours, what comes next, organizers' own."""

from bot.domain.callback_words import reminders as words
from bot.domain.events import Event
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Moment, Said
from bot.domain.reminders.custom import CustomReminder
from bot.domain.reminders.quiet_hours import Quiet
from bot.domain.reminders.reminders import ReminderKind
from bot.domain.reminders.replanning import Shelved
from storage.events import UnknownSession
from storage.work import Work

HOW_THEY_WORK = Button("reminders-how", words.RULES.to())


def quiet_said(quiet: Quiet) -> Said:
    """Say from when to when somebody is not to be woken."""
    if quiet.start == quiet.end:
        return Said("quiet-none")
    begins, ends = (f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (quiet.start, quiet.end))
    return Said("quiet-span", {"begins": begins, "ends": ends})


def coming_said(work: Work, event: Event, row: Shelved) -> Said:
    """Say when a reminder comes and what it is about."""
    kind, subject, _ = row.key
    due_at = Moment(row.due_at or work.now, event.zone)
    title = event.title
    if kind in {ReminderKind.SESSION, ReminderKind.FEEDBACK}:
        try:
            title = work.events.session(event.id, SessionId(subject)).title
        except UnknownSession:
            title = event.title
    return Said(
        "reminders-line", {"due-at": due_at, "what": Said(f"remind-{kind}", {"title": title})}
    )


def custom_said(event: Event, number: int, own: CustomReminder) -> Said:
    """Say what organizers have guests reminded of, when and whom."""
    return Said(
        "remind-line",
        {
            "number": number,
            "due-at": Moment(own.when.moment(event), event.zone),
            "audience": Said(f"q-remind-whom-{own.audience}"),
            "urgent": Said("remind-urgent-mark") if own.urgent else "",
            "words": own.words,
        },
    )
