"""A text as the guard reads it: simplified characters in place, Latin words with their places."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.answers.language.normaliser import simplified

_WORD = re.compile(r"[^\W\d_\u2e80-\u9fff\uf900-\uffef]+|\d+")
_UNMARKED = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_ABBREVIATED = frozenset(["mr", "mrs", "ms", "dr", "prof", "st", "vs", "eg", "ie", "etc", "no"])
_END = re.compile(r"[。！？；\n][”』」\"]?|[.!?;](?=\s+[^\sa-z]|\s*$)")


@dataclass(frozen=True, slots=True)
class Token:
    """A Latin word or a number: where it stands, and how it reads without accents and capitals."""

    start: int
    end: int
    word: str
    folded: str
    before: str
    """What stands between the word before it and this one."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.word[:1].isupper()


@dataclass(frozen=True)
class Sentence:
    """A sentence; `start` is its place in the whole text."""

    text: str
    start: int

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The Latin words in it."""
        found: list[Token] = []
        reached = 0
        for match in _WORD.finditer(self.text):
            before = self.text[reached : match.start()]
            word = match.group()
            found.append(Token(match.start(), match.end(), word, folded(word), before))
            reached = match.end()
        return tuple(found)

    @cached_property
    def low(self) -> str:
        """The text in small letters."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else self.text


def folded(word: str) -> str:
    """Return a Latin word in small letters without accents: Wójcik -> wojcik."""
    apart = unicodedata.normalize("NFKD", word.lower().translate(_UNMARKED))
    return "".join(char for char in apart if not unicodedata.combining(char))


def letters(text: str) -> str:
    """Return the folded letters of a text and nothing else: Mary-Jane O'Neill -> maryjaneoneill."""
    return "".join(char for char in folded(text) if char.isalnum())


def in_place(text: str) -> str:
    """Return a text in simplified characters and plain marks, every character in its place."""
    composed = unicodedata.normalize("NFC", text)
    plain = "".join(_plain_mark(char) for char in composed)
    if plain.isascii():
        return plain
    turned = simplified(plain)
    return turned if len(turned) == len(plain) else "".join(map(_one, plain))


def _plain_mark(char: str) -> str:
    if "\uff21" <= char <= "\uff5a" or "\uff10" <= char <= "\uff19":
        return chr(ord(char) - 0xFEE0)
    if char == "\0" or "\ud800" <= char <= "\udfff":
        return " "
    return {"’": "'", "‘": "'", "\u00a0": " ", "．": ".", "‐": "-", "‑": "-"}.get(char, char)


def _one(char: str) -> str:
    turned = simplified(char)
    return turned if len(turned) == 1 else char


def sentences(text: str) -> Iterator[Sentence]:
    """Cut a text (from `in_place`) into sentences; a title or an initial ends none."""
    start = 0
    for match in _END.finditer(text):
        last = re.search(r"(\w+)$", text[start : match.start()])
        word = last.group(1) if last else ""
        short = word.isascii() and (len(word) == 1 or word.lower() in _ABBREVIATED)
        if match.group() == "." and short and match.end() < len(text):
            continue
        yield Sentence(text[start : match.end()], start)
        start = match.end()
    if text[start:].strip():
        yield Sentence(text[start:], start)
