"""Meeting somebody new: a guest's own choices, and how organizers have pairs made at once."""

from bot.domain.callback_words import pairings as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.pairings import choosing, desk_screens, screens
from handlers.routes import Route, command, of_feature, tap

ROUTES: tuple[Route, ...] = of_feature(
    Feature.PAIRINGS,
    (
        command("pairings", screens.show_pairings, button=words.SHOW, right=Right.LOOK),
        tap(words.DAY, choosing.switch_day),
        tap(words.LINE, choosing.start_line),
        tap(words.TOPICS, screens.show_topics),
        tap(words.TOPIC, choosing.switch_topic),
        tap(words.TONGUE, choosing.switch_tongue),
        tap(words.NOT_WITH, choosing.start_not_with),
        tap(words.NOT_WITH_NONE, choosing.drop_not_with),
        tap(words.YES, choosing.say_yes),
        tap(words.NO, choosing.say_no),
        tap(words.NEVER, choosing.say_never),
        tap(words.DESK, desk_screens.show_desk, right=Right.CHANGE_PROGRAMME),
        tap(words.START, desk_screens.start, right=Right.CHANGE_PROGRAMME),
    ),
)
FORMS = choosing.FORMS
