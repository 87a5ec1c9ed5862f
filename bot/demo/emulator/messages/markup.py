"""Telegram's HTML parse mode: tags to plain text and MessageEntity dicts.

Follows tdlib ``parse_html`` (td/telegram/MessageEntity.cpp) in what is accepted, what is
refused and in which words. Offsets and lengths are in UTF-16 code units.
"""

import re
from typing import NamedTuple

from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.entities import Entity, Parsed, ordered
from bot.demo.emulator.messages.tags import (
    ATTRIBUTE,
    KINDS,
    REFERENCE,
    SPECIAL,
    decode_reference,
    emoji_id,
    moment_of,
)
from bot.demo.emulator.refusals import Refusal, bad_entities


class _Open(NamedTuple):
    tag: str
    attributes: dict[str, str]
    offset: int
    piece: int


def parse_html(source: str) -> Parsed:
    """Plain text and entities of Telegram HTML.

    Raises Refusal "Bad Request: can't parse entities: ..." for markup Telegram refuses.
    """
    if "<" not in source and "&" not in source:
        return Parsed(source, [])
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.offset = 0
        self.stack: list[_Open] = []
        self.entities: list[Entity] = []
        self.languages: dict[int, str] = {}

    def read(self) -> Parsed:
        source, at, end = self.source, 0, len(self.source)
        while at < end:
            special = SPECIAL.search(source, at)
            if special is None:
                self._text(source[at:])
                break
            if special.start() > at:
                self._text(source[at : special.start()])
            at = special.start()
            if source[at] == "&":
                at = self._reference(at)
            elif source.startswith("</", at):
                at = self._close(at)
            else:
                at = self._open(at)
        if self.stack:
            tag = self.stack[-1].tag
            raise bad_entities(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return Parsed(self._joined(), ordered(self.entities))

    def _joined(self) -> str:
        text = "".join(self.pieces)
        if not text.isascii():
            try:
                text.encode()
            except UnicodeEncodeError:
                raise Refusal(
                    "Bad Request: can't parse entities: Text contains invalid Unicode characters "
                    "after decoding HTML entities, check for unmatched surrogate code units"
                ) from None
        return text

    def _text(self, piece: str) -> None:
        self.pieces.append(piece)
        self.offset += utf16_length(piece)

    def _reference(self, at: int) -> int:
        found = REFERENCE.match(self.source, at)
        decoded = decode_reference(found) if found else None
        if found is None or decoded is None:
            self._text("&")
            return at + 1
        self._text(decoded)
        return found.end()

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _open(self, at: int) -> int:
        source, begin = self.source, at
        at += 1
        while at < len(source) and not source[at].isspace() and source[at] != ">":
            at += 1
        if at == len(source):
            raise bad_entities(f"Unclosed start tag at byte offset {self._byte(begin)}")
        tag = source[begin + 1 : at].lower()
        if tag not in KINDS:
            raise bad_entities(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        attributes, at = self._attributes(tag, begin, at)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise bad_entities(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}'
            )
        self.stack.append(_Open(tag, attributes, self.offset, len(self.pieces)))
        return at + 1

    def _attributes(self, tag: str, begin: int, at: int) -> tuple[dict[str, str], int]:
        source, found = self.source, dict[str, str]()
        while True:
            while at < len(source) and source[at].isspace():
                at += 1
            if at < len(source) and source[at] == ">":
                return found, at
            match = ATTRIBUTE.match(source, at)
            if match is None:
                raise bad_entities(
                    f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}'
                )
            if match.end() == len(source) and match["bare"] is not None:
                named = "" if match["bare"] else f' "{tag}"'
                raise bad_entities(f"Unclosed start tag{named} at byte offset {self._byte(begin)}")
            name, at = match["name"], match.end()
            found[name] = self._value(match, tag, begin)
            if at == len(source):
                raise bad_entities(f"Unclosed start tag at byte offset {self._byte(begin)}")

    def _value(self, match: re.Match[str], tag: str, begin: int) -> str:
        quoted = match["double"] if match["double"] is not None else match["single"]
        if quoted is not None:
            return REFERENCE.sub(lambda found: decode_reference(found) or found[0], quoted)
        if match["bare"] is None:
            if tag == "blockquote" and match["name"] == "expandable":
                return ""
            raise bad_entities(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
                f"at byte offset {self._byte(begin)}"
            )
        after = self.source[match.end()]
        if not after.isspace() and after != ">":
            raise bad_entities(
                f"Unexpected end of name token at byte offset {self._byte(match.start('bare'))}"
            )
        return match["bare"].lower()

    def _close(self, at: int) -> int:
        source, begin = self.source, at
        if not self.stack:
            raise bad_entities(f"Unexpected end tag at byte offset {self._byte(begin)}")
        at += 2
        while at < len(source) and not source[at].isspace() and source[at] != ">":
            at += 1
        name = source[begin + 2 : at].lower()
        while at < len(source) and source[at].isspace():
            at += 1
        if at == len(source) or source[at] != ">":
            raise bad_entities(f"Unclosed end tag at byte offset {self._byte(begin)}")
        opened = self.stack.pop()
        if name and name != opened.tag:
            raise bad_entities(
                f"Unmatched end tag at byte offset {self._byte(begin)}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        if self.offset > opened.offset:
            self._finish(opened)
        return at + 1

    def _finish(self, opened: _Open) -> None:
        """Turn a closed tag into an entity; an unusable link leaves only its text."""
        entity: Entity = {
            "offset": opened.offset,
            "length": self.offset - opened.offset,
            "type": KINDS[opened.tag],
        }
        attributes = opened.attributes
        match opened.tag:
            case "a":
                url = attributes.get("href") or "".join(self.pieces[opened.piece :])
                entity["url"] = url
            case "blockquote" if "expandable" in attributes:
                entity["type"] = "expandable_blockquote"
            case "tg-emoji":
                entity["custom_emoji_id"] = emoji_id(attributes)
            case "tg-time":
                entity |= moment_of(attributes)
            case "code" | "pre":
                self._finish_code(opened, entity)
                return
            case _:
                pass
        self.entities.append(entity)

    def _finish_code(self, opened: _Open, entity: Entity) -> None:
        """``<pre><code class="language-x">`` in either nesting is one pre with a language."""
        inner = self.entities[-1] if self.entities else None
        same = (
            inner is not None
            and inner["type"] in ("code", "pre")
            and inner["type"] != entity["type"]
            and (inner["offset"], inner["length"]) == (entity["offset"], entity["length"])
        )
        language = opened.attributes.get("class", "")
        language = language.removeprefix("language-") if "language-" in language else ""
        if opened.tag == "code" and language:
            self.languages[id(entity)] = language
        if same and inner is not None:
            language = language or self.languages.get(id(inner), "")
            if language:
                inner |= {"type": "pre", "language": language}
                return
        self.entities.append(entity)
