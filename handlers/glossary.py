"""The agreed terms."""

from bot.domain.callback_words import glossary as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.glossary import editing, files, screens, terms, words_in_text
from handlers.routes import Route, command_with_words, of_feature, tap

ROUTES: tuple[Route, ...] = (
    command_with_words("term", terms.look_up, right=Right.LOOK),
    tap(words.PAGE, screens.show_page, right=Right.LOOK),
    tap(words.TERM, screens.show_term, right=Right.LOOK),
    tap(words.SEARCH, terms.start_search, right=Right.LOOK),
    tap(words.FLAG, terms.start_flag),
    tap(words.ADD, editing.start_term, right=Right.EDIT_GLOSSARY),
    tap(words.CHANGE, screens.show_items, right=Right.EDIT_GLOSSARY),
    tap(words.CHANGE_ITEM, editing.start_item, right=Right.EDIT_GLOSSARY),
    tap(words.DROP, screens.ask_to_drop, right=Right.EDIT_GLOSSARY),
    tap(words.DROP_NOW, editing.drop, right=Right.EDIT_GLOSSARY),
    tap(words.IMPORT, files.start_import, right=Right.EDIT_GLOSSARY),
    *of_feature(
        Feature.LANGUAGES, (tap(words.IN_TEXT, words_in_text.show_words, right=Right.LOOK),)
    ),
)
FORMS = (*terms.FORMS, *editing.FORMS, *files.FORMS)
