"""Which passport a guest travels with: typed or picked by letter, and always confirmed."""

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import StaleButton
from bot.domain.tickets import Topic
from bot.domain.visa.cases import Case, Special
from bot.domain.visa.countries import (
    country,
    guess,
)
from bot.usecases import forms
from bot.usecases.tickets.opening import open_ticket
from bot.usecases.visa.issuer_screens import ask_whether, show_guesses
from bot.usecases.visa.path import follow_person
from bot.usecases.visa.screens import show_visa
from storage.work import Work


def ask_issuer(work: Work, here: Here) -> None:
    """Ask for the issuer in the guest's own words."""
    forms.begin(work, here, kind=PASSPORT)


def take_passport(work: Work, here: Here, code: str) -> None:
    """Keep which issuer a guest has confirmed; what was noted for another one begins anew.

    Raises:
        StaleButton: no issuer has this code.
    """
    event = here.event
    if country(code) is None:
        raise StaleButton
    before = work.visa_cases.find(event.id, here.person.id)
    same = before is not None and (before.passport, before.special) == (code, None)
    if not same:
        work.visa_cases.keep(event.id, here.person.id, Case(code))
        follow_person(work, event, person_id=here.person.id)
    show_visa(work, here)


def take_special(work: Work, here: Here, special: Special) -> None:
    """Ask for a few words about such a case, which then go to the organizers."""
    forms.begin(work, here, kind=SPECIAL, about=special.value)


def _finish_passport(work: Work, here: Here, progress: Progress) -> None:
    typed = progress.answers["visa-passport"]
    meant = guess(typed)
    if len(meant.codes) == 1 and not meant.special:
        ask_whether(work, here, meant.codes[0])
    else:
        show_guesses(work, here, typed=typed, meant=meant)


def _finish_special(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    special = Special(progress.about)
    open_ticket(work, here, text=progress.answers["visa-special"], topic=Topic.VISA)
    before = work.visa_cases.find(event.id, here.person.id) or Case()
    # One issuer's name would be wrong or of no use here, so none is kept.
    case = Case("", special, full=before.full, asked=True, marks=before.marks)
    work.visa_cases.keep(event.id, here.person.id, case)
    follow_person(work, event, person_id=here.person.id)
    show_visa(work, here)


PASSPORT = forms.FormKind(
    Form("visapassport", (Question("visa-passport", longest=80),)), _finish_passport
)
SPECIAL = forms.FormKind(
    Form("visaspecial", (Question("visa-special", longest=ANSWER_LENGTH),)),
    _finish_special,
    for_questions=True,
)
FORMS = (PASSPORT, SPECIAL)
