"""Telegram HTML as plain words and what stands out in them: what our own page draws instead of HTML.

Only what our own sheets make comes here, tags balanced. Offsets and lengths are in UTF-16 units, as
in Telegram and in JavaScript.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from bot.texts.lengths import utf16_units

Entity: TypeAlias = dict[str, Any]

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "b": "bold",
        "strong": "bold",
        "i": "italic",
        "em": "italic",
        "u": "underline",
        "s": "strikethrough",
        "tg-spoiler": "spoiler",
        "a": "text_link",
        "code": "code",
        "pre": "pre",
        "blockquote": "blockquote",
        "tg-time": "date_time",
    }
)
"""What a tag makes of its words; those of other tags stay as they are."""
_PIECE = re.compile(r"<(/?)([a-z][a-z0-9-]*)([^<>]*)>|([^<]+|<)")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


@dataclass(slots=True)
class _Reading:
    """What was read so far; `open_tags` are (tag, its attributes, where it began)."""

    words: list[str] = field(default_factory=list[str])
    units: int = 0
    entities: list[Entity] = field(default_factory=list[Entity])
    open_tags: list[tuple[str, str, int]] = field(default_factory=list[tuple[str, str, int]])

    def close(self) -> None:
        tag, attributes, offset = self.open_tags.pop()
        kind = KINDS.get(tag)
        if kind is None or self.units == offset:
            return
        entity: Entity = {"type": kind, "offset": offset, "length": self.units - offset}
        said = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
        if kind == "text_link":
            entity["url"] = said.get("href", "")
        elif kind == "date_time":
            entity["unix_time"] = int(said["unix"])
            if "format" in said:
                entity["date_time_format"] = said["format"]
        elif "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)


def words_and_entities(markup: str) -> tuple[str, list[Entity]]:
    """Return plain words and Bot API MessageEntity fields, those that begin first first, long before short."""
    if "<" not in markup and "&" not in markup:
        return markup, []
    reading = _Reading()
    for closing, tag, attributes, text in _PIECE.findall(markup):
        if tag and closing:
            reading.close()
        elif tag:
            reading.open_tags.append((tag, attributes, reading.units))
        else:
            words = html.unescape(text)
            reading.words.append(words)
            reading.units += utf16_units(words)
    entities = sorted(reading.entities, key=lambda each: (each["offset"], -each["length"]))
    return "".join(reading.words), entities
