"""Asking, and the organizers' prepared answers."""

from bot.domain.callback_words import knowledge as words
from bot.domain.people.rights import Right
from bot.usecases.knowledge import (
    checks,
    editing,
    entries,
    entry_screens,
    files,
    screens,
    searching,
)
from bot.usecases.knowledge.asking import asking, own_screens, taps
from bot.usecases.knowledge.topics import gaps, ties
from handlers.routes import Route, command, command_with_words, tap

ROUTES: tuple[Route, ...] = (
    command_with_words("ask", asking.ask, button=words.ASK),
    tap(words.CHOOSE, taps.choose),
    tap(words.OTHERS, taps.show_others),
    tap(words.LEAVE, taps.leave),
    tap(words.PASS_ON, taps.pass_on),
    tap(words.HELPED, taps.helped),
    tap(words.OFFER_WORDING, taps.offer_wording),
    tap(words.OPEN_SCREEN, own_screens.open_screen),
)
EDITING_ROUTES: tuple[Route, ...] = (
    command("knowledge", screens.show_knowledge, button=words.SHOW, right=Right.EDIT_KNOWLEDGE),
    tap(words.LIST, screens.show_list, right=Right.EDIT_KNOWLEDGE),
    tap(words.LACKING, screens.show_lacking, right=Right.EDIT_KNOWLEDGE),
    tap(words.SEARCH, searching.start_search, right=Right.EDIT_KNOWLEDGE),
    tap(words.ADD, editing.start_entry, right=Right.EDIT_KNOWLEDGE),
    tap(words.REVIEW_WORDINGS, checks.review_wordings, right=Right.EDIT_KNOWLEDGE),
    tap(words.TAKE_WORDINGS, checks.take_wordings, right=Right.EDIT_KNOWLEDGE),
    tap(words.LEAVE_WORDINGS, checks.leave_wordings, right=Right.EDIT_KNOWLEDGE),
    tap(words.CHOOSE_WORDINGS, checks.choose_wordings, right=Right.EDIT_KNOWLEDGE),
    tap(words.TAKE_WORDING, checks.take_wording, right=Right.EDIT_KNOWLEDGE),
    tap(words.LEAVE_WORDING, checks.leave_wording, right=Right.EDIT_KNOWLEDGE),
    tap(words.CHECK, screens.show_check, right=Right.EDIT_KNOWLEDGE),
    tap(words.CHECK_NOW, checks.check_soon, right=Right.EDIT_KNOWLEDGE),
    tap(words.FILES, screens.show_files, right=Right.EDIT_KNOWLEDGE),
    tap(words.EXPORT, files.export, right=Right.EDIT_KNOWLEDGE),
    tap(words.IMPORT, files.start_import, right=Right.EDIT_KNOWLEDGE),
    tap(words.ENTRY, entry_screens.show_entry, right=Right.EDIT_KNOWLEDGE),
    tap(words.PUBLISH, entries.publish, right=Right.EDIT_KNOWLEDGE),
    tap(words.ADD_WORDING, editing.start_wording, right=Right.EDIT_KNOWLEDGE),
    tap(words.WORDING, entry_screens.show_entry_wording, right=Right.EDIT_KNOWLEDGE),
    tap(words.TRANSLATE_WORDING, editing.start_translation, right=Right.EDIT_KNOWLEDGE),
    tap(words.DROP_WORDING, entries.drop_wording, right=Right.EDIT_KNOWLEDGE),
    tap(words.WRITE_ANSWER, editing.start_answer, right=Right.EDIT_KNOWLEDGE),
    tap(words.CATEGORIES, entry_screens.show_categories, right=Right.EDIT_KNOWLEDGE),
    tap(words.SET_CATEGORY, entries.set_category, right=Right.EDIT_KNOWLEDGE),
    tap(words.AUDIENCES, entry_screens.show_audiences, right=Right.EDIT_KNOWLEDGE),
    tap(words.SET_AUDIENCE, entries.set_audience, right=Right.EDIT_KNOWLEDGE),
    tap(words.TOPIC, ties.ask_for_topic, right=Right.EDIT_KNOWLEDGE),
    tap(words.TOPICS, ties.list_topics, right=Right.EDIT_KNOWLEDGE),
    tap(words.TIE, ties.tie, right=Right.EDIT_KNOWLEDGE),
    tap(words.GAPS, gaps.show_gaps, right=Right.EDIT_KNOWLEDGE),
    tap(words.FILL_GAP, gaps.fill_gap, right=Right.EDIT_KNOWLEDGE),
    tap(words.EXPIRES, editing.start_expiry, right=Right.EDIT_KNOWLEDGE),
    tap(words.DELETE, entry_screens.ask_to_delete, right=Right.EDIT_KNOWLEDGE),
    tap(words.DELETE_NOW, entries.delete, right=Right.EDIT_KNOWLEDGE),
)
FORMS = (*asking.FORMS, *searching.FORMS, *editing.FORMS, *files.FORMS, *gaps.FORMS)
