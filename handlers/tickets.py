"""Questions that wait for a person: as guests see their own, and as organizers see them all."""

from bot.domain.callback_words import tickets as words
from bot.domain.people.rights import Right
from bot.usecases.knowledge import editing, resolving
from bot.usecases.tickets import (
    answers,
    claims,
    groups,
    own_screens,
    queue_screens,
    settings,
    threads,
)
from bot.usecases.tickets.translating import screens as translating
from handlers.routes import Route, command, tap

_ASKERS: tuple[Route, ...] = (
    tap(words.MINE, own_screens.show_mine),
    tap(words.KEEP_WORDING, resolving.keep_wording),
    tap(words.MINE_ANEW, own_screens.show_mine_anew),
    tap(words.MINE_PAGE, own_screens.show_page),
    tap(words.OWN, own_screens.show_own),
    tap(words.ADD, threads.start_follow_up),
    tap(words.CLOSE_OWN, threads.close),
    tap(words.NAME, threads.set_named),
    tap(words.NAME_BELOW_ANCHOR, threads.set_named_below_anchor),
)
ROUTES: tuple[Route, ...] = (
    *_ASKERS,
    command(
        "questions",
        queue_screens.show_queue,
        button=words.QUEUE,
        right=Right.ANSWER_QUESTIONS,
    ),
    tap(words.QUEUE_ANEW, queue_screens.show_queue_anew, right=Right.ANSWER_QUESTIONS),
    tap(words.LIST, queue_screens.show_list, right=Right.ANSWER_QUESTIONS),
    tap(words.RULES, queue_screens.show_rules, right=Right.ANSWER_QUESTIONS),
    tap(words.NUDGE_AFTER, settings.nudge_after, right=Right.ANSWER_QUESTIONS),
    tap(words.KEEP_FOR, settings.keep_for, right=Right.ANSWER_QUESTIONS),
    tap(words.UNGROUP, groups.unlink, right=Right.ANSWER_QUESTIONS),
    tap(words.SHOW, queue_screens.show_ticket, right=Right.ANSWER_QUESTIONS),
    tap(words.BACK, queue_screens.show_ticket_again, right=Right.ANSWER_QUESTIONS),
    tap(words.CLAIM, claims.claim, right=Right.ANSWER_QUESTIONS),
    tap(words.TAKE_OVER, claims.take_over, right=Right.ANSWER_QUESTIONS),
    tap(words.RELEASE, claims.release, right=Right.ANSWER_QUESTIONS),
    tap(words.HAND, claims.choose_colleague, right=Right.ANSWER_QUESTIONS),
    tap(words.HAND_PAGE, claims.choose_colleague, right=Right.ANSWER_QUESTIONS),
    tap(words.HAND_TO, claims.hand_over, right=Right.ANSWER_QUESTIONS),
    tap(words.MARK, claims.mark, right=Right.ANSWER_QUESTIONS),
    tap(words.UNMARK, claims.unmark, right=Right.ANSWER_QUESTIONS),
    tap(words.ANSWER, answers.start_answer, right=Right.ANSWER_QUESTIONS),
    tap(words.TRANSLATE, answers.start_translation, right=Right.ANSWER_QUESTIONS),
    tap(words.CLOSE, answers.start_closing, right=Right.ANSWER_QUESTIONS),
    tap(words.PROMOTE, editing.promote, right=Right.ANSWER_QUESTIONS),
    tap(words.PREPARED, resolving.choose_prepared, right=Right.ANSWER_QUESTIONS),
    tap(words.ANSWER_WITH, resolving.answer_with, right=Right.ANSWER_QUESTIONS),
    tap(words.MARKED, translating.show_marked, right=Right.TRANSLATE_QUESTIONS),
    tap(words.TO_TRANSLATE, translating.show_to_translate, right=Right.TRANSLATE_QUESTIONS),
    tap(words.TRANSLATE_MARKED, translating.translate_marked, right=Right.TRANSLATE_QUESTIONS),
)
FORMS = (*threads.FORMS, *answers.FORMS)
