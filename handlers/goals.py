"""Goals: writing them before the event, and what facilitators make of them."""

from bot.domain.callback_words import goals as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.goals import asking, desk_screens, screens, sharing
from handlers.routes import Route, command, of_feature, tap

_FACILITATE = Right.FACILITATE

ROUTES: tuple[Route, ...] = of_feature(
    Feature.GOALS,
    (
        command("goals", screens.show_goals, button=words.SHOW, right=Right.LOOK),
        tap(words.DESK, desk_screens.show_desk, right=_FACILITATE),
        tap(words.WRITE, sharing.start_writing, right=_FACILITATE),
        tap(words.SHARED, desk_screens.show_shared, right=_FACILITATE),
        tap(words.REWORD, sharing.start_rewording, right=_FACILITATE),
        tap(words.ACCEPT, sharing.accept, right=_FACILITATE),
        tap(words.DROP, sharing.ask_to_drop, right=_FACILITATE),
        tap(words.DROP_SURE, sharing.drop, right=_FACILITATE),
        tap(words.ROUND, asking.start_round, right=_FACILITATE),
    ),
)
FORMS = (*sharing.FORMS, *asking.FORMS)
