"""The second factor: setting it up, losing it, and demanding it."""

from bot.domain.callback_words import second_factor as words
from bot.domain.people.rights import Right
from bot.usecases.second_factor import demanding, enrolling, helping, screens
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("secondfactor", screens.show_second_factor, button=words.SHOW, right=Right.INVITE),
    tap(words.SET_UP, enrolling.start, right=Right.INVITE),
    tap(words.NEW_CODES, enrolling.renew_codes, right=Right.REISSUE),
    tap(words.END, enrolling.close_now, right=Right.INVITE),
    tap(words.LOST, screens.show_lost, right=Right.INVITE),
    tap(words.ASK_HELP, helping.ask_for_help, right=Right.INVITE),
    tap(words.AGREE, helping.agree, right=Right.REISSUE),
    tap(words.OFF_ASK, screens.ask_to_turn_off, right=Right.REISSUE),
    tap(words.OFF, enrolling.turn_off, right=Right.REISSUE),
    tap(words.DEMAND, demanding.demand, right=Right.INVITE_ORGANIZERS),
)
