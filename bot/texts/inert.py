"""Making people's words inert: nothing a person typed may steer how a message looks or is read.

Removed are control characters, bidirectional embeddings, overrides and isolates (they can show
"exe.txt" for "txt.exe"), interlinear annotation marks, byte order marks, non-characters and lone
surrogates (which no encoding accepts). Kept are zero-width joiners and variation selectors, which
emoji and Indic scripts need, and the left-to-right and right-to-left marks, which steer nothing
beyond their own place.
"""

import html
import re

from bot.domain.messages.marked import MARKS

_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)

_TAGS = {"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s"}
"""All the markup that people's words can have (Bot API, HTML style)."""
_BEGINS = {MARKS[kind][0]: tag for kind, tag in _TAGS.items()}
_ENDS = {MARKS[kind][1]: tag for kind, tag in _TAGS.items()}
_MARK = re.compile(f"([{''.join((*_BEGINS, *_ENDS))}])")


def strip_controls(text: str) -> str:
    """Return the words without control and bidi override characters; line ends become newlines."""
    # Every character to remove is unprintable by Unicode, so most words need no search at all.
    if text.isprintable():
        return text
    return _UNSAFE.sub("", _LINE_END.sub("\n", text))


def escape(text: str) -> str:
    """Return inert words as Telegram HTML (Bot API, HTML style), safe inside attributes too."""
    return html.escape(strip_controls(text))


def escape_marked(text: str) -> str:
    """Return the same with the words that stand out in tags; every tag is closed."""
    if text.isprintable() or not _MARK.search(text):
        return escape(text)
    shown: list[str] = []
    under_way: list[str] = []
    for piece in _MARK.split(text):
        if piece in _BEGINS and _BEGINS[piece] not in under_way:
            under_way.append(_BEGINS[piece])
            shown.append(f"<{_BEGINS[piece]}>")
        elif piece in _ENDS and _ENDS[piece] in under_way:
            place = under_way.index(_ENDS[piece])
            inner = under_way[place + 1 :]
            shown += [f"</{tag}>" for tag in reversed(under_way[place:])]
            shown += [f"<{tag}>" for tag in inner]
            under_way[place:] = inner
        else:
            shown.append(escape(piece))
    return "".join(shown) + "".join(f"</{tag}>" for tag in reversed(under_way))


def one_line(text: str) -> str:
    """Return inert words with every run of white space, line ends included, as one space."""
    return " ".join(strip_controls(text).split())
