"""Text and its MessageEntity dicts, which every parse mode makes and every check reads."""

from collections.abc import Iterable
from typing import Any, NamedTuple

Entity = dict[str, Any]

# tdlib's order of entities that cover the same text; what it does not name comes in between.
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 10,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_BETWEEN = 50


class Parsed(NamedTuple):
    """Text without markup, and its entities sorted as Telegram sorts them."""

    text: str
    entities: list[Entity]


def ordered(entities: Iterable[Entity]) -> list[Entity]:
    """By where they start, longer before shorter."""
    return sorted(
        entities,
        key=lambda entity: (
            entity["offset"],
            -entity["length"],
            _PRIORITY.get(entity["type"], _BETWEEN),
        ),
    )
