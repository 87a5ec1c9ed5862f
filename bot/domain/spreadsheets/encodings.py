"""Which encoding a text file was saved in: programs do not say, and people do not know."""

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum


class Encoding(StrEnum):
    """An encoding that is read; the names are those of Python's codecs."""

    UTF_8 = "utf-8-sig"
    UTF_16 = "utf-16"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    GB18030 = "gb18030"
    CP1252 = "cp1252"


GUESSED = frozenset({Encoding.GB18030, Encoding.CP1252})
"""Any bytes might be these: whoever sent them has to look at the letters."""


class NotText(Exception):
    """Bytes that are no text in any encoding that is read."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and the encoding it was read in."""

    text: str
    encoding: Encoding


def decode(content: bytes) -> Decoded:
    """Return the text of a file: UTF-8, UTF-16, GB18030 or Windows-1252, with or without BOM.

    Raises:
        NotText: it is none of these, e.g. a picture.
    """
    for encoding in _possible(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            return Decoded(text, encoding)
    raise NotText


_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""What no program writes into a text; a sign that the encoding is another one, or no text."""


def _possible(content: bytes) -> tuple[Encoding, ...]:
    """Return the encodings to try, the likeliest first."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return (Encoding.UTF_16,)
    if b"\0" in content:
        # In UTF-16 every ASCII letter, separator or line end has one; pictures have them anywhere.
        even, odd = content[::2].count(0), content[1::2].count(0)
        if len(content) % 2 or _RAREST * max(even, odd) < len(content) // 2:
            return ()
        return (Encoding.UTF_16_LE,) if odd > even else (Encoding.UTF_16_BE,)
    if _looks_chinese(content):
        return (Encoding.UTF_8, Encoding.GB18030, Encoding.CP1252)
    return (Encoding.UTF_8, Encoding.CP1252, Encoding.GB18030)


_RAREST = 20
"""Of so many characters of a table at least one is ASCII."""
_HIGH = re.compile(rb"[\x80-\xff]+")
_COMMON = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
"""The two-byte characters of GB2312, which hold nearly all that is written in Chinese."""


def _looks_chinese(content: bytes) -> bool:
    """Say whether most bytes above ASCII come as GB2312 pairs; in Western text they stand alone."""
    runs = _HIGH.findall(content)
    paired = sum(len(run) for run in runs if _COMMON.fullmatch(run))
    return 2 * paired > sum(map(len, runs))
