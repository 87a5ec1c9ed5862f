"""Buttons about languages: what is to be translated, written and read again; what terms mean."""

from bot.domain.ids import DefinitionId, TermId, TextKey
from bot.domain.messages.callback_data import word

QUEUE = word("translate", int)
SHOW = word("translate-all")
TEXT = word("translate-text", TextKey)
TAKE = word("translate-take", TextKey)
GIVE_BACK = word("translate-back", TextKey)
CONFIRM = word("translate-confirm", TextKey, str)
"""What stands for the words that were read."""
RETURN = word("translate-return", TextKey)
DEFINE = word("define")
DEFINE_TERM = word("define-term", TermId)
TAKE_BACK = word("define-back", str)
"""What its author alone holds."""
PROPOSALS = word("defined", int)
PROPOSAL = word("defined-one", DefinitionId)
ACCEPT = word("defined-accept", DefinitionId, str)
"""What stands for the words that were read."""
DELETE = word("define-delete", DefinitionId)
DELETE_SURE = word("define-delete-sure", DefinitionId)
DROP = word("defined-drop", DefinitionId)
DROP_SURE = word("defined-drop-sure", DefinitionId)
