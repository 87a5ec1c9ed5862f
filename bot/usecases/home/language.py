"""Choosing a language."""

from dataclasses import replace

from bot.domain.messages.messages import Button, Message
from bot.domain.people.people import Language, Person
from bot.usecases.home.start import show_home
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


def show_languages(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Offer the languages."""
    rows = tuple((Button(f"q-language-{choice}", f"language:{choice}"),) for choice in Language)
    keyboard = (*rows, (Button("go-home", "home"),))
    work.outbox.put(Message(person.id, "choose-language", {}, keyboard, replaces=screen))


def set_language(
    work: Work, *, person: Person, language: Language, screen: int | None = None
) -> None:
    """Speak another language with a person from now on."""
    changed = replace(person, language=language)
    work.people.keep(changed)
    set_menu(work, person=changed)
    show_home(work, person=changed, screen=screen)
