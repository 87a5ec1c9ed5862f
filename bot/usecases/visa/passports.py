"""Which passport a guest travels with: picked by letter or typed, and always confirmed."""

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.tickets import Topic
from bot.domain.visa.cases import CASE_LIFE, Case, Special
from bot.domain.visa.countries import (
    GREATER_CHINA,
    country,
    guess,
    initials,
    name_of,
    under_initial,
)
from bot.usecases import forms
from bot.usecases.tickets.opening import open_ticket
from bot.usecases.visa.path import follow_person
from bot.usecases.visa.status import show_visa
from storage.work import Work

_LETTERS_IN_ROW = 6
_MOST_GUESSES = 8
_BACK = (Button("visa-pick", "visa:pick"), Button("visa-type", "visa:type"))
_OTHER = (Button("visa-other", "visa:other"),)
_OTHER_OR_BACK = (*_OTHER, Button("visa-back", "visa"))


def show_letters(work: Work, here: Here) -> None:
    """Show the letters under which issuers of passports are listed."""
    letters = [
        Button("visa-initial", f"visa:letter:{letter}", {"letter": letter})
        for letter in initials(here.person.language)
    ]
    rows = (
        *_in_rows(letters, _LETTERS_IN_ROW),
        (Button("visa-type", "visa:type"), *_OTHER),
        (Button("visa-back", "visa"),),
    )
    work.reply(here, "visa-letters", {}, rows)


def show_issuers(work: Work, here: Here, *, letter: str) -> None:
    """Show the issuers listed under a letter in the guest's language."""
    found = under_initial(letter, here.person.language)
    if not found:
        raise StaleButton
    buttons = [
        Button("visa-issuer", f"visa:take:{each.code}", {"issuer": each.name}) for each in found
    ]
    rows = (*_in_rows(buttons, 2), (Button("visa-letters-back", "visa:pick"), *_OTHER))
    details = {"letter": letter}
    work.reply(here, "visa-issuers", details, rows)


def ask_issuer(work: Work, here: Here) -> None:
    """Ask for the issuer in the guest's own words."""
    forms.begin(work, here, kind=PASSPORT)


def ask_whether(work: Work, here: Here, *, code: str) -> None:
    """Show what was understood, and ask whether it is right."""
    if country(code) is None:
        raise StaleButton
    others = [each for each in GREATER_CHINA if each != code] if code in GREATER_CHINA else []
    rows: Keyboard = (
        (Button("visa-yes", f"visa:yes:{code}", style=ButtonStyle.SUCCESS),),
        *_in_rows([_issuer(each) for each in others], 2),
        _BACK,
        _OTHER_OR_BACK,
    )
    details = {"issuer": name_of(code), "days": CASE_LIFE}
    work.reply(here, "visa-confirm", details, rows)


def take_passport(work: Work, here: Here, *, code: str) -> None:
    """Keep which issuer a guest has confirmed; what was noted for another one begins anew."""
    event = here.event
    if country(code) is None:
        raise StaleButton
    before = work.visa_cases.find(event.id, here.person.id)
    same = before is not None and (before.passport, before.special) == (code, None)
    if not same:
        work.visa_cases.keep(event.id, here.person.id, Case(code))
        follow_person(work, event, person_id=here.person.id)
    show_visa(work, here)


def show_special(work: Work, here: Here) -> None:
    """Show the cases no data knows about; each goes to a person."""
    rows = tuple((Button(f"visa-is-{each}", f"visa:other:{each}"),) for each in Special)
    back = ((Button("visa-back", "visa"), Button("go-home", "home")),)
    work.reply(here, "visa-others", {}, (*rows, *back))


def take_special(work: Work, here: Here, *, special: Special) -> None:
    """Ask for a few words about such a case, which then go to the organizers."""
    forms.begin(work, here, kind=SPECIAL, about=special.value)


def _finish_passport(work: Work, here: Here, progress: Progress) -> None:
    typed = progress.answers["visa-passport"]
    meant = guess(typed)
    if meant.special:
        buttons = [Button("visa-is-bno", f"visa:other:{Special.BNO}")]
        buttons += [_issuer(code) for code in meant.codes[:_MOST_GUESSES]]
    elif len(meant.codes) == 1:
        ask_whether(work, here, code=meant.codes[0])
        return
    else:
        buttons = [_issuer(code) for code in meant.codes[:_MOST_GUESSES]]
    text = "visa-which" if buttons else "visa-not-found"
    rows = (*_in_rows(buttons, 1), _BACK, _OTHER_OR_BACK)
    work.reply(here, text, {"typed": typed}, rows)


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


def _issuer(code: str) -> Button:
    return Button("visa-issuer", f"visa:take:{code}", {"issuer": name_of(code)})


def _in_rows(buttons: list[Button], width: int) -> Keyboard:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


PASSPORT = forms.FormKind(
    Form("visapassport", (Question("visa-passport", longest=80),)), _finish_passport
)
SPECIAL = forms.FormKind(
    Form("visaspecial", (Question("visa-special", longest=ANSWER_LENGTH),)), _finish_special
)
