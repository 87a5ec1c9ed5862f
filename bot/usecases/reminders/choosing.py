"""How each person chooses to be reminded: when, of what, in which zone."""

from dataclasses import replace

from bot.domain.callback_words.reminders import Switch
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.domain.reminders.quiet_hours import QUIETS, QuietName
from bot.domain.reminders.reminders import LEADS, Choices
from bot.usecases import forms
from bot.usecases.reminders.planning import replan_now
from bot.usecases.reminders.screens import put_reminders
from bot.usecases.reminders.zones import ZONE_QUESTIONS, chosen_zone, clock_details
from bot.usecases.replanning import replan_person_soon
from storage.work import Work


def show_reminders(work: Work, here: Here) -> None:
    """Show the next reminders, planned as things stand now, and what can be chosen."""
    replan_now(work, event_id=here.event.id, people=[here.person.id])
    put_reminders(work, here)


def show_fewer(work: Work, here: Here) -> None:
    """Show what can be chosen below a reminder, which itself stays as it is."""
    show_reminders(work, here.anew())


def toggle_lead(work: Work, here: Here, lead: int) -> None:
    """Choose, or no longer choose, to be reminded so many minutes before sessions.

    Raises:
        StaleButton: that is not among what can be chosen.
    """
    if lead not in LEADS:
        raise StaleButton
    choices = _choices(work, here)
    _choose(work, here, replace(choices, leads=choices.leads ^ {lead}))


def toggle_maybes(work: Work, here: Here) -> None:
    """Be reminded, or not, of sessions answered with “maybe”."""
    choices = _choices(work, here)
    _choose(work, here, replace(choices, maybes=not choices.maybes))


def toggle_norms(work: Work, here: Here) -> None:
    """Have the norms called to mind before sessions, or not."""
    choices = _choices(work, here)
    _choose(work, here, replace(choices, norms=not choices.norms))


def switch(work: Work, here: Here, to: Switch) -> None:
    """Switch all reminders but the urgent ones off or on."""
    _choose(work, here, replace(_choices(work, here), off=to is Switch.OFF))


def choose_quiet(work: Work, here: Here, name: QuietName) -> None:
    """Choose a span of quiet hours."""
    _choose(work, here, replace(_choices(work, here), quiet=QUIETS[name]))


def start_zone(work: Work, here: Here) -> None:
    """Ask which time zone the person is in."""
    forms.begin(work, here, kind=ZONE)


def _choices(work: Work, here: Here) -> Choices:
    return work.reminder_sources.choices(here.event.id, here.person.id)


def _choose(work: Work, here: Here, choices: Choices) -> None:
    work.reminder_sources.keep_choices(here.event.id, here.person.id, choices)
    show_reminders(work, here)


def _finish_zone(work: Work, here: Here, progress: Progress) -> None:
    person = work.people.choose_zone(here.person, chosen_zone(progress))
    replan_person_soon(work, person_id=person.id)
    show_reminders(work, here.by(person))


def _describe(work: Work, _here: Here, progress: Progress, question: Question) -> Details:
    return clock_details(work, progress) if question.back else {}


ZONE = forms.FormKind(Form("zone", ZONE_QUESTIONS), _finish_zone, _describe, right=Right.LOOK)
FORMS = (ZONE,)
