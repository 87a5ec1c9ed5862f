"""How wide words are in Noto Sans SC, near enough to place and to cut them in a picture."""

import unicodedata

from bot.texts.lengths import CUT_MARK, whole_until

_NARROW = frozenset("iljtfrI.,:;'|!()[] ·")
_WIDE = frozenset("mwMWQO@%&")


def text_width(text: str, size: float) -> float:
    """Return the width of a line of words in a font size, in the size's unit; never too small."""
    return size * sum(map(_width_in_ems, text))


def fit_to_width(text: str, size: float, room: float) -> str:
    """Return words that fit into `room`, a cut text ending in a mark."""
    if text_width(text, size) <= room:
        return text
    room -= text_width(CUT_MARK, size)
    kept = 0
    while kept < len(text) and room >= 0:
        room -= size * _width_in_ems(text[kept])
        kept += 1
    return text[: whole_until(text, max(kept - 1, 0))].rstrip() + CUT_MARK


def _width_in_ems(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _NARROW:
        return 0.37
    if character in _WIDE:
        return 0.92
    return 0.68 if character.isupper() else 0.58
