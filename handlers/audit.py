"""The chain of privileged acts, in words."""

from bot.domain.callback_words import audit as words
from bot.domain.people.rights import Right
from bot.usecases.audit import screens
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("audit", screens.show_newest, button=words.SHOW, right=Right.READ_AUDIT, reads=True),
    tap(words.PAGE, screens.show_page, right=Right.READ_AUDIT, reads=True),
)
