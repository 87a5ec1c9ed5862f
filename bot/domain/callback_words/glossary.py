"""Buttons about agreed terms."""

from enum import StrEnum

from bot.domain.ids import TermId
from bot.domain.messages.callback_data import word


class TermItem(StrEnum):
    """What can be changed about a term; also the names of the questions."""

    EN = "term-en"
    ZH = "term-zh"
    NOTE_EN = "term-note-en"
    NOTE_ZH = "term-note-zh"


PAGE = word("terms", int)
SEARCH = word("term-search")
TERM = word("term", TermId)
FLAG = word("term-flag", TermId)
ADD = word("term-add")
CHANGE = word("term-change", TermId)
CHANGE_ITEM = word("term-item", TermId, TermItem)
DROP = word("term-drop", TermId)
DROP_NOW = word("term-drop-now", TermId)
IMPORT = word("term-file")
IN_TEXT = word("words", str)
"""What stands for the terms."""
