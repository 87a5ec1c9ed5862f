"""The questions for invitation letters: examples, and answers as they will be printed."""

from contextlib import suppress
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.forms.forms import Progress, Question
from bot.domain.forms.reading import Unclear
from bot.domain.here import Here
from bot.domain.invitation_letters.questions import (
    ARRIVAL,
    CHARACTERS,
    DEPARTURE,
    HEAD_PAYS,
    NAME,
    NATIONALITY,
    PAYS,
    QUESTIONS,
    given,
)
from bot.domain.invitation_letters.reading import read_field
from bot.domain.invitation_letters.requests import Destination, Paying
from bot.domain.invitation_letters.scripts import (
    Script,
    as_held,
    held_by,
    is_checked,
    misfits,
    why_misfit,
)
from bot.domain.messages.texts import Details
from bot.domain.people.people import Language
from bot.domain.visa.countries import name_of
from storage.work import Work

FORM = "visaletter-"
"""How the forms of the destinations' letters begin."""
_PAID = {"host": Paying.HOST.value, "stay": Paying.STAY.value}
"""What a guest says who pays, by what the letterhead offers."""
_AS_IN_PASSPORTS = frozenset({Script.LATIN})
_SHOWN = 12
"""Characters a complaint names."""


def check(work: Work, progress: Progress, question: Question, answer: str) -> str:
    """Return an answer as the destination's letter will print it.

    Raises:
        Unclear: it cannot be read (see `bot.domain.invitation_letters.reading.read_field`), or the
            letter cannot hold its script.
    """
    destination = destination_of_form(progress.form)
    held = held_by(destination, question)
    if not is_checked(question):
        return read_field(question, answer, others=progress.answers, today=work.now.date())
    plain = as_held(answer, held)
    value = read_field(question, plain, others=progress.answers, today=work.now.date())
    if foreign := misfits(value, held):
        raise Unclear(why_misfit(foreign), characters=foreign[:_SHOWN])
    return value


def destination_of_form(form: str) -> Destination:
    """Return whose letter a form is filled in for."""
    return Destination(form.removeprefix(FORM))


def known_of(work: Work, here: Here, destination: Destination) -> dict[str, str]:
    """Return what is known of a guest and stands in a letter: offered, never taken unasked.

    The name they gave when they joined, the issuer of the passport they told for their visa, and
    who pays, where the letterhead offers something. What the letter cannot hold is left out.
    """
    member = work.guests.find(here.event.id, here.person.id)
    name = "" if member is None else member.profile.name
    case = work.visa_cases.find(here.event.id, here.person.id)
    issuer = name_of(case.passport) if case is not None and case.passport else None
    offered = given(work.letterheads.find(here.event.id), HEAD_PAYS)
    is_chinese = Script.CHINESE in held_by(destination, NATIONALITY)
    language = here.person.language if is_chinese else Language.EN
    found = (
        (NAME, "" if misfits(name, _AS_IN_PASSPORTS) else name),
        (CHARACTERS, name),
        (NATIONALITY, "" if issuer is None else issuer.in_language(language)),
        (PAYS, _PAID.get(offered, "")),
    )
    asked, progress = (
        QUESTIONS[destination],
        Progress(f"{FORM}{destination}", here.event.id, turn=0, serial=0),
    )
    known: dict[str, str] = {}
    for question, value in found:
        if value and question in asked:
            with suppress(Unclear):
                known[question.name] = check(work, progress, question, value)
    return known


def example_of(question: Question, event: Event) -> Details:
    """Return the details of a question's text: a day that would do."""
    if question == ARRIVAL:
        return {"example": (day_of(event, ends=False) - timedelta(days=1)).isoformat()}
    if question == DEPARTURE:
        return {"example": (day_of(event, ends=True) + timedelta(days=1)).isoformat()}
    return {}


def day_of(event: Event, *, ends: bool) -> date:
    """Return the first or last day of an event where it takes place."""
    moment = event.ends_at if ends else event.starts_at
    return moment.astimezone(ZoneInfo(event.zone)).date()
