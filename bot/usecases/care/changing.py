"""Changing what organizers weigh: risks one by one, all of it by a file."""

from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.care.care import MOST_RISKS, RISK_TEXT, Care, Risk, StandardRisk
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.eventfile.dialogue.care import parse_care, write_care
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.care.screens import send_file, show_care, show_risk, show_risks
from bot.usecases.file_errors import FileRefused
from bot.usecases.form_reading import longest_said
from storage.work import Work


class RisksFull(Refused):
    """As many risks as an event may list."""

    text = "risks-full"


def change_care(work: Work, event: Event, care: Care, *, by: PersonId) -> Event:
    """Let this be what organizers weigh; return the event as it is then."""
    if care == event.care:
        return event
    changed = replace(event, care=care)
    work.events.keep(changed)
    work.audit.note(event.id, actor=by, act="changed-care")
    return changed


def open_risk(work: Work, here: Here, risk_id: str) -> None:
    """Show a risk. Raises StaleButton."""
    show_risk(work, here, _risk(here.event, risk_id))


def begin_with_ours(work: Work, here: Here) -> None:
    """Put our own list in the place of an empty one. Raises StaleButton."""
    if here.event.care.risks:
        raise StaleButton
    _keep(work, here, tuple(Risk(each.value) for each in StandardRisk))


def review(work: Work, here: Here, risk_id: str) -> None:
    """Note that a risk was reviewed today. Raises StaleButton."""
    risk = _risk(here.event, risk_id)
    reviewed = replace(risk, reviewed_on=work.now.date())
    risks = tuple(reviewed if each.id == risk.id else each for each in here.event.care.risks)
    _keep(work, here, risks)


def drop(work: Work, here: Here, risk_id: str) -> None:
    """Take a risk out of the list. Raises StaleButton."""
    risk = _risk(here.event, risk_id)
    _keep(work, here, tuple(each for each in here.event.care.risks if each.id != risk.id))


def start_risk(work: Work, here: Here) -> None:
    """Ask for a risk of one's own. Raises RisksFull."""
    _refuse_full(here.event)
    forms.begin(work, here, kind=RISK)


def start_file(work: Work, here: Here) -> None:
    """Send what is said now as a file, and ask for a changed one."""
    send_file(work, here, write_care(here.event.care))
    forms.begin(work, here.anew(), kind=CARE_FILE)


def _risk(event: Event, risk_id: str) -> Risk:
    for each in event.care.risks:
        if each.id == risk_id:
            return each
    raise StaleButton


def _keep(work: Work, here: Here, risks: tuple[Risk, ...]) -> None:
    care = replace(here.event.care, risks=risks)
    show_risks(work, here.at(change_care(work, here.event, care, by=here.person.id)))


def _refuse_full(event: Event) -> None:
    if len(event.care.risks) >= MOST_RISKS:
        raise RisksFull(number=MOST_RISKS)


def _finish_risk(work: Work, here: Here, progress: Progress) -> None:
    _refuse_full(here.event)
    said = progress.answers
    risk = Risk(
        new_id(),
        Words(said["risk-words"], said["risk-words-zh"]),
        Words(said["risk-do"], said["risk-do-zh"]),
    )
    _keep(work, here, (*here.event.care.risks, risk))


def _finish_file(work: Work, here: Here, progress: Progress) -> None:
    try:
        care = parse_care(progress.answers["care-file"].encode(), new_id=new_id)
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None
    show_care(work, here.at(change_care(work, here.event, care, by=here.person.id)))


RISK = forms.FormKind(
    Form(
        "care-risk",
        tuple(
            Question(name, Kind.WORDS, longest=RISK_TEXT)
            for name in ("risk-words", "risk-words-zh", "risk-do", "risk-do-zh")
        ),
        can_go_back=True,
    ),
    _finish_risk,
    longest_said,
    right=Right.CHANGE_EVENT,
)
CARE_FILE = forms.FormKind(
    Form("care-file", (Question("care-file", Kind.ROWS),)),
    _finish_file,
    right=Right.CHANGE_EVENT,
)
FORMS = (RISK, CARE_FILE)
