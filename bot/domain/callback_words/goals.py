"""Buttons about goals: the sealed page, and the shared goals that are made of them."""

from bot.domain.ids import ItemId
from bot.domain.messages.callback_data import word

SHOW = word("goals")
DESK = word("goals-desk")
WRITE = word("goals-write")
SHARED = word("goals-shared", ItemId)
REWORD = word("goals-reword", ItemId)
ACCEPT = word("goals-accept", ItemId, int)
"""The version that was read."""
DROP = word("goals-drop", ItemId)
DROP_SURE = word("goals-drop-sure", ItemId)
ROUND = word("goals-round")
