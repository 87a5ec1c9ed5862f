"""The chain of privileged acts, in words."""

from bot.domain.callback_words import audit as words
from bot.domain.people.rights import Right
from bot.usecases.audit import forgotten_screen, screens
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("audit", screens.show_newest, button=words.SHOW, right=Right.READ_AUDIT, reads=True),
    tap(words.FORGOTTEN, forgotten_screen.show_forgotten, right=Right.READ_AUDIT, reads=True),
    tap(words.PAGE, screens.show_page, right=Right.READ_AUDIT, reads=True),
)
