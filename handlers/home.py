"""The first screens: home, the panel, settings, language, privacy."""

from bot.domain.callback_words import home as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.home import (
    about_screen,
    panel_screen,
    privacy,
    privacy_screens,
    screens,
    settings,
    settings_screen,
    switching,
)
from bot.usecases.home.background import changing
from bot.usecases.home.background import screens as background
from bot.usecases.home.dialogue.screens import show_dialogue
from bot.usecases.home.status import screens as status
from bot.usecases.home.status.weekly import switch_weekly
from bot.usecases.people import forgetting_event
from handlers.routes import Route, command, of_feature, tap

_BEHIND = of_feature(
    Feature.TRUST,
    (
        tap(words.BACKGROUND, background.show_background, right=Right.LOOK, before_norms=True),
        tap(words.FUNDERS, background.show_funders, right=Right.LOOK, before_norms=True),
        tap(words.FACILITATORS, background.show_facilitators, right=Right.LOOK, before_norms=True),
        tap(words.CASE, background.show_case, right=Right.LOOK, before_norms=True),
        tap(words.CASE_CARD, background.send_case_card, right=Right.LOOK, before_norms=True),
        tap(words.CHANGE_BACKGROUND, changing.start_change, right=Right.CHANGE_EVENT),
    ),
)
ROUTES: tuple[Route, ...] = (
    command(
        "about", about_screen.show_about, button=words.ABOUT, right=Right.LOOK, before_norms=True
    ),
    tap(words.NORMS, about_screen.show_norms, right=Right.LOOK, before_norms=True),
    *_BEHIND,
    command("language", screens.show_languages, button=words.LANGUAGES, right=Right.LOOK),
    command(
        "privacy",
        privacy_screens.show_privacy,
        button=words.PRIVACY,
        right=Right.LOOK,
        before_norms=True,
    ),
    command(
        "admin", panel_screen.show_panel, button=words.ADMIN, right=Right.SEE_COUNTS, reads=True
    ),
    command(
        "settings",
        settings_screen.show_settings,
        button=words.SETTINGS,
        right=Right.CHANGE_EVENT,
    ),
    tap(words.DELIVERY, status.show_delivery, right=Right.SEE_DELIVERY, reads=True),
    tap(words.WEEKLY, switch_weekly, right=Right.SEE_DELIVERY),
    tap(words.HOME, screens.show_home, right=Right.LOOK),
    tap(words.MORE, screens.show_more, right=Right.LOOK),
    tap(words.DIALOGUE, show_dialogue, right=Right.LOOK),
    tap(words.EVENTS, screens.show_events, right=Right.LOOK),
    tap(words.ENTER_EVENT, switching.enter_event, right=Right.LOOK),
    tap(words.SPEAK, switching.set_language, right=Right.LOOK),
    tap(words.NAMING, privacy.set_naming, right=Right.LOOK),
    tap(words.RENAME, privacy.start_rename, right=Right.LOOK),
    tap(words.FORGET, privacy_screens.ask_to_forget, right=Right.LOOK, before_norms=True),
    tap(words.FORGET_ME, privacy.forget_me, right=Right.LOOK, before_norms=True),
    tap(words.FORGET_EVERYWHERE, privacy.forget_everywhere, right=Right.LOOK, before_norms=True),
    tap(words.FORGET_EVENT, settings_screen.ask_to_forget_event, right=Right.FORGET_EVENT),
    tap(words.FORGET_EVENT_NOW, forgetting_event.forget_event_here, right=Right.FORGET_EVENT),
    tap(words.CHANGE_SETTING, settings.start_change, right=Right.CHANGE_EVENT),
    tap(words.CHANGE_SESSION_SEATS, settings.start_session_seats, right=Right.CHANGE_EVENT),
)
FORMS = (*settings.FORMS, *privacy.FORMS, *changing.FORMS)
