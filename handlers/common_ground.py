"""Common ground: reading, proposing, and what facilitators do."""

from bot.domain.callback_words import common_ground as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.common_ground import (
    accepting,
    desk_screens,
    files,
    proposing,
    results_screens,
    rounds,
    screens,
    working_on,
)
from handlers.routes import Route, command, of_feature, tap

_FACILITATE = Right.FACILITATE

ROUTES: tuple[Route, ...] = of_feature(
    Feature.COMMON_GROUND,
    (
        command("ground", screens.show_common_ground, button=words.SHOW, right=Right.LOOK),
        tap(words.ITEMS, screens.show_items, right=Right.LOOK),
        tap(words.ITEM, screens.show_item, right=Right.LOOK),
        tap(words.WORK, working_on.wish),
        tap(words.WORK_NAME, working_on.give_name),
        tap(words.WORK_BACK, working_on.take_back),
        tap(words.PROPOSE, screens.show_kinds),
        tap(words.PROPOSE_AS, proposing.start_proposal),
        tap(words.AMEND, proposing.start_amending),
        tap(words.WITHDRAW, proposing.ask_to_withdraw),
        tap(words.WITHDRAW_SURE, proposing.withdraw),
        tap(words.DESK, desk_screens.show_desk, right=_FACILITATE),
        tap(words.WAITING, desk_screens.show_waiting, right=_FACILITATE),
        tap(words.ACCEPT, accepting.accept, right=_FACILITATE),
        tap(words.COMPLETE, accepting.start_completing, right=_FACILITATE),
        tap(words.DROP, accepting.ask_to_drop, right=_FACILITATE),
        tap(words.DROP_SURE, accepting.drop, right=_FACILITATE),
        tap(words.ROUND, rounds.start_round, right=_FACILITATE),
        tap(words.RESULTS, results_screens.show_results, right=Right.LOOK),
        tap(words.PICTURE, results_screens.send_picture, right=Right.LOOK),
        tap(words.IMPORT, files.start_import, right=_FACILITATE),
    ),
)
FORMS = (*proposing.FORMS, *accepting.FORMS, *files.FORMS, *rounds.FORMS)
