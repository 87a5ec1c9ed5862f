"""Asking the organizers about a visa, where there is no hint or too little time."""

from dataclasses import replace

from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import StaleButton
from bot.domain.tickets import Topic
from bot.domain.visa.cases import Case
from bot.domain.visa.countries import name_of
from bot.usecases import forms
from bot.usecases.tickets.opening import open_ticket
from bot.usecases.visa.hints import hints_of
from bot.usecases.visa.path import standing_now
from bot.usecases.visa.status import show_visa
from storage.work import Work

_UNKNOWN = "?"


def start_asking(work: Work, here: Here) -> None:
    """Ask what organizers should know; nothing need be added."""
    event = here.event
    if work.visa_cases.find(event.id, here.person.id) is None:
        raise StaleButton
    forms.begin(work, here, kind=ASKING)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    case = work.visa_cases.find(event.id, here.person.id)
    if case is None:
        raise StaleButton
    typed = progress.answers["visa-ask"]
    lines = (_facts(work, here, event, case), "" if typed == SKIPPED else typed)
    text = "\n".join(line for line in lines if line)
    open_ticket(work, here, text=text, topic=Topic.VISA)
    work.visa_cases.keep(event.id, here.person.id, replace(case, asked=True))
    if here.screen is not None:
        show_visa(work, here)


def _facts(work: Work, here: Here, event: Event, case: Case) -> str:
    """Return issuer, host country and, if one has passed, a last safe day, in no language's words."""
    hint = hints_of(work, event)(case)
    stands = standing_now(work, here, event, case=case, hint=hint)
    issuer, host = (
        name_of(code).in_language(here.person.language) if code else _UNKNOWN
        for code in (case.passport, event.country)
    )
    late = f" ⏰ {min(stands.latest[step] for step in stands.open)}" if stands.at_risk else ""
    return f"{issuer} → {host}{late}"


ASKING = forms.FormKind(
    Form("visaask", (Question("visa-ask", optional=True, longest=ANSWER_LENGTH),)), _finish
)
