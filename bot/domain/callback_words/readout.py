"""Buttons about the readout: its points, who is named, publishing."""

from enum import StrEnum

from bot.domain.ids import PointId
from bot.domain.messages.callback_data import word
from bot.domain.people.people import Language
from bot.domain.readout.naming import Use
from bot.domain.readout.points import ObjectionRule, PointKind


class PaperKind(StrEnum):
    """As what the published readout can be had."""

    MARKDOWN = "markdown"
    PDF = "pdf"


SHOW = word("readout-show")
PAGE = word("readout-page", int)
NAMING = word("readout-naming")
NAME_AS = word("readout-name", Use)
NAME_NOT = word("readout-name-not")
BRIEF = word("readout-brief")
FILE = word("readout-file", PaperKind)
DESK = word("readout-desk")
RULE = word("readout-rule")
SET_RULE = word("readout-rule-is", ObjectionRule)
ADD = word("readout-add")
ADD_AS = word("readout-add-as", PointKind)
POINT = word("readout-point", PointId)
WRITE = word("readout-write", PointId, Language)
OVERRULE = word("readout-overrule", PointId, int)
"""The version that was read."""
DROP = word("readout-drop", PointId)
DROP_SURE = word("readout-drop-sure", PointId)
FIRST_LOOK = word("readout-first-look")
FIRST_LOOK_SURE = word("readout-first-look-sure")
ALIASES = word("readout-aliases")
ROSTER = word("readout-roster")
VOTE = word("readout-vote")
WORDS = word("readout-words")
PREVIEW = word("readout-preview")
PUBLISH = word("readout-publish")
