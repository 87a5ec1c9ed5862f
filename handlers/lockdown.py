"""/lockdown: freezing the powers of organizers at once, and giving them back by two."""

from bot.domain.callback_words import lockdown as words
from bot.domain.people.rights import Right
from bot.usecases.lockdown import freezing, screens
from handlers.routes import Route, command, tap

_RIGHT = Right.LOCK_DOWN

ROUTES: tuple[Route, ...] = (
    command("lockdown", screens.show_lockdown, button=words.SHOW, right=_RIGHT),
    tap(words.ASK, screens.ask_to_freeze, right=_RIGHT),
    tap(words.FREEZE, freezing.freeze, right=_RIGHT),
    tap(words.ASK_ALL, screens.ask_to_freeze_all, right=_RIGHT),
    tap(words.FREEZE_ALL, freezing.freeze_all, right=_RIGHT),
    tap(words.ASK_LIFT, screens.ask_to_lift, right=Right.REISSUE),
    tap(words.LIFT, freezing.lift, right=Right.REISSUE),
)
