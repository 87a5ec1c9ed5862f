"""Which characters an invitation letter can print: a hole in a name is no letter for a consulate."""

import bisect
import json
import unicodedata
from functools import cache
from pathlib import Path

from bot.domain.messages.texts import Words

_TABLE = Path(__file__).with_name("glyphs.json")


def missing_glyphs(text: str) -> str:
    """Return the characters of a text that the letters' fonts cannot draw, each once, in order."""
    return "".join(dict.fromkeys(char for char in text if not _is_drawn(char)))


def shown_characters(characters: str) -> Words:
    """Return characters as words for a person: 𨭎 (U+28B4E)."""
    return Words.listed(
        f"{'' if unicodedata.combining(char) else char} (U+{ord(char):04X})".strip()
        for char in characters
    )


def _is_drawn(char: str) -> bool:
    if char.isascii() and char.isprintable():
        return True
    firsts, lasts = _ranges()
    place = bisect.bisect_right(firsts, ord(char)) - 1
    return place >= 0 and ord(char) <= lasts[place]


@cache
def _ranges() -> tuple[list[int], list[int]]:
    pairs: list[list[int]] = json.loads(_TABLE.read_text(encoding="utf-8"))
    return [first for first, _ in pairs], [last for _, last in pairs]
