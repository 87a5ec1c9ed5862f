"""Interpreting: who needs it, one's own turns, and the rota."""

from bot.domain.callback_words import interpreting as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.interpreting import desk_screens, noting, people_screens, planning, screens
from handlers.routes import Route, command, of_feature, tap

_FACILITATE = Right.FACILITATE

ROUTES: tuple[Route, ...] = of_feature(
    Feature.LANGUAGES,
    (
        command("interpreting", screens.show_interpreting, button=words.SHOW, right=Right.LOOK),
        tap(words.OWN, screens.show_own, right=Right.LOOK),
        tap(words.NEED, screens.switch_need),
        tap(words.ROTA, desk_screens.show_rota, right=_FACILITATE),
        tap(words.PEOPLE, people_screens.show_people, right=_FACILITATE),
        tap(words.OTHERS, people_screens.show_others, right=_FACILITATE),
        tap(words.PERSON, people_screens.show_person, right=_FACILITATE),
        tap(words.SWITCH, noting.switch, right=_FACILITATE),
        tap(words.TAG, noting.switch_tag, right=_FACILITATE),
        tap(words.DIRECTION, noting.choose_direction, right=_FACILITATE),
        tap(words.HOURS, people_screens.show_hours, right=_FACILITATE),
        tap(words.HOUR, noting.switch_hour, right=_FACILITATE),
        tap(words.SESSIONS, desk_screens.show_sessions, right=_FACILITATE),
        tap(words.SESSION, desk_screens.show_session, right=_FACILITATE),
        tap(words.INTERPRET, planning.switch_session, right=_FACILITATE),
        tap(words.TURN, desk_screens.show_turn, right=_FACILITATE),
        tap(words.CHOOSE, desk_screens.show_choice, right=_FACILITATE),
        tap(words.SET, planning.set_turn, right=_FACILITATE),
        tap(words.SWAP, planning.swap, right=_FACILITATE),
        tap(words.FREE, planning.free, right=_FACILITATE),
        tap(words.PLAN, planning.plan, right=_FACILITATE),
        tap(words.TELL, planning.tell, right=_FACILITATE),
    ),
)
