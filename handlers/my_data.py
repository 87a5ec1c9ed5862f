"""All that is kept about oneself, also for who has not accepted the norms."""

from bot.domain.callback_words import my_data as words
from bot.domain.people.rights import Right
from bot.usecases.my_data import gathering, screens
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("mydata", screens.show_my_data, button=words.SHOW, right=Right.LOOK, before_norms=True),
    tap(words.MAKE, gathering.send_my_data, right=Right.LOOK, before_norms=True, reads=True),
)
