"""Telegram's old Markdown parse mode: no nesting, no underline, kept for bots that still use it.

Follows tdlib ``parse_markdown`` (td/telegram/MessageEntity.cpp) in what is accepted, what is
refused and in which words. Offsets and lengths are in UTF-16 code units.
"""

from bot.demo.emulator.encoding import utf16_length
from bot.demo.emulator.messages.entities import Entity, Parsed, ordered
from bot.demo.emulator.refusals import bad_entities

SPACES = " \t\r\n\v\0"
_KINDS = {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}
_FENCE = "```"


def parse_markdown(source: str) -> Parsed:
    """Plain text and entities of old Markdown.

    Raises Refusal "Bad Request: can't parse entities: ..." for an entity without an end.
    """
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._offset = 0
        self._entities: list[Entity] = []

    def read(self) -> Parsed:
        while self._at < len(self._source):
            sign = self._source[self._at]
            following = self._source[self._at + 1 : self._at + 2]
            if sign == "\\" and following in _KINDS:
                self._put(following)
                self._at += 2
            elif sign in _KINDS:
                self._entity(sign)
            else:
                self._put(sign)
                self._at += 1
        return Parsed("".join(self._pieces), ordered(self._entities))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._offset += utf16_length(text)

    def _entity(self, sign: str) -> None:
        source, begin = self._source, self._at
        entity: Entity = {"offset": self._offset, "type": _KINDS[sign]}
        end_mark = "]" if sign == "[" else sign
        start = begin + 1
        if source.startswith(_FENCE, begin):
            entity["type"], end_mark = "pre", _FENCE
            language, start = read_language(source, begin + len(_FENCE))
            if language:
                entity["language"] = language
        end = source.find(end_mark, start)
        if end < 0:
            at = len(source[:begin].encode())
            raise bad_entities(f"Can't find end of the entity starting at byte offset {at}")
        self._put(source[start:end])
        self._at = end + len(end_mark)
        entity["length"] = self._offset - entity["offset"]
        if not entity["length"]:
            return
        if sign == "[":
            entity["url"] = self._address(source[start:end])
        self._entities.append(entity)

    def _address(self, words: str) -> str:
        """What stands in round brackets behind a link's words, or the words themselves."""
        if not self._source.startswith("(", self._at):
            return words
        start = self._at + 1
        end = self._source.find(")", start)
        end = len(self._source) if end < 0 else end
        self._at = end + 1
        return self._source[start:end]


def read_language(source: str, at: int) -> tuple[str, int]:
    """The language of a block of code behind its fence, "" for none, and where its text starts."""
    end = at
    while end < len(source) and source[end] not in SPACES and source[end] != "`":
        end += 1
    named = end < len(source) and source[end] != "`"
    language, at = (source[at:end], end) if named else ("", at)
    if source.startswith(("\r\n", "\n\r"), at):
        return language, at + 2
    return language, at + 1 if source.startswith(("\n", "\r"), at) else at
