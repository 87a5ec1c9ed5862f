"""Choosing a language."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.people.people import Language
from bot.usecases.home.start import show_home
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


def show_languages(work: Work, here: Here) -> None:
    """Offer the languages."""
    rows = tuple((Button(f"q-language-{choice}", f"language:{choice}"),) for choice in Language)
    keyboard = (*rows, (Button("go-home", "home"),))
    work.reply(here, "choose-language", {}, keyboard)


def set_language(work: Work, here: Here, *, language: Language) -> None:
    """Speak another language with a person from now on."""
    changed = replace(here.person, language=language)
    work.people.keep(changed)
    set_menu(work, person=changed)
    show_home(work, here.by(changed))
