"""Reminders: what is coming, choices, snoozing, and what organizers have guests reminded of."""

from bot.domain.callback_words import reminders as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.reminders import choosing, custom, custom_screen, screens, snoozing
from handlers.routes import Route, command, of_feature, tap

ROUTES: tuple[Route, ...] = (
    command("reminders", choosing.show_reminders, button=words.SHOW),
    tap(words.RULES, screens.show_rules),
    tap(words.FEWER, choosing.show_fewer),
    tap(words.LEAD, choosing.toggle_lead),
    tap(words.MAYBES, choosing.toggle_maybes),
    *of_feature(Feature.TRUST, (tap(words.OF_NORMS, choosing.toggle_norms),)),
    tap(words.SWITCH, choosing.switch),
    tap(words.QUIET_HOURS, screens.show_quiet),
    tap(words.CHOOSE_QUIET, choosing.choose_quiet),
    tap(words.ZONE, choosing.start_zone, right=Right.LOOK),
    tap(words.SNOOZE, snoozing.snooze),
)
ORGANIZERS_ROUTES: tuple[Route, ...] = (
    command("remind", custom_screen.show_custom, button=words.CUSTOM, right=Right.BROADCAST),
    tap(words.CUSTOM_NEW, custom.start_custom, right=Right.BROADCAST),
    tap(words.CUSTOM_DROP, custom.drop_custom, right=Right.BROADCAST),
)
FORMS = (*choosing.FORMS, *custom.FORMS)
