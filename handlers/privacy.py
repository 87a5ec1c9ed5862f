"""Language, visibility and being forgotten."""

from enum import StrEnum

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Language, Role, Visibility
from bot.usecases.home import language, privacy
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


class _Named(StrEnum):
    YES = "yes"
    NO = "no"


def choose_language(incoming: Incoming, work: Work) -> None:
    """/language, or a tap on one."""
    if incoming.words and incoming.screen is not None:
        chosen = incoming.choice(Language)
        language.set_language(work, person=incoming.by, language=chosen, screen=incoming.screen)
    else:
        language.show_languages(work, person=incoming.by, screen=incoming.screen)


def show_privacy(incoming: Incoming, work: Work) -> None:
    """/privacy."""
    privacy.show_privacy(work, person=incoming.by, screen=incoming.screen)


def set_visibility(incoming: Incoming, work: Work) -> None:
    """A tap on who may know."""
    chosen = incoming.choice(Visibility)
    privacy.set_visibility(work, person=incoming.by, visibility=chosen, screen=incoming.screen)


def set_readout(incoming: Incoming, work: Work) -> None:
    """A tap on being named in a readout or not."""
    named = incoming.choice(_Named) is _Named.YES
    privacy.set_named_in_readout(work, person=incoming.by, named=named, screen=incoming.screen)


def forget(incoming: Incoming, work: Work) -> None:
    """“Forget me”, asked once more before it is done."""
    if not incoming.words:
        privacy.ask_to_forget(work, person=incoming.by, screen=incoming.screen)
    elif incoming.word() == "yes":
        privacy.forget_me(work, person=incoming.by, screen=incoming.screen)
    else:
        raise StaleButton


ROUTES: tuple[Route, ...] = (
    command("language", choose_language, who=Role.GUEST),
    command("privacy", show_privacy, who=Role.GUEST),
    button("visibility", set_visibility, who=Role.GUEST),
    button("readout", set_readout, who=Role.GUEST),
    button("forget", forget, who=Role.GUEST),
)
