"""A guest's own steps to a visa: marked, taken back, planned, asked about, forgotten."""

from dataclasses import replace

from bot.domain.callback_words.visa import Planning
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import StaleButton
from bot.domain.tickets import Topic
from bot.domain.visa.cases import Case
from bot.domain.visa.countries import name_of
from bot.domain.visa.path import Mark, Step
from bot.usecases import forms
from bot.usecases.tickets.opening import open_ticket
from bot.usecases.visa.finding import hints_of, standing_now
from bot.usecases.visa.path import follow_person
from bot.usecases.visa.screens import case_of, show_forgotten, show_visa
from storage.work import Work


def mark_step(work: Work, here: Here, step: Step, mark: Mark) -> None:
    """Note what a guest says about a step.

    Raises:
        StaleButton: only a decision can be a refusal.
    """
    if mark is Mark.REFUSED and step is not Step.DECISION:
        raise StaleButton
    case = case_of(work, here)
    _keep(work, here, replace(case, marks={**case.marks, step: mark}))


def unmark_step(work: Work, here: Here, step: Step) -> None:
    """Take back what a guest said about a step."""
    case = case_of(work, here)
    marks = {name: said for name, said in case.marks.items() if name is not step}
    _keep(work, here, replace(case, marks=marks))


def plan(work: Work, here: Here, planning: Planning) -> None:
    """Plan every step of a visa whatever the hint says, or go by the hint again."""
    _keep(work, here, replace(case_of(work, here), full=planning is Planning.EVERY_STEP))


def forget_visa(work: Work, here: Here) -> None:
    """Delete a guest's visa details and the reminders made from them."""
    event = here.event
    work.visa_cases.forget(event.id, here.person.id)
    follow_person(work, event, person_id=here.person.id)
    show_forgotten(work, here)


def _keep(work: Work, here: Here, case: Case) -> None:
    work.visa_cases.keep(here.event.id, here.person.id, case)
    follow_person(work, here.event, person_id=here.person.id)
    show_visa(work, here)


_UNKNOWN = "?"


def start_asking(work: Work, here: Here) -> None:
    """Ask what organizers should know; nothing need be added.

    Raises:
        StaleButton: the guest has taken their passport back.
    """
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
    lines = (_facts(work, here, case), "" if typed == SKIPPED else typed)
    text = "\n".join(line for line in lines if line)
    open_ticket(work, here, text=text, topic=Topic.VISA)
    work.visa_cases.keep(event.id, here.person.id, replace(case, asked=True))
    if here.screen is not None:
        show_visa(work, here)


def _facts(work: Work, here: Here, case: Case) -> str:
    """Return issuer, host country and, if one has passed, a last safe day, in no language's words."""
    event = here.event
    hint = hints_of(work, event)(case)
    stands = standing_now(work, here, case=case, hint=hint)
    issuer, host = (
        name_of(code).in_language(here.person.language) if code else _UNKNOWN
        for code in (case.passport, event.country)
    )
    late = f" ⏰ {min(stands.latest[step] for step in stands.open)}" if stands.at_risk else ""
    return f"{issuer} → {host}{late}"


ASKING = forms.FormKind(
    Form("visaask", (Question("visa-ask", optional=True, longest=ANSWER_LENGTH),)),
    _finish,
    for_questions=True,
)
FORMS = (ASKING,)
