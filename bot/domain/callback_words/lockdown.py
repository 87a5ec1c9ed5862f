"""Buttons of a lockdown: freezing powers, and giving them back."""

from bot.domain.ids import PersonId
from bot.domain.messages.callback_data import word

SHOW = word("lockdown")
ASK = word("lockdown-ask", PersonId)
FREEZE = word("lockdown-freeze", PersonId)
ASK_ALL = word("lockdown-ask-all")
FREEZE_ALL = word("lockdown-freeze-all")
ASK_LIFT = word("lockdown-ask-lift", PersonId)
LIFT = word("lockdown-lift", PersonId)
