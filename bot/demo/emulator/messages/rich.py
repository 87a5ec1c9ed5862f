"""Rich messages, as far as the emulator goes: blocks as they are given, other markup as plain words.

Telegram reads a rich HTML or Markdown of its own, far beyond that of messages. The emulator takes it
line by line and interprets nothing.
"""

from typing import Any, cast

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.refusals import Refusal

_MEDIA = frozenset(
    ["animation", "audio", "document", "photo", "video", "voice_note", "collage", "slideshow"]
)


def read_rich(given: Json) -> Json:
    """A RichMessage from an InputRichMessage; raises Refusal."""
    ways = [way for way in ("blocks", "html", "markdown") if given.get(way)]
    if len(ways) != 1:
        raise Refusal(refusals.RICH_AMBIGUOUS)
    found: Json = {"blocks": _blocks(given, ways[0])}
    if given.get("is_rtl"):
        found["is_rtl"] = True
    return found


def _blocks(given: Json, way: str) -> list[Json]:
    if way != "blocks":
        lines = [line.strip() for line in given[way].splitlines()]
        return [{"type": "paragraph", "text": line} for line in lines if line]
    blocks: list[Json] = given["blocks"]
    for block in blocks:
        if block["type"] in _MEDIA:
            raise Refusal(
                f"Bad Request: a rich block of type {block['type']} is not implemented by the emulator"
            )
    return blocks


def rich_words(rich: Json) -> str:
    """The plain words of a RichMessage, a line for each block."""
    return "\n".join(line for block in rich["blocks"] if (line := _words(block.get("text", ""))))


def _words(text: Any) -> str:
    """The words of a RichText: a string, an array, or an object with a text inside."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(_words(each) for each in cast("list[Any]", text))
    return _words(cast("Json", text).get("text", "")) if isinstance(text, dict) else ""
