"""Changing what a chat is about: its event, its language."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.people.people import Language
from bot.usecases.current_event import here_of
from bot.usecases.home.screens import show_home
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


def enter_event(work: Work, here: Here, event_id: EventId) -> None:
    """Make another event the one this person's chat is about."""
    there = here_of(work, here.person, event_id=event_id, screen=here.screen)
    person = work.people.enter(
        here.person, event_id=event_id, role=there.role, norms_version=there.norms_version
    )
    work.forms.forget(person.id)
    set_menu(work, person=person)
    show_home(work, there.by(person))


def set_language(work: Work, here: Here, language: Language) -> None:
    """Speak another language with a person from now on."""
    changed = replace(here.person, language=language)
    work.people.keep(changed)
    set_menu(work, person=changed)
    show_home(work, here.by(changed))
