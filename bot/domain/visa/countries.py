"""Issuers of passports and travel documents: their names, and how people type them.

The table is `countries.json`, made by tools/make_countries.py. A guess only pre-fills: whoever typed
is shown what was understood and confirms it.
"""

import difflib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

LONGEST = 80
"""Characters of a typed country that are looked at."""
GREATER_CHINA = ("CN", "HK", "MO", "TW")
"""Issuers that one word may mean, and between whom other documents than passports are asked for."""
_WITH_ARTICLE = frozenset(
    {"AE", "BS", "CF", "DO", "GB", "GM", "MH", "MV", "NL", "PH", "SB", "SC", "US"}
)
_ALMOST = 0.84
_TOKEN = re.compile(r"[a-z0-9'&.()-]+")
_PASSPORT = re.compile(r"passports?\b|护照")
_BNO = re.compile(
    r"(?<![a-z])(?:bn\s*\(?\s*o\s*\)?(?![a-z])|british national)|国民.{0,2}海外|海外国民"
)


@dataclass(frozen=True, slots=True)
class Country:
    """An issuer: ISO 3166-1 alpha-2 `code` (XK for Kosovo), its name, and its initials A to Z."""

    code: str
    name: Words
    initial_en: str
    initial_zh: str

    def initial(self, language: Language) -> str:
        """Return the letter it is listed under in a language (the pinyin one in Chinese)."""
        return self.initial_zh if language is Language.ZH else self.initial_en


@dataclass(frozen=True, slots=True)
class Guess:
    """What a typed text may mean, likeliest first; `special` if it names another kind of document."""

    codes: tuple[str, ...]
    special: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    countries: dict[str, Country]
    names: dict[str, tuple[str, ...]]
    """How it is typed -> everything that may be meant."""
    simple: dict[int, int]


def country(code: str) -> Country | None:
    """Return an issuer by its code, if there is one."""
    return _table().countries.get(code)


def name_of(code: str) -> Words:
    """Return an issuer's name; a code nobody knows is its own name."""
    found = country(code)
    return found.name if found else Words(code)


def in_sentence(code: str) -> Words:
    """Return an issuer's name as it stands in a sentence, where English wants an article."""
    name = name_of(code)
    return Words(f"the {name.en}", name.zh) if code in _WITH_ARTICLE else name


def countries() -> tuple[Country, ...]:
    """Return every issuer in the order of codes."""
    return tuple(_table().countries.values())


def spoken_names() -> Mapping[str, tuple[str, ...]]:
    """Return how countries and their people are called -> the codes that may be meant."""
    return _table().names


def initials(language: Language) -> tuple[str, ...]:
    """Return the letters under which there are issuers."""
    return tuple(sorted({each.initial(language) for each in countries()}))


def under_initial(letter: str, language: Language) -> tuple[Country, ...]:
    """Return the issuers listed under a letter, in the order of their names."""
    found = [each for each in countries() if each.initial(language) == letter]
    return tuple(sorted(found, key=lambda each: plain(each.name.in_language(language))))


def plain(text: str) -> str:
    """Return a text as names are compared: compatible forms, small letters, no accents."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    letters = "".join(char for char in apart if not unicodedata.combining(char))
    return unicodedata.normalize("NFKC", letters).translate(_table().simple)


def guess(typed: str) -> Guess:
    """Say which issuers a text may mean; the one whose passport is spoken of comes first."""
    text = plain(typed[:LONGEST])
    special = bool(_BNO.search(text))
    if code := country(typed.strip().upper()):
        text = code.code.lower() if plain(code.code) in _table().names else text
        if text == plain(typed.strip()) and text not in _table().names:
            return Guess((code.code,), special)
    found = list(_found_in(text))
    if not found:
        return Guess(_almost(text), special)
    marks = [match.start() for match in _PASSPORT.finditer(text)]
    # “a Swiss resident with an Indian passport”: the word before “passport” counts most.
    found.sort(key=lambda hit: (not any(0 <= mark - hit[1] <= 3 for mark in marks), hit[0]))
    codes = dict.fromkeys(code for _, _, means in found for code in means)
    return Guess(tuple(codes), special)


def exactly(typed: str) -> str:
    """Return the one code a text can only mean (a code, a full name, a clear word), else nothing."""
    text = plain(typed.strip())
    if (known := country(typed.strip())) is not None:
        return known.code
    for each in countries():
        if text in {plain(each.name.en), plain(each.name.zh)}:
            return each.code
    found = guess(typed)
    return found.codes[0] if len(found.codes) == 1 and not found.special else ""


def _found_in(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Find names in a text, the longest first and none inside another: (start, end, codes)."""
    names = _table().names
    taken = [False] * (len(text) + 1)
    hits: list[tuple[int, int, tuple[str, ...]]] = []
    for name in _longest_first():
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not any(taken[start:end]) and _stands_alone(text, start, end, name):
                taken[start:end] = [True] * len(name)
                hits.append((start, end, names[name]))
            start = text.find(name, start + 1)
    yield from sorted(hits)


def _stands_alone(text: str, start: int, end: int, name: str) -> bool:
    """Latin names must be whole words; two letters must be everything that was typed."""
    if not name.isascii():
        return True
    if len(name) <= 2 or name == "car":
        return text.strip(" .") == name
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and before.isascii()) and not (after.isalnum() and after.isascii())


def _almost(text: str) -> tuple[str, ...]:
    """Return what a misspelt text may mean."""
    names = [name for name in _table().names if len(name) > 3]
    words = [text.strip(), *(word for word in _TOKEN.findall(text) if len(word) > 3)]
    codes: dict[str, None] = {}
    for word in words:
        for name in difflib.get_close_matches(word, names, n=3, cutoff=_ALMOST):
            codes.update(dict.fromkeys(_table().names[name]))
    return tuple(codes)


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_table().names, key=len, reverse=True))


@cache
def _table() -> _Table:
    path = Path(__file__).with_name("countries.json")
    read = json.loads(path.read_text(encoding="utf-8"))
    known: dict[str, Country] = {}
    names: dict[str, list[str]] = {}
    for code, fields in read["countries"].items():
        name = Words(fields["en"], fields["zh"])
        initial = unicodedata.normalize("NFKD", name.en)[0]
        known[code] = Country(code, name, initial, fields["initial"])
        for each in fields["names"]:
            names.setdefault(each, []).append(code)
    return _Table(
        known,
        {name: tuple(codes) for name, codes in names.items()},
        {ord(old): ord(new) for old, new in read["simple"].items()},
    )
