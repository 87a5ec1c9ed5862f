"""Asking the organizers about a visa, where there is no hint or too little time."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Person
from bot.domain.tickets import Topic
from bot.domain.visa.cases import Case
from bot.domain.visa.countries import name_of
from bot.usecases import forms
from bot.usecases.current_event import event_of
from bot.usecases.tickets.opening import open_ticket
from bot.usecases.visa.hints import hints_of
from bot.usecases.visa.path import standing_now
from bot.usecases.visa.status import show_visa
from storage.work import Work

_UNKNOWN = "?"


def start_asking(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Ask what organizers should know; nothing need be added."""
    event = event_of(work, person)
    if work.visa_cases.find(event.id, person.id) is None:
        raise StaleButton
    forms.begin(work, person=person, kind=ASKING, screen=screen)


def _finish(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    event = event_of(work, person)
    case = work.visa_cases.find(event.id, person.id)
    if case is None:
        raise StaleButton
    typed = progress.answers["visa-ask"]
    lines = (_facts(work, person, event, case), "" if typed == SKIPPED else typed)
    text = "\n".join(line for line in lines if line)
    open_ticket(work, person=person, text=text, topic=Topic.VISA)
    work.visa_cases.keep(event.id, person.id, replace(case, asked=True))
    if screen is not None:
        show_visa(work, person=person, screen=screen)


def _facts(work: Work, person: Person, event: Event, case: Case) -> str:
    """Return issuer, host country and, if one has passed, a last safe day, in no language's words."""
    hint = hints_of(work, event)(case)
    stands = standing_now(work, event, person=person, case=case, hint=hint)
    issuer, host = (
        name_of(code).in_language(person.language) if code else _UNKNOWN
        for code in (case.passport, event.country)
    )
    late = f" ⏰ {min(stands.latest[step] for step in stands.open)}" if stands.at_risk else ""
    return f"{issuer} → {host}{late}"


ASKING = forms.FormKind(
    Form("visaask", (Question("visa-ask", optional=True, longest=ANSWER_LENGTH),)), _finish
)
