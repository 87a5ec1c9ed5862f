"""What is said about reminders: quiet hours, what comes next, organizers' own."""

from zoneinfo import ZoneInfo

from bot.domain.callback_words import reminders as words
from bot.domain.events import Event
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Moment, MomentStyle, Said
from bot.domain.reminders.custom import CustomReminder
from bot.domain.reminders.planning import earlier_by
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
    """Say what a reminder is about and when that is; when it comes itself, where that is not plain."""
    kind, subject, lead = row.key
    due_at = row.due_at or work.now
    title = event.title
    if kind in {ReminderKind.SESSION, ReminderKind.FEEDBACK, ReminderKind.NORMS}:
        try:
            title = work.events.session(event.id, SessionId(subject)).title
        except UnknownSession:
            title = event.title
    what = Said(f"remind-{kind}", {"title": title})
    if not lead:
        return Said("reminders-line", {"due-at": Moment(due_at, event.zone), "what": what})
    visa = kind == ReminderKind.VISA
    nominal = earlier_by(row.anchor, minutes=lead, zone=ZoneInfo(event.zone))
    # The last day of a visa step is a day wherever one is; its reminder comes in that morning.
    at = Moment(row.anchor, "UTC", MomentStyle.DAY) if visa else Moment(row.anchor, event.zone)
    moved = Said("reminders-moved", {"due-at": Moment(due_at, event.zone)})
    return Said(
        "reminders-before",
        {
            "lead": Said(f"lead-{lead}"),
            "what": what,
            "at": at,
            "moved": "" if visa or due_at == nominal else moved,
        },
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
