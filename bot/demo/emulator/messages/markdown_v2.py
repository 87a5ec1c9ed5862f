"""Telegram's MarkdownV2 parse mode: nested entities, quotations, and a long list of signs to escape.

Follows tdlib ``parse_markdown_v2`` (td/telegram/MessageEntity.cpp) in what is accepted, what is
refused and in which words. Offsets and lengths are in UTF-16 code units.
"""

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.entities import Entity, Parsed, ordered
from bot.demo.emulator.messages.markdown import read_language
from bot.demo.emulator.messages.tags import emoji_id, moment_of
from bot.demo.emulator.refusals import Refusal, bad_entities

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_ESCAPED = re.compile(r"\\([\x01-\x7e])")
_CODE = ("code", "pre")
# In this order: a longer sign is looked for before the shorter one it starts with.
_SIGNS = {
    "__": "underline",
    "_": "italic",
    "*": "bold",
    "~": "strikethrough",
    "||": "spoiler",
    "```": "pre",
    "`": "code",
    "[": "text_link",
    "![": "custom_emoji",
}
_ENDS = {kind: sign for sign, kind in _SIGNS.items()} | {"text_link": "]", "custom_emoji": "]"}
_NAMES = {  # as tdlib calls them in its sentences
    "underline": "Underline",
    "italic": "Italic",
    "bold": "Bold",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "pre": "Pre",
    "code": "Code",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}


class _Open(NamedTuple):
    kind: str
    at: int
    offset: int
    piece: int
    language: str = ""


def parse_markdown_v2(source: str) -> Parsed:
    """Plain text and entities of MarkdownV2.

    Raises Refusal "Bad Request: can't parse entities: ..." for markup Telegram refuses.
    """
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._offset = 0
        self._stack: list[_Open] = []
        self._entities: list[Entity] = []
        self._in_quote = False
        self._can_quote = True  # nothing but marks stands between here and the line's start

    def read(self) -> Parsed:
        while self._at < len(self._source):
            sign = self._source[self._at]
            escaped = _ESCAPED.match(self._source, self._at)
            if escaped is not None:
                self._put(escaped[1])
                self._at += 2
            elif not self._is_reserved(sign):
                self._put(sign)
                self._at += 1
            elif self._stack and self._is_end(sign):
                self._close(sign)
            else:
                self._open(sign)
        self._end_of_text()
        return Parsed("".join(self._pieces), ordered(self._entities))

    def _put(self, sign: str) -> None:
        self._pieces.append(sign)
        self._offset += utf16_length(sign)
        if sign != "\r":
            self._can_quote = sign == "\n"

    def _is_reserved(self, sign: str) -> bool:
        in_code = bool(self._stack) and self._stack[-1].kind in _CODE
        return sign == "`" if in_code else sign in _RESERVED

    def _is_end(self, sign: str) -> bool:
        if self._in_quote and sign == "\n" and not self._source.startswith(">", self._at + 1):
            return True
        kind = self._stack[-1].kind
        if kind == "blockquote":
            return False
        if kind == "italic" and self._source.startswith("__", self._at):
            return False
        return self._source.startswith(_ENDS[kind], self._at)

    def _open(self, sign: str) -> None:
        if sign == "\n":
            self._put(sign)
            self._at += 1
        elif sign == ">" and self._can_quote:
            if not self._in_quote:
                self._in_quote = True
                self._push("blockquote")
            self._at += 1
        else:
            mark = next((mark for mark in _SIGNS if self._source.startswith(mark, self._at)), None)
            if mark is None:
                raise bad_entities(
                    f"Character '{sign}' is reserved and must be escaped with the preceding '\\'"
                )
            self._open_mark(mark)

    def _open_mark(self, mark: str) -> None:
        kind, after = _SIGNS[mark], self._at + len(mark)
        language = ""
        if kind == "pre":
            language, after = read_language(self._source, after)
        self._push(kind, language)
        self._at = after

    def _push(self, kind: str, language: str = "") -> None:
        self._stack.append(_Open(kind, self._at, self._offset, len(self._pieces), language))

    def _close(self, sign: str) -> None:
        opened = self._stack.pop()
        if sign == "\n":
            self._close_quote(opened)
            return
        self._at += len(_ENDS[opened.kind])
        entity = self._entity(opened)
        match opened.kind:
            case "text_link":
                address = self._address()
                words = "".join(self._pieces[opened.piece :])
                entity["url"] = words if address is None else address
            case "custom_emoji":
                entity |= _emoji_or_moment(self._address())
            case "pre" if opened.language:
                entity["language"] = opened.language
            case _:
                pass
        if entity["length"]:
            self._entities.append(entity)

    def _entity(self, opened: _Open) -> Entity:
        length = self._offset - opened.offset
        return {"offset": opened.offset, "length": length, "type": opened.kind}

    def _close_quote(self, opened: _Open) -> None:
        """A quotation ends with its line; two bars at the end of it make it expandable."""
        marked = self._source[opened.at : self._at] in ("||", "||\r")
        expandable = opened.kind == "spoiler" and marked
        if expandable:
            opened = self._stack.pop()
        if opened.kind != "blockquote":
            raise self._unclosed(opened)
        self._in_quote = False
        self._put("\n")
        self._at += 1
        self._add_quote(opened, expandable=expandable)

    def _add_quote(self, opened: _Open, *, expandable: bool) -> None:
        kind = "expandable_blockquote" if expandable else "blockquote"
        self._entities.append(self._entity(opened) | {"type": kind})

    def _end_of_text(self) -> None:
        if self._in_quote:
            last = self._stack[-1]
            expandable = last.kind == "spoiler" and self._source[last.at :] == "||"
            if expandable:
                self._stack.pop()
            if self._stack[-1].kind == "blockquote":
                opened = self._stack.pop()
                if self._offset > opened.offset:
                    self._add_quote(opened, expandable=expandable)
        if self._stack:
            raise self._unclosed(self._stack[-1])

    def _unclosed(self, opened: _Open) -> Refusal:
        name = "PreCode" if opened.language else _NAMES[opened.kind]
        return bad_entities(
            f"Can't find end of {name} entity at byte offset {self._byte(opened.at)}"
        )

    def _byte(self, at: int) -> int:
        return len(self._source[:at].encode())

    def _address(self) -> str | None:
        """What stands in round brackets here, unescaped; None where there are none."""
        if not self._source.startswith("(", self._at):
            return None
        start = self._at + 1
        found = re.compile(r"(?:\\[\x01-\x7e]|[^)])*").match(self._source, start)
        end = found.end() if found else start
        if not self._source.startswith(")", end):
            raise bad_entities(f"Can't find end of a URL at byte offset {self._byte(start)}")
        self._at = end + 1
        return _ESCAPED.sub(r"\1", self._source[start:end])


def _emoji_or_moment(address: str | None) -> Entity:
    """The fields of `![..](tg://emoji?id=..)` or `![..](tg://time?unix=..&format=..)`."""
    if address is None:
        raise bad_entities("The entity must contain a tg://emoji or tg://time URL")
    parts = urlsplit(address)
    fields = dict(parse_qsl(parts.query))
    if (parts.scheme, parts.netloc) == ("tg", "emoji") and fields.get("id", "").isdigit():
        return {"custom_emoji_id": emoji_id({"emoji-id": fields["id"]})}
    if (parts.scheme, parts.netloc) == ("tg", "time") and fields.get("unix", "").isdigit():
        return {"type": "date_time", **moment_of(fields)}
    raise bad_entities("Invalid tg://emoji or tg://time URL specified")
