"""How points of a readout are to be worded: as is liked, or relevant to policy without prescribing it."""

import re
from enum import StrEnum

from bot.domain.messages.texts import Words


class PointStyle(StrEnum):
    """What an event's file says of the wording of points."""

    PLAIN = "plain"
    RELEVANT = "relevant"
    """Points say what follows from what, and leave the choice to those who decide."""


_ENGLISH = re.compile(
    r"\b(must|should|shall|ought to|ha(?:ve|s) to|needs? to|(?:is|are) (?:required|obliged) to)\b",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    "必须|务必|应该|应当|理应|需要|不得不|不得(?!而知)|不应|"
    "(?<![反适相响效供对感回答因])应(?![用对急变答邀征聘付运酬声该当])|(?<![必胡])须(?!知)"
)


def prescribing_words(text: Words) -> tuple[str, ...]:
    """Return the words of a text that prescribe something, each once, in the order they stand in."""
    english = (each.casefold() for each in _ENGLISH.findall(text.en))
    return tuple(dict.fromkeys((*english, *_CHINESE.findall(text.zh))))
