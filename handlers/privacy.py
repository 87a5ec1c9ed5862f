"""Language, visibility and being forgotten."""

from enum import StrEnum

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Language, Visibility
from bot.domain.people.rights import Right
from bot.usecases.home import language, privacy
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


class _Named(StrEnum):
    YES = "yes"
    NO = "no"


def choose_language(incoming: Incoming, work: Work) -> None:
    """/language, or a tap on one."""
    if incoming.words and incoming.here.screen is not None:
        chosen = incoming.choice(Language)
        language.set_language(work, incoming.here, language=chosen)
    else:
        language.show_languages(work, incoming.here)


def show_privacy(incoming: Incoming, work: Work) -> None:
    """/privacy."""
    privacy.show_privacy(work, incoming.here)


def set_visibility(incoming: Incoming, work: Work) -> None:
    """A tap on who may know."""
    chosen = incoming.choice(Visibility)
    privacy.set_visibility(work, incoming.here, visibility=chosen)


def set_readout(incoming: Incoming, work: Work) -> None:
    """A tap on being named in a readout or not."""
    named = incoming.choice(_Named) is _Named.YES
    privacy.set_named_in_readout(work, incoming.here, named=named)


def forget(incoming: Incoming, work: Work) -> None:
    """“Forget me”, asked once more before it is done."""
    if not incoming.words:
        privacy.ask_to_forget(work, incoming.here)
    elif incoming.word() == "yes":
        privacy.forget_me(work, incoming.here)
    else:
        raise StaleButton


ROUTES: tuple[Route, ...] = (
    legacy("language", choose_language, right=Right.TAKE_PART, typed=True),
    legacy("privacy", show_privacy, right=Right.TAKE_PART, typed=True),
    legacy("visibility", set_visibility, right=Right.TAKE_PART),
    legacy("readout", set_readout, right=Right.TAKE_PART),
    legacy("forget", forget, right=Right.TAKE_PART),
)
