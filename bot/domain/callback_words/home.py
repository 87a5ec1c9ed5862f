"""Buttons of the first screens."""

from bot.domain.ids import EventId
from bot.domain.messages.callback_data import word

HOME = word("home")
EVENTS = word("events")
ENTER_EVENT = word("enter-event", EventId)
ADMIN = word("admin")
HELP = word("help")
