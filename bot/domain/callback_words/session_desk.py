"""Buttons of a session's desk, and of what guests do during a session."""

from enum import StrEnum

from bot.domain.ids import DeskTextId, ParkedId, PersonId, SessionId
from bot.domain.messages.callback_data import word
from bot.domain.session_desk.booth import Ask
from bot.domain.session_desk.parking import Fate
from bot.domain.session_desk.prompts import PromptKind
from bot.domain.session_desk.signals import Signal
from bot.domain.session_desk.speaking import Side


class CallFor(StrEnum):
    """For whom a translator is called."""

    ME = "me"
    ROOM = "room"


class Interpreting(StrEnum):
    """Whether somebody interprets a session."""

    ON = "on"
    OFF = "off"


ROOM = word("session-room", SessionId)
SIGNAL = word("session-signal", SessionId, Signal)
PARK = word("session-park", SessionId)
PARKED_THERE = word("session-parked", SessionId)
CALL = word("session-call", SessionId, CallFor)
DESKS = word("desks")
DESK = word("desk", SessionId)
PROMPTS = word("desk-prompts", SessionId, PromptKind)
OWN_PROMPT = word("desk-own-prompt", SessionId, PromptKind)
DROP_PROMPT = word("desk-drop-prompt", SessionId, DeskTextId)
PARKED = word("desk-parked", SessionId)
ITEM = word("desk-item", ParkedId)
FATE = word("desk-fate", ParkedId, Fate)
CLOSE = word("desk-close", SessionId)
INTERPRETING = word("desk-interpreting", SessionId, Interpreting)
SPEAKING = word("desk-speaking", SessionId)
TURN = word("desk-turn", SessionId, Side)
CARDS = word("desk-cards", SessionId)
CARD = word("desk-card", SessionId, DeskTextId)
SEND_CARD = word("desk-card-send", SessionId, DeskTextId)
NEW_CARD = word("desk-card-new", SessionId)
DROP_CARD = word("desk-card-drop", SessionId, DeskTextId)
LEADERS = word("desk-leaders", SessionId)
LEAD = word("desk-lead", SessionId, PersonId)
BOOTH = word("booth", SessionId)
ASK = word("booth-ask", SessionId, Ask)
