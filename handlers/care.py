"""What organizers weigh: risks, words that set one country over another, places."""

from bot.domain.callback_words import care as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.care import changing, screens
from handlers.routes import Route, command, of_feature, tap

_CHANGE = Right.CHANGE_EVENT

ROUTES: tuple[Route, ...] = of_feature(
    Feature.TRUST,
    (
        command("care", screens.show_care, button=words.CARE, right=_CHANGE),
        tap(words.RISKS, screens.show_risks, right=_CHANGE),
        tap(words.RISK, changing.open_risk, right=_CHANGE),
        tap(words.BEGIN, changing.begin_with_ours, right=_CHANGE),
        tap(words.ADD, changing.start_risk, right=_CHANGE),
        tap(words.REVIEW, changing.review, right=_CHANGE),
        tap(words.DROP, changing.drop, right=_CHANGE),
        tap(words.WORDING, screens.show_wording, right=_CHANGE),
        tap(words.PLACES, screens.show_places, right=_CHANGE),
        tap(words.FILE, changing.start_file, right=_CHANGE),
    ),
)
FORMS = changing.FORMS
