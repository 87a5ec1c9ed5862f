"""Telegram HTML: what of it is seen, and how to cut it without breaking a tag."""

import html
import re
from dataclasses import dataclass, field

from bot.texts.lengths import utf16_units, whole_until

_PIECE = re.compile(r"</?[a-z][^<>]*>|&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-z]+);|\n|[^<&\n]+|.")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)[^<>]*>")


def visible_text(markup: str) -> str:
    """Return what a reader sees of Telegram HTML: no tags, entities resolved."""
    return html.unescape(_TAG.sub("", markup))


def visible_units(markup: str) -> int:
    """Return the visible length in UTF-16 units ("after entities parsing", Bot API)."""
    return utf16_units(visible_text(markup))


def fits(markup: str, limit: int) -> bool:
    """Tell whether the visible text has at most `limit` UTF-16 units."""
    # Markup only adds, so a short one needs no parsing; twice covers characters of two units.
    return len(markup) * 2 <= limit or visible_units(markup) <= limit


@dataclass(slots=True)
class _Cut:
    """What was kept so far: the markup, its visible units, and the tags still open."""

    kept: list[str] = field(default_factory=list[str])
    units: int = 0
    open_tags: tuple[str, ...] = ()

    def snapshot(self) -> tuple[int, tuple[str, ...]]:
        return len(self.kept), self.open_tags

    def closed_at(self, snapshot: tuple[int, tuple[str, ...]]) -> str:
        length, open_tags = snapshot
        return "".join(self.kept[:length]) + "".join(f"</{tag}>" for tag in reversed(open_tags))


def cut_markup(markup: str, limit: int, ending: str) -> str:
    """Return Telegram HTML of at most `limit` visible UTF-16 units, tags balanced.

    A text that is too long ends at the last line break that fits, or, where its first line alone is
    too long, between two characters; `ending` (Telegram HTML too) follows on a line of its own.
    """
    if fits(markup, limit):
        return markup
    room = limit - visible_units(ending) - 1
    cut = _Cut()
    line_end: tuple[int, tuple[str, ...]] | None = None
    for piece in _PIECE.findall(markup):
        if piece == "\n" and cut.units:
            line_end = cut.snapshot()
        if not _keep(cut, piece, room):
            break
    return f"{cut.closed_at(line_end or cut.snapshot())}\n{ending}"


def _keep(cut: _Cut, piece: str, room: int) -> bool:
    """Keep a piece, or as much of it as there is room for; tell whether it was kept whole."""
    tag = _TAG.fullmatch(piece)
    if tag:
        cut.kept.append(piece)
        closing, name = tag.groups()
        cut.open_tags = cut.open_tags[:-1] if closing else (*cut.open_tags, name)
        return True
    units = visible_units(piece)
    if cut.units + units <= room:
        cut.kept.append(piece)
        cut.units += units
        return True
    if not piece.startswith("&"):
        part = _first_units(piece, room - cut.units)
        cut.kept.append(part)
        cut.units += utf16_units(part)
    return False


def _first_units(text: str, units: int) -> str:
    """Return the longest beginning of a text with so many UTF-16 units, characters whole."""
    beginning = text.encode("utf-16-le", "surrogatepass")[: units * 2]
    length = len(beginning.decode("utf-16-le", "ignore"))
    return text[: whole_until(text, length)] if length else ""
