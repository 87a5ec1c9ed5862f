"""Whose passport it is: issuers picked by letter, what was typed confirmed, cases no list knows."""

from bot.domain.callback_words import visa as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Said
from bot.domain.retention import Keeping
from bot.domain.visa.cases import Special
from bot.domain.visa.countries import (
    GREATER_CHINA,
    Guess,
    country,
    initials,
    name_of,
    under_initial,
)
from bot.usecases.rows import HOME
from storage.work import Work

_LETTERS_IN_ROW = 6
_MOST_GUESSES = 8
_BACK = (Button("visa-pick", words.INITIALS.to()), Button("visa-type", words.TYPE.to()))
_OTHER = (Button("visa-other", words.SPECIALS.to()),)
_OTHER_OR_BACK = (*_OTHER, Button("visa-back", words.SHOW.to()))


def show_initials(work: Work, here: Here) -> None:
    """Show the letters under which issuers of passports are listed."""
    buttons = [
        Button("visa-initial", words.INITIAL.to(letter), {"letter": letter})
        for letter in initials(here.person.language)
    ]
    rows = (
        *in_rows(buttons, _LETTERS_IN_ROW),
        (Button("visa-type", words.TYPE.to()), *_OTHER),
        (Button("visa-back", words.SHOW.to()),),
    )
    work.reply(here, "visa-letters", {}, rows)


def show_issuers(work: Work, here: Here, letter: str) -> None:
    """Show the issuers listed under a letter in the guest's language.

    Raises:
        StaleButton: no issuer is listed under this letter.
    """
    found = under_initial(letter, here.person.language)
    if not found:
        raise StaleButton
    buttons = [
        Button("visa-issuer", words.ISSUER.to(each.code), {"issuer": each.name}) for each in found
    ]
    rows = (*in_rows(buttons, 2), (Button("visa-letters-back", words.INITIALS.to()), *_OTHER))
    details = {"letter": letter}
    work.reply(here, "visa-issuers", details, rows)


def ask_whether(work: Work, here: Here, code: str) -> None:
    """Show what was understood, and ask whether it is right.

    Raises:
        StaleButton: no issuer has this code.
    """
    if country(code) is None:
        raise StaleButton
    others = [each for each in GREATER_CHINA if each != code] if code in GREATER_CHINA else []
    rows: Keyboard = (
        (Button("visa-yes", words.CONFIRM.to(code), style=ButtonStyle.SUCCESS),),
        *in_rows([_issuer(each) for each in others], 2),
        _BACK,
        _OTHER_OR_BACK,
    )
    before = work.visa_cases.find(here.event.id, here.person.id)
    loses = before is not None and bool(before.marks) and before.passport != code
    details: Details = {
        "issuer": name_of(code),
        "anew": Said("visa-begins-anew") if loses else "",
        "days": here.event.keeps(Keeping.PASSPORT),
    }
    work.reply(here, "visa-confirm", details, rows)


def show_specials(work: Work, here: Here) -> None:
    """Show the cases no data knows about; each goes to a person."""
    rows = tuple((Button(f"visa-is-{each}", words.SPECIAL.to(each)),) for each in Special)
    back = ((Button("visa-back", words.SHOW.to()), HOME),)
    work.reply(here, "visa-others", {}, (*rows, *back))


def show_guesses(work: Work, here: Here, *, typed: str, meant: Guess) -> None:
    """Show what may have been meant, or say that nothing like it is known."""
    buttons = [Button("visa-is-bno", words.SPECIAL.to(Special.BNO))] if meant.special else []
    buttons += [_issuer(code) for code in meant.codes[:_MOST_GUESSES]]
    text = "visa-which" if buttons else "visa-not-found"
    work.reply(here, text, {"typed": typed}, (*in_rows(buttons, 1), _BACK, _OTHER_OR_BACK))


def _issuer(code: str) -> Button:
    return Button("visa-issuer", words.ISSUER.to(code), {"issuer": name_of(code)})
