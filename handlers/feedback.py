"""Feedback: stars in chat, the way to the sealed page, and the organizers' desk."""

from bot.domain.callback_words import feedback as words
from bot.domain.people.rights import Right
from bot.usecases.feedback import ratings, rights, screens
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("feedback", screens.show_feedback, button=words.SHOW),
    tap(words.SESSIONS, screens.show_sessions),
    tap(words.ASK_STARS, screens.ask_for_stars),
    tap(words.RATE, ratings.rate),
    tap(words.RESULTS, screens.show_results),
    tap(words.LOST, rights.ask_again),
    tap(words.REISSUE, rights.reissue, right=Right.TEND_FEEDBACK),
    tap(words.DESK, screens.show_desk, right=Right.TEND_FEEDBACK),
    tap(words.PUBLISH, ratings.publish_results, right=Right.TEND_FEEDBACK),
)
