"""What of a text can be seen: names and titles made of nothing visible are none."""

import unicodedata


def trimmed(text: str) -> str:
    """Return a text without what cannot be seen at its edges: blanks of any width, fillers, marks."""
    start, end = 0, len(text)
    while start < end and _is_invisible(text[start]) and text[start] not in _LOOKS:
        start += 1
    while end > start and _is_invisible(text[end - 1]) and text[end - 1] not in _LOOKS:
        end -= 1
    return text[start:end]


def is_visible(text: str) -> bool:
    """Say whether there is anything to see."""
    return any(not _is_invisible(char) and unicodedata.category(char)[0] != "M" for char in text)


def on_one_line(name: str) -> str:
    """Return a name on one line without what nobody sees; joiners stay, which scripts need."""
    kept = (char for char in name if char in _JOINERS or char.isspace() or not _is_invisible(char))
    return trimmed(" ".join("".join(kept).split()))


def _is_invisible(char: str) -> bool:
    unseen = char.isspace() or char in _FILLERS or unicodedata.category(char) in UNSEEN
    return unseen and char not in _TAGS


_LOOKS = frozenset(map(chr, range(0xFDD2, 0xFDDA)))
"""Marks that make words stand out, at the edges of a text too (`messages/marked.py`)."""
_JOINERS = frozenset("\u200c\u200d")
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
"""Controls, format characters (bidi marks, zero-width ones), unassigned, private, surrogates."""
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
"""For `str.translate`: dashes that look alike become the one on keyboards."""
_TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
"""They end the flags of England, Scotland and Wales (Unicode Technical Standard 51)."""
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks by category that are drawn as nothing (Unicode: Default_Ignorable; braille)."""
