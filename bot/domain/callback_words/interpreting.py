"""Buttons of interpreting: who needs it, who interprets when."""

from bot.domain.ids import SessionId
from bot.domain.interpreting.interpreters import DayPart, Direction, Part, Tag
from bot.domain.messages.callback_data import word

SHOW = word("interpreting")
OWN = word("interpreting-page", int)
NEED = word("interpreting-need")
ROTA = word("rota")
PEOPLE = word("rota-people", int)
OTHERS = word("rota-others", int)
PERSON = word("rota-person", str)
"""A code, as in the words below."""
SWITCH = word("rota-switch", str)
TAG = word("rota-tag", str, Tag)
DIRECTION = word("rota-way", str, Direction)
HOURS = word("rota-hours", str, int)
"""The number of a day of the event, from 0."""
HOUR = word("rota-hour", str, int, DayPart)
SESSIONS = word("rota-sessions", int)
SESSION = word("rota-session", SessionId, int)
INTERPRET = word("rota-interpret", SessionId)
TURN = word("rota-turn", SessionId, int)
CHOOSE = word("r-who", SessionId, int, Part, int)
"""Short names: the data of a button hold few characters."""
SET = word("r-set", SessionId, int, Part, str)
SWAP = word("rota-swap", SessionId, int)
FREE = word("rota-free", SessionId, int)
PLAN = word("rota-plan")
TELL = word("rota-tell")
