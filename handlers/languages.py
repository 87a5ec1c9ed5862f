"""Languages: what is to be translated, who writes and reads it, and what terms mean."""

from bot.domain.callback_words import languages as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.languages import (
    accepting,
    definition_screens,
    proposing,
    reading,
    screens,
    writing,
)
from handlers.routes import Route, command, of_feature, tap

_TRANSLATE = Right.TRANSLATE_TEXTS

ROUTES: tuple[Route, ...] = of_feature(
    Feature.LANGUAGES,
    (
        command("translate", screens.show_queue, button=words.SHOW, right=_TRANSLATE),
        tap(words.QUEUE, screens.show_page, right=_TRANSLATE),
        tap(words.TEXT, screens.show_text, right=_TRANSLATE),
        tap(words.TAKE, writing.take, right=_TRANSLATE),
        tap(words.GIVE_BACK, writing.give_back, right=_TRANSLATE),
        tap(words.CONFIRM, reading.confirm, right=_TRANSLATE),
        tap(words.RETURN, reading.start_returning, right=_TRANSLATE),
        tap(words.DEFINE, proposing.start_term),
        tap(words.DEFINE_TERM, proposing.start_definition),
        tap(words.TAKE_BACK, proposing.take_back),
        tap(words.PROPOSALS, definition_screens.show_proposals, right=_TRANSLATE),
        tap(words.PROPOSAL, definition_screens.show_proposal, right=_TRANSLATE),
        tap(words.ACCEPT, accepting.accept, right=_TRANSLATE),
        tap(words.DELETE, accepting.ask_to_delete, right=Right.EDIT_GLOSSARY),
        tap(words.DELETE_SURE, accepting.delete, right=Right.EDIT_GLOSSARY),
        tap(words.DROP, accepting.ask_to_drop, right=_TRANSLATE),
        tap(words.DROP_SURE, accepting.drop, right=_TRANSLATE),
    ),
)
FORMS = (*writing.FORMS, *reading.FORMS, *proposing.FORMS)
