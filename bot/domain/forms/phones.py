"""Telephone numbers as people write them."""

import re
import unicodedata

from bot.domain.visible_text import DASHES

_DIGITS = 24
_EXTENSION = r"(?:[,;]?\s*(?:ext(?:ension|n)?\.?|x|转|轉|内线|內線|分机|分機)\s*[:.]?\s*(?P<extension>[0-9]{1,6}))?"
NUMBER = rf"[+(]{{0,2}}[0-9](?:[0-9 ()./-]*[0-9)])?{_EXTENSION}"
"""A number with country code, area code in brackets and extension, once it is `plain`."""
_NUMBER = re.compile(NUMBER, re.IGNORECASE)


class NotANumber(ValueError):
    """A text that is no telephone number."""


def plain(text: str) -> str:
    """Return a text of the same length with plain digits, hyphens, brackets and blanks."""
    return "".join(map(_plain, text)).translate(DASHES)


def _plain(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 else char


def read_phone(text: str, *, least: int = 2) -> str:
    """Return a telephone number of at least so many digits as it is written, in plain signs.

    Raises:
        NotANumber: it has other words in it, too few or too many digits, or half a bracket.
    """
    number = " ".join(plain(text).split())
    match = _NUMBER.fullmatch(number)
    digits = sum(char.isdecimal() for char in number)
    if match is None or not least <= digits <= _DIGITS or number.count("(") != number.count(")"):
        raise NotANumber
    return number
