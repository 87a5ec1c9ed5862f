"""The desk of a session, and what guests do during one."""

from bot.domain.callback_words import session_desk as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.session_desk import (
    desk_screens,
    going,
    going_screens,
    leading,
    parking,
    prompting,
    room_screens,
    signalling,
)
from bot.usecases.session_desk.booth import asking
from bot.usecases.session_desk.booth import screens as booth_screens
from bot.usecases.session_desk.cards import screens, sending
from handlers.routes import Route, command, of_feature, tap

_LEAD = Right.LEAD_SESSIONS

ROUTES: tuple[Route, ...] = of_feature(
    Feature.DESK,
    (
        tap(words.ROOM, room_screens.show_room),
        tap(words.SIGNAL, signalling.give_signal),
        tap(words.PARK, signalling.start_parking),
        tap(words.PARKED_THERE, room_screens.show_parked_there),
        tap(words.CALL, signalling.call_translator),
        tap(words.BOOTH, booth_screens.show_booth),
        tap(words.ASK, asking.ask_desk),
        command("desk", desk_screens.show_desks, button=words.DESKS, right=_LEAD),
        tap(words.DESK, desk_screens.show_desk, right=_LEAD),
        tap(words.PROMPTS, desk_screens.show_prompts, right=_LEAD),
        tap(words.OWN_PROMPT, prompting.start_prompt, right=_LEAD),
        tap(words.DROP_PROMPT, prompting.drop_prompt, right=_LEAD),
        tap(words.PARKED, desk_screens.show_parked, right=_LEAD),
        tap(words.ITEM, desk_screens.show_item, right=_LEAD),
        tap(words.FATE, parking.choose_fate, right=_LEAD),
        tap(words.CLOSE, parking.close, right=_LEAD),
        tap(words.INTERPRETING, going.note_interpreting, right=_LEAD),
        tap(words.SPEAKING, going_screens.show_speaking, right=_LEAD),
        tap(words.TURN, going.note_turn, right=_LEAD),
        tap(words.CARDS, screens.show_cards, right=_LEAD),
        tap(words.CARD, screens.show_card, right=_LEAD),
        tap(words.SEND_CARD, sending.send_card, right=_LEAD),
        tap(words.NEW_CARD, sending.start_card, right=_LEAD),
        tap(words.DROP_CARD, sending.drop_card, right=_LEAD),
        tap(words.LEADERS, leading.show_leaders, right=Right.SEE_NAMES),
        tap(words.LEAD, leading.toggle_leader, right=Right.CHANGE_ROLES),
    ),
)
FORMS = (*signalling.FORMS, *prompting.FORMS, *sending.FORMS)
