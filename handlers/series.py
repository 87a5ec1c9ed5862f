"""Series of events: what guests allow for later ones, and inviting them again."""

from bot.domain.callback_words import series as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.series import choosing, counting, desk_screens, inviting, screens, writing
from handlers.routes import Route, command, of_feature, tap

ROUTES: tuple[Route, ...] = of_feature(
    Feature.SERIES,
    (
        command("series", screens.show_series, button=words.SHOW),
        tap(words.ALLOW, choosing.allow),
        tap(words.TAKE_BACK, choosing.take_back),
        tap(words.DESK, desk_screens.show_desk, right=Right.INVITE),
        tap(words.SHARE, counting.show_share, right=Right.INVITE),
        tap(words.LIST, desk_screens.show_list, right=Right.SEE_NAMES),
        tap(words.INVITE, inviting.invite_again, right=Right.INVITE),
        tap(words.WRITE, writing.write_to_alumni, right=Right.BROADCAST),
    ),
)
