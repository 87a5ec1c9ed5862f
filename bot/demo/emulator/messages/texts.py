"""From what a bot asks to say to what stands in the message: text, entities and limits."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from bot.demo.emulator import refusals
from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.entities import Entity, Parsed, ordered
from bot.demo.emulator.messages.markdown import parse_markdown
from bot.demo.emulator.messages.markdown_v2 import parse_markdown_v2
from bot.demo.emulator.messages.markup import parse_html
from bot.demo.emulator.refusals import Refusal, bad_entities

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_MAYBE_FOUND = re.compile(r"[/@#.]")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?'()\[\]{}])"
    r"|(?P<email>[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?<![\w/@.])(?P<mention>@[A-Za-z][A-Za-z0-9_]{2,31})\b"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/<>])"
    r"|(?<![\w#])(?P<hashtag>\#\w*[^\W\d]\w*)"
)
UserLookup = Callable[[int], dict[str, Any] | None]


def read_text(params: dict[str, Any], find_user: UserLookup) -> Parsed:
    """``text`` with its ``parse_mode`` or ``entities``; raises Refusal when empty or too long."""
    parsed = _read(params["text"], params.get("parse_mode"), params.get("entities"), find_user)
    if not parsed.text:
        raise Refusal(refusals.TEXT_EMPTY)
    if len(parsed.text) > TEXT_LIMIT // 2 and utf16_length(parsed.text) > TEXT_LIMIT:
        raise Refusal(refusals.TEXT_TOO_LONG)
    return parsed


def read_caption(params: dict[str, Any], find_user: UserLookup) -> Parsed:
    """``caption`` likewise; an absent caption is an empty one; raises Refusal when too long."""
    given = params.get("caption") or ""
    parsed = _read(given, params.get("parse_mode"), params.get("caption_entities"), find_user)
    if len(parsed.text) > CAPTION_LIMIT // 2 and utf16_length(parsed.text) > CAPTION_LIMIT:
        raise Refusal(refusals.CAPTION_TOO_LONG)
    return parsed


def read_words(
    text: str, parse_mode: str | None, entities: list[Entity] | None, find_user: UserLookup
) -> Parsed:
    """A short text beside the message's own, such as a poll's question."""
    return _read(text, parse_mode, entities, find_user)


def read_typed(text: str) -> Parsed:
    """What a person typed: trimmed, with commands, links, mentions and hashtags found."""
    return _trimmed(Parsed(text, find_entities(text, [])))


def _read(
    text: str, parse_mode: str | None, given: list[Entity] | None, find_user: UserLookup
) -> Parsed:
    if parse_mode:
        parsed = _parsed(text, parse_mode)
    elif given:
        parsed = Parsed(text, _given(text, given))
    else:
        parsed = Parsed(text, [])
    entities = parsed.entities
    if entities:
        entities = _without_overlap([e for e in entities if _resolve(e, find_user)])
    if _MAYBE_FOUND.search(parsed.text):
        entities = find_entities(parsed.text, entities)
    return _trimmed(Parsed(parsed.text, entities))


def _parsed(text: str, parse_mode: str) -> Parsed:
    match parse_mode.lower():
        case "html":
            return parse_html(text)
        case "markdown":
            return parse_markdown(text)
        case "markdownv2":
            return parse_markdown_v2(text)
        case _:
            raise Refusal(refusals.PARSE_MODE_UNKNOWN)


def _given(text: str, entities: list[Entity]) -> list[Entity]:
    """Entities of the request; those outside the text are cut or dropped as tdlib does."""
    end = utf16_length(text)
    kept: list[Entity] = []
    for entity in ordered(entities):
        offset, length = entity["offset"], entity["length"]
        if offset < 0 or length < 0:
            raise bad_entities("Receive an entity with incorrect length or offset")
        length = min(length, end - offset)
        if length > 0:
            kept.append(entity | {"length": length})
    return kept


def _resolve(entity: Entity, find_user: UserLookup) -> bool:
    """Settle links and mentions in place; False when nothing of the entity remains."""
    if entity["type"] == "text_mention":
        user = find_user(entity["user"]["id"])
        if user is not None:
            entity["user"] = user
        return user is not None
    if entity["type"] != "text_link":
        return True
    if entity["url"].startswith("tg://user?id="):
        number = entity["url"].removeprefix("tg://user?id=")
        user = find_user(int(number)) if number.isdigit() else None
        if user is None:
            return False
        del entity["url"]
        entity |= {"type": "text_mention", "user": user}
        return True
    link = checked_link(entity["url"])
    if link is not None:
        entity["url"] = link
    return link is not None


def checked_link(url: str) -> str | None:
    """The link as Telegram stores it (scheme and path filled in), or None when it is no link."""
    if url.startswith(("tg://", "ton://", "mailto:", "tel:")):
        return url
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() for c in url):
        return None
    if "." not in host and host != "localhost" and ":" not in host:
        return None
    return parts._replace(path=parts.path or "/").geturl()


def _without_overlap(entities: list[Entity]) -> list[Entity]:
    """Cut bold and the like out of code, and drop links inside it, as tdlib's fix_entities."""
    solid = [e for e in entities if e["type"] in ("code", "pre")]
    if not solid or len(solid) == len(entities):
        return entities
    kept: list[Entity] = []
    for entity in entities:
        if entity in solid or entity["type"] in _QUOTES:
            kept.append(entity)
        elif entity["type"] in _SPLITTABLE:
            kept += _cut(entity, solid)
        elif not any(_touch(entity, one) for one in solid):
            kept.append(entity)
    return ordered(kept)


def _cut(entity: Entity, solid: list[Entity]) -> list[Entity]:
    pieces: list[Entity] = []
    at, end = entity["offset"], entity["offset"] + entity["length"]
    for block in sorted(solid, key=lambda e: e["offset"]):
        if _touch(entity, block):
            if block["offset"] > at:
                pieces.append(entity | {"offset": at, "length": block["offset"] - at})
            at = max(at, block["offset"] + block["length"])
    if at < end:
        pieces.append(entity | {"offset": at, "length": end - at})
    return pieces


def _touch(one: Entity, other: Entity) -> bool:
    return (
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def find_entities(text: str, known: list[Entity]) -> list[Entity]:
    """Add the links, addresses, mentions, hashtags and commands Telegram finds by itself."""
    busy = [e for e in known if e["type"] not in _SPLITTABLE and e["type"] not in _QUOTES]
    found: list[Entity] = []
    for match in _FOUND.finditer(text):
        offset = utf16_length(text[: match.start()])
        entity: Entity = {
            "offset": offset,
            "length": utf16_length(match[0]),
            "type": match.lastgroup or "",
        }
        if not any(_touch(entity, one) for one in busy):
            found.append(entity)
    if not found:
        return known
    return ordered(known + found)


def _trimmed(parsed: Parsed) -> Parsed:
    """Without white space at both ends, entities moved accordingly."""
    text = parsed.text.strip()
    if len(text) == len(parsed.text) or not parsed.entities:
        return Parsed(text, parsed.entities if text else [])
    shift = utf16_length(parsed.text[: len(parsed.text) - len(parsed.text.lstrip())])
    end = utf16_length(text)
    moved: list[Entity] = []
    for entity in parsed.entities:
        first = max(entity["offset"] - shift, 0)
        last = min(entity["offset"] + entity["length"] - shift, end)
        if last > first:
            moved.append(entity | {"offset": first, "length": last - first})
    return Parsed(text, moved)
