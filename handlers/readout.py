"""The readout: reading it, being named, and what facilitators and organizers do."""

from bot.domain.callback_words import readout as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.readout import (
    desk_screens,
    drafting,
    naming,
    publishing,
    roster,
    screens,
    voting,
)
from handlers.routes import Route, command, of_feature, tap

_FACILITATE, _LOOK = Right.FACILITATE, Right.LOOK

ROUTES: tuple[Route, ...] = of_feature(
    Feature.READOUT,
    (
        command("readout", screens.show_readout, button=words.SHOW, right=_LOOK),
        tap(words.PAGE, screens.show_page, right=_LOOK),
        tap(words.NAMING, screens.show_naming),
        tap(words.NAME_AS, naming.agree),
        tap(words.NAME_NOT, naming.withdraw),
        tap(words.BRIEF, naming.give_brief),
        tap(words.FILE, publishing.give_file, right=_LOOK),
        tap(words.DESK, desk_screens.show_desk, right=_FACILITATE),
        tap(words.RULE, desk_screens.show_rules, right=_FACILITATE),
        tap(words.SET_RULE, drafting.set_rule, right=_FACILITATE),
        tap(words.ADD, desk_screens.show_kinds, right=_FACILITATE),
        tap(words.ADD_AS, drafting.start_point, right=_FACILITATE),
        tap(words.POINT, desk_screens.show_point, right=_FACILITATE),
        tap(words.WRITE, drafting.start_writing, right=_FACILITATE),
        tap(words.OVERRULE, drafting.overrule, right=_FACILITATE),
        tap(words.DROP, drafting.ask_to_drop, right=_FACILITATE),
        tap(words.DROP_SURE, drafting.drop, right=_FACILITATE),
        tap(words.FIRST_LOOK, publishing.ask_for_first_look, right=_FACILITATE),
        tap(words.FIRST_LOOK_SURE, publishing.show_to_guests, right=_FACILITATE),
        tap(words.VOTE, voting.start_round, right=_FACILITATE),
        tap(words.WORDS, voting.read_words, right=_FACILITATE),
        tap(words.ROSTER, roster.start_roster, right=Right.CHANGE_EVENT),
        tap(words.ALIASES, roster.start_aliases, right=Right.CHANGE_EVENT),
        tap(words.PREVIEW, publishing.preview, right=Right.PUBLISH_RESULTS),
        tap(words.PUBLISH, publishing.publish, right=Right.PUBLISH_RESULTS),
    ),
)
FORMS = (*drafting.FORMS, *roster.FORMS, *voting.FORMS)
