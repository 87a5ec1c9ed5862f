"""/reminders: what is coming, and how each person chooses; snoozing."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.cities import ZONES
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import read_zone
from bot.domain.here import Here
from bot.domain.ids import EventId, SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Lane
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Detail, Lines, Moment, Said
from bot.domain.people.people import Person
from bot.domain.reminders.quiet_hours import NO_QUIET, Quiet, next_morning
from bot.domain.reminders.reminders import LEADS, Choices, ReminderKind
from bot.domain.reminders.replanning import Shelved
from bot.usecases import forms
from bot.usecases.reminders.messages import Outdated, ReminderWords
from bot.usecases.reminders.planning import replan_now
from bot.usecases.replanning import replan_person_soon
from storage.events import UnknownSession
from storage.reminders.reminders import DueReminder
from storage.work import Work

SHOWN = 5
QUIETS = {
    "usual": Quiet(),
    "late": Quiet(23 * 60, 7 * 60),
    "long": Quiet(21 * 60, 8 * 60 + 30),
    "none": NO_QUIET,
}


class TooLateToSnooze(Refused):
    """A reminder cannot be put off so long: what it reminds of comes first."""

    text = "snooze-too-late"


def show_reminders(work: Work, here: Here) -> None:
    """Show the next reminders and what can be chosen."""
    event = here.event
    replan_now(work, event_id=event.id, people=[here.person.id])
    choices = work.reminder_sources.choices(event.id, here.person.id)
    coming = work.reminders.coming(event.id, here.person.id, limit=SHOWN)
    lines = Lines(tuple(_line(work, event, row) for row in coming))
    details: dict[str, Detail] = {
        "title": event.title,
        "coming": Said("reminders-coming", {"lines": lines}) if coming else Said("reminders-none"),
        "off": Said("reminders-are-off") if choices.off else "",
        "quiet": _quiet_said(choices.quiet),
        "now-at": Moment(work.now, here.person.zone),
    }
    work.reply(here, "reminders", details, _keyboard(choices))


def _keyboard(choices: Choices) -> Keyboard:
    leads = [
        Button(
            f"lead-{lead}-chosen" if lead in choices.leads else f"lead-{lead}",
            f"reminders:lead:{lead}",
        )
        for lead in LEADS
    ]
    maybes = "reminders-maybes-chosen" if choices.maybes else "reminders-maybes"
    if choices.off:
        switch = Button("reminders-on", "reminders:on", style=ButtonStyle.SUCCESS)
    else:
        switch = Button("reminders-off", "reminders:off")
    return (
        tuple(leads[:2]),
        tuple(leads[2:]),
        (Button(maybes, "reminders:maybes"),),
        (Button("reminders-quiet", "reminders:quiet"), Button("reminders-zone", "reminders:zone")),
        (switch,),
        (Button("go-home", "home"),),
    )


def toggle_lead(work: Work, here: Here, *, lead: str) -> None:
    """Choose, or no longer choose, to be reminded so many minutes before sessions."""
    if lead not in {str(known) for known in LEADS}:
        raise StaleButton
    event, choices = _choices(work, here)
    _choose(work, here, event, replace(choices, leads=choices.leads ^ {int(lead)}))


def toggle_maybes(work: Work, here: Here) -> None:
    """Be reminded, or not, of sessions answered with “maybe”."""
    event, choices = _choices(work, here)
    _choose(work, here, event, replace(choices, maybes=not choices.maybes))


def set_off(work: Work, here: Here, *, off: bool) -> None:
    """Switch all reminders but the urgent ones off or on."""
    event, choices = _choices(work, here)
    _choose(work, here, event, replace(choices, off=off))


def show_quiet(work: Work, here: Here) -> None:
    """Offer spans of quiet hours."""
    _, choices = _choices(work, here)
    rows = tuple(
        (
            Button(
                "quiet-choice-chosen" if quiet == choices.quiet else "quiet-choice",
                f"reminders:quiet:{name}",
                {"span": _quiet_said(quiet)},
            ),
        )
        for name, quiet in QUIETS.items()
    )
    keyboard = (*rows, (Button("go-reminders", "reminders"),))
    work.reply(here, "choose-quiet", {}, keyboard)


def set_quiet(work: Work, here: Here, *, name: str) -> None:
    """Choose a span of quiet hours."""
    if name not in QUIETS:
        raise StaleButton
    event, choices = _choices(work, here)
    _choose(work, here, event, replace(choices, quiet=QUIETS[name]))


def start_zone(work: Work, here: Here) -> None:
    """Ask which time zone the person is in."""
    forms.begin(work, here, kind=ZONE)


def snooze(work: Work, here: Here, *, reminder_id: str, span: str) -> None:
    """Have a reminder come once more: in some minutes, or tomorrow morning.

    Raises:
        TooLateToSnooze: what it reminds of would have begun.
    """
    if not reminder_id.isdecimal() or len(reminder_id) > 19:
        raise StaleButton
    found = work.reminders.find(int(reminder_id), here.person.id)
    if found is None:
        raise StaleButton
    event_id, row = found
    quiet = work.reminder_sources.choices(event_id, here.person.id).quiet
    match span:
        case "15" | "60":
            until = work.now + timedelta(minutes=int(span))
        case "tomorrow":
            until = next_morning(work.now, quiet=quiet, zone=ZoneInfo(here.person.zone))
        case _:
            raise StaleButton
    last = max(row.useful_until, row.anchor)
    if until >= last:
        raise TooLateToSnooze
    due = _as_due(row, event_id, here.person)
    try:
        message = ReminderWords(work).message(due, snoozed_until=until)
    except Outdated:
        raise StaleButton from None
    work.reminders.snooze(row.id, until=until, useful_until=last)
    work.outbox.put(replace(message, lane=Lane.REPLY, replaces=here.screen))


def _as_due(row: Shelved, event_id: EventId, person: Person) -> DueReminder:
    kind, subject, lead = row.key
    return DueReminder(
        row.id,
        event_id,
        person.id,
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


def _choices(work: Work, here: Here) -> tuple[Event, Choices]:
    event = here.event
    return event, work.reminder_sources.choices(event.id, here.person.id)


def _choose(work: Work, here: Here, event: Event, choices: Choices) -> None:
    work.reminder_sources.keep_choices(event.id, here.person.id, choices)
    show_reminders(work, here)


def _quiet_said(quiet: Quiet) -> Said:
    if quiet.start == quiet.end:
        return Said("quiet-none")
    begins, ends = (f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (quiet.start, quiet.end))
    return Said("quiet-span", {"begins": begins, "ends": ends})


def _line(work: Work, event: Event, row: Shelved) -> Said:
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


def _finish_zone(work: Work, here: Here, progress: Progress) -> None:
    person = replace(here.person, zone=read_zone(progress.answers["zone"]))
    work.people.keep(person)
    replan_person_soon(work, person_id=person.id)
    show_reminders(work, here.by(person))


ZONE = forms.FormKind(Form("zone", (Question("zone", Kind.ZONE, ZONES, longest=64),)), _finish_zone)
