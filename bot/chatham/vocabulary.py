"""The guard's lists of words, from the text files in `tables/`; written for it by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.domain.visa.countries import spoken_names

_TABLES = Path(__file__).with_name("tables")


def _lines(name: str) -> Iterator[str]:
    for line in (_TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _parts(text: str, mark: str = ",") -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())


@cache
def entries(language: str, section: str) -> frozenset[str]:
    """Return the entries of a section of `english` or `chinese`."""
    return frozenset(ordered(language, section))


@cache
def ordered(language: str, section: str) -> tuple[str, ...]:
    """Return the same, the longest first."""
    current, found = "", list[str]()
    for line in _lines(language):
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section:
            found.extend(_parts(line))
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (-len(each), each)))


@cache
def common_names() -> frozenset[str]:
    """Return English words that are also names, in small letters."""
    return frozenset(word for line in _lines("common_names") for word in line.split())


@cache
def nicknames() -> dict[str, tuple[str, ...]]:
    """Return what the bearers of a given name are also called."""
    return {name.strip(): _parts(short) for name, short in map(_colon, _lines("nicknames"))}


@cache
def chinese_spellings() -> dict[str, tuple[str, ...]]:
    """Return how a character of names (or a double surname) is spelt outside pinyin."""
    read = (line.split(maxsplit=1) for line in _lines("chinese_spellings"))
    return {character: tuple(spelt.split()) for character, spelt in read}


@cache
def western_names() -> dict[str, tuple[str, ...]]:
    """Return how a Latin name (small letters) is commonly written in Chinese."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _lines("western_names"):
        for each in _parts(line, ";"):
            latin, chinese = each.split()
            found[latin] = (*found.get(latin, ()), chinese)
    return found


@dataclass(frozen=True, slots=True)
class Kind:
    """What organizers write as a kind, and the words a text may use for it."""

    written: frozenset[str]
    english: frozenset[str]
    chinese: tuple[str, ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of guests there are words for."""
    read = ((_parts(part) for part in line.split("|")) for line in _lines("kinds"))
    return tuple(
        Kind(frozenset(written), frozenset(english), chinese) for written, english, chinese in read
    )


@cache
def facts_in_chinese() -> dict[str, tuple[str, ...]]:
    """Return how what is noted of a guest in English is said in Chinese."""
    read = (_colon(each) for line in _lines("facts") for each in _parts(line, ";"))
    return {english.strip(): _parts(chinese) for english, chinese in read}


@cache
def places_in_english() -> dict[str, frozenset[str]]:
    """Return what points at countries: a word or phrase in small letters -> codes."""
    found: dict[str, set[str]] = {}
    for name, codes in spoken_names().items():
        if name.isascii() and len(name) > 2 and name not in {"car", "nationals"}:
            found.setdefault(name, set()).update(codes)
    for code, english, _, language in _places():
        for name in (*english, *_parts(language.split(";")[0])):
            found.setdefault(name.lower(), set()).add(code)
    for english, _, codes in _regions():
        for name in english:
            found.setdefault(name.lower(), set()).update(codes)
    return {name: frozenset(codes) for name, codes in found.items()}


@cache
def places_in_chinese() -> dict[str, frozenset[str]]:
    """Return the same for Chinese words."""
    found: dict[str, set[str]] = {}
    for name, codes in spoken_names().items():
        if not name.isascii():
            found.setdefault(name, set()).update(codes)
    for code, _, chinese, _ in _places():
        for name in chinese:
            found.setdefault(name, set()).add(code)
    for _, chinese, codes in _regions():
        for name in chinese:
            found.setdefault(name, set()).update(codes)
    return {name: frozenset(codes) for name, codes in found.items()}


@cache
def languages_of(language: str) -> dict[str, frozenset[str]]:
    """Return languages that point at countries, as they are called in `english` or `chinese`."""
    found: dict[str, set[str]] = {}
    for code, _, _, both in _places():
        english, _, chinese = both.partition(";")
        for name in _parts(chinese if language == "chinese" else english):
            found.setdefault(name.lower(), set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def _places() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    for line in _lines("places"):
        code, rest = _colon(line)
        english, chinese, language = rest.split("|")
        yield code, _parts(english), _parts(chinese), language.strip()


def _regions() -> Iterator[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    for line in _lines("regions"):
        english, chinese, codes = line.split("|")
        yield _parts(english), _parts(chinese), tuple(codes.split())


def _colon(line: str) -> tuple[str, str]:
    before, _, after = line.partition(":")
    return before, after


@cache
def _rewordings() -> dict[str, tuple[str, ...]]:
    read = [_parts(line, "|") for line in _lines("rewordings")]
    return {each[0]: each[1:] for each in read}


def rewordings(rule: str, language: str) -> tuple[str, str]:
    """Return two ways to say otherwise what a rule found, in `english` or `chinese`."""
    first, second, third, fourth = _rewordings()[rule]
    return (third, fourth) if language == "chinese" else (first, second)
