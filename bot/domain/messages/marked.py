"""Words that stand out: bold, italic, underlined or struck through, as people sent them.

The look of a text travels inside it, as marks no keyboard has: code points that Unicode keeps from
interchange. The door puts them in and nobody else; wherever they are not asked for they vanish like
every control character, and where a message is put into HTML they become these four tags and no
other. All else that Telegram can do to words is said to be lost. A link keeps its address where
everybody can read it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Lost(StrEnum):
    """What a text loses on its way."""

    HIDDEN = "hidden"
    CODE = "code"
    LINK = "link"
    PERSON = "person"
    EMOJI = "emoji"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Span:
    """A Bot API MessageEntity: offset and length in UTF-16 units; `url` for a `text_link`."""

    kind: str
    offset: int
    length: int
    url: str = ""


MARKS: Mapping[str, tuple[str, str]] = {
    "bold": ("\ufdd2", "\ufdd3"),
    "italic": ("\ufdd4", "\ufdd5"),
    "underline": ("\ufdd6", "\ufdd7"),
    "strikethrough": ("\ufdd8", "\ufdd9"),
}
"""The marks at which each begins and ends."""
_LOST: Mapping[str, Lost] = {
    "spoiler": Lost.HIDDEN,
    "code": Lost.CODE,
    "pre": Lost.CODE,
    "text_mention": Lost.PERSON,
    "custom_emoji": Lost.EMOJI,
    "blockquote": Lost.QUOTE,
    "expandable_blockquote": Lost.QUOTE,
}
_RESERVED = re.compile("[\ufdd0-\ufdef]")
_ANY = re.compile("[\ufdd2-\ufdd9]")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_UNIT = 2


def unmarked(text: str) -> str:
    """Return the words alone."""
    return _ANY.sub("", text)


def marked(text: str, spans: Iterable[Span]) -> tuple[str, tuple[Lost, ...]]:
    """Return a text with marks, the addresses of its links behind their words; and what is lost.

    `spans` nest, as Telegram sends them. One that cuts a character in two begins or ends before it, and
    what lies outside of the text stands out nowhere.
    """
    lost: set[Lost] = set()
    begins: dict[int, str] = {}
    ends: dict[int, str] = {}
    words = _RESERVED.sub("\ufffd", text).encode("utf-16-le", "surrogatepass")
    for span in sorted(spans, key=lambda span: (span.offset, -span.length)):
        begin, end = _place(words, span.offset), _place(words, span.offset + span.length)
        if span.kind in _LOST:
            lost.add(_LOST[span.kind])
        elif begin >= end:
            continue
        elif span.kind in MARKS:
            opening, closing = MARKS[span.kind]
            begins[begin] = begins.get(begin, "") + opening
            ends[end] = closing + ends.get(end, "")
        elif span.kind == "text_link":
            label = words[begin:end].decode("utf-16-le", "surrogatepass")
            if not _ADDRESS.fullmatch(span.url):
                lost.add(Lost.LINK)
            elif label.strip().rstrip("/") != span.url.rstrip("/"):
                ends[end] = f" ({span.url})" + ends.get(end, "")
    pieces: list[str] = []
    at = 0
    for place in sorted({*begins, *ends}):
        pieces.append(words[at:place].decode("utf-16-le", "surrogatepass"))
        pieces.append(ends.get(place, "") + begins.get(place, ""))
        at = place
    pieces.append(words[at:].decode("utf-16-le", "surrogatepass"))
    return "".join(pieces), tuple(each for each in Lost if each in lost)


def _place(words: bytes, unit: int) -> int:
    """Return where a UTF-16 unit begins in these bytes, or the character it is the second half of."""
    place = min(max(unit, 0) * _UNIT, len(words))
    is_second_half = place < len(words) and words[place + 1] & 0xFC == 0xDC
    return place - _UNIT if is_second_half and place else place
