"""Working groups: a guest's own, and how facilitators and organizers make them."""

from bot.domain.callback_words import working_groups as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.working_groups import (
    desk_screens,
    marking,
    pairing_rules,
    planning,
    publishing,
    screens,
    seating,
    writing,
)
from handlers.routes import Route, command, of_feature, tap

_FACILITATE = Right.FACILITATE

ROUTES: tuple[Route, ...] = of_feature(
    Feature.GROUPS,
    (
        command("groups", screens.show_groups, button=words.SHOW, right=Right.LOOK),
        tap(words.NEED, marking.switch_need),
        tap(words.QUIET, marking.switch_quiet),
        tap(words.CRAFT, marking.start_craft),
        tap(words.CRAFT_OF, marking.start_craft_of, right=_FACILITATE),
        tap(words.DESK, desk_screens.show_desk, right=_FACILITATE),
        tap(words.OPEN, planning.open_plan, right=_FACILITATE),
        tap(words.PLAN, desk_screens.show_plan, right=_FACILITATE),
        tap(words.COUNT, planning.set_count, right=_FACILITATE),
        tap(words.DEMAND, planning.switch_demand, right=_FACILITATE),
        tap(words.MAKE, planning.make, right=_FACILITATE),
        tap(words.TAKE, planning.take_repair, right=_FACILITATE),
        tap(words.PINS, planning.show_pins, right=_FACILITATE),
        tap(words.PIN, planning.pin, right=_FACILITATE),
        tap(words.ROOMS, planning.start_rooms, right=_FACILITATE),
        tap(words.PREVIEW, desk_screens.send_preview, right=Right.CHANGE_PROGRAMME),
        tap(words.WRITE_CHOOSE, writing.start_choosing, right=Right.BROADCAST),
        tap(words.WRITE, writing.start_writing),
        tap(words.PUBLISH, publishing.publish, right=Right.CHANGE_PROGRAMME),
        tap(words.SEATING, seating.send_sheet, right=Right.EXPORT, reads=True),
        tap(words.SEATING_TABLE, seating.send_table, right=Right.EXPORT, reads=True),
        tap(words.PEOPLE, marking.show_people, right=_FACILITATE),
        tap(words.PERSON, marking.show_person, right=_FACILITATE),
        tap(words.MARK, marking.switch_mark, right=_FACILITATE),
        tap(words.RULES, pairing_rules.show_rules, right=_FACILITATE),
        tap(words.FIRST, pairing_rules.choose_first, right=_FACILITATE),
        tap(words.SECOND, pairing_rules.choose_second, right=_FACILITATE),
        tap(words.PAIR, pairing_rules.add_pair, right=_FACILITATE),
        tap(words.DROP_RULE, pairing_rules.drop_rule, right=_FACILITATE),
    ),
)
FORMS = (*planning.FORMS, *marking.FORMS, *writing.FORMS)
