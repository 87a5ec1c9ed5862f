"""Questions which date suits, as organizers ask them and guests answer."""

from bot.domain.callback_words import date_polls as words
from bot.domain.people.rights import Right
from bot.usecases.date_polls import answering, asking, screens
from handlers.routes import Route, tap

_RIGHT = Right.BROADCAST

ROUTES: tuple[Route, ...] = (
    tap(words.NEW, asking.start_poll, right=_RIGHT),
    tap(words.OPEN, asking.open_poll, right=_RIGHT),
    tap(words.DISCARD, asking.discard_poll, right=_RIGHT),
    tap(words.CLOSE, asking.close_poll, right=_RIGHT),
    tap(words.NAMES, screens.send_names, right=Right.SEE_NAMES),
    tap(words.ANSWER, answering.show_poll),
    tap(words.CHOOSE, answering.choose),
)
FORMS = asking.FORMS
