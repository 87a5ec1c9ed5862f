"""Lengths as Telegram and readers count them: UTF-16 units, and characters that stay whole."""

import unicodedata

CUT_MARK = "…"
_JOINER = "\u200d"
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)


def utf16_units(text: str) -> int:
    """Return the length Telegram counts: UTF-16 code units (Bot API `MessageEntity.length`)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_to(text: str, limit: int) -> str:
    """Return a text of at most `limit` code points, a cut one ending in a mark.

    No character a reader sees as one (an accented letter, a family, a flag) is cut apart.
    """
    if len(text) <= limit:
        return text
    return text[: whole_until(text, limit - len(CUT_MARK))].rstrip() + CUT_MARK


def whole_until(text: str, index: int) -> int:
    """Return the last place at or before `index` where a text may be cut.

    A practical subset of the grapheme cluster rules (Unicode UAX 29, GB9 to GB13). A single
    cluster longer than the index is cut apart after all: marks can be piled up without end.
    """
    if index >= len(text):
        return len(text)
    place = index
    while place > 0 and _belongs_together(text, place):
        place -= 1
    return place or index


def _belongs_together(text: str, place: int) -> bool:
    """Tell whether the characters before and after a place are one to the reader."""
    after = text[place]
    if after == _JOINER or text[place - 1] == _JOINER or unicodedata.category(after)[0] == "M":
        return True
    code = ord(after)
    if code in _SKIN_TONES or code in _TAGS:
        return True
    return code in _FLAG_LETTERS and _flag_messages_before(text, place) % 2 == 1


def _flag_messages_before(text: str, place: int) -> int:
    count = 0
    while count < place and ord(text[place - 1 - count]) in _FLAG_LETTERS:
        count += 1
    return count
