"""The forms in which a guest's name may stand in Latin letters."""

import re
from dataclasses import dataclass, field
from itertools import product

from bot.chatham.names.spellings import parted, pinyin, spellings
from bot.chatham.roster import Attendee, Roster
from bot.chatham.spelled import folded, in_place, letters
from bot.chatham.vocabulary import entries, nicknames, western_names

_SURNAME_FIRST = frozenset({"CN", "TW", "HK", "MO", "SG", "KR", "KP", "VN", "HU", "MY"})
_UMLAUTS = str.maketrans({"ü": "ue", "ö": "oe", "ä": "ae", "å": "aa", "ø": "oe"})


@dataclass(frozen=True, slots=True)
class LatinForms:
    """Joined small letters -> the places of the guests whose form it is."""

    full: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """Given name and surname, in either order; an initial may stand for the given name."""
    single: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """A surname, a given name or a nickname alone."""
    initials: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    sounds: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    """How whole names sound -> the same."""


@dataclass(frozen=True, slots=True)
class _Parts:
    surnames: tuple[str, ...]
    givens: tuple[str, ...]
    initials: tuple[str, ...]
    """Of the given name: x, xl."""


def latin_forms(roster: Roster) -> LatinForms:
    """Return every guest's forms."""
    forms = LatinForms()
    for at, attendee in enumerate(roster.attendees):
        for parts in _ways(attendee):
            _add(forms, at, parts)
        for word in re.split(r"[\s\-]+", attendee.name):
            if len(word) > 2 and folded(word) not in entries("english", "particles"):
                _put(forms.single, letters(word), at)
    return forms


_SOUNDS_ALIKE = (
    ("tsch", "ch"), ("sch", "sh"), ("zh", "j"), ("jh", "j"), ("hs", "sh"), ("x", "sh"), ("ph", "f"), ("th", "t"), ("kh", "k"), ("gh", "g"), ("oo", "u"), ("ou", "u"), ("eo", "o"),
    ("ee", "i"), ("ea", "i"), ("ie", "i"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"), ("ae", "e"), ("oe", "o"), ("ue", "u"), ("y", "i"),
    ("w", "v"), ("ck", "k"), ("c", "k"), ("q", "k"), ("tz", "z"), ("ts", "z"), ("s", "z"), ("dj", "j"),
    ("b", "p"), ("d", "t"), ("g", "k"),
)  # fmt: skip


def sound(joined: str) -> str:
    """Return about how a name sounds, so that ways to spell it meet: Jihoon, Jihun."""
    for written, heard in _SOUNDS_ALIKE:
        joined = joined.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", joined)


def _put(into: dict[str, set[int]], form: str, at: int) -> None:
    if len(form) > 1:
        into.setdefault(form, set()).add(at)


def _add(forms: LatinForms, at: int, parts: _Parts) -> None:
    for surname, given in product(parts.surnames, parts.givens):
        _put(forms.sounds, sound(given + surname), at)
        _put(forms.sounds, sound(surname + given), at)
    for surname, given in product(parts.surnames, (*parts.givens, *parts.initials)):
        _put(forms.full, given + surname, at)
        _put(forms.full, surname + given, at)
    for alone in (*parts.surnames, *parts.givens):
        _put(forms.single, alone, at)
    for initial, surname in product(parts.initials, {each[:1] for each in parts.surnames}):
        _put(forms.initials, initial + surname, at)
        _put(forms.initials, surname + initial, at)


def _ways(attendee: Attendee) -> list[_Parts]:
    words = [word for word in attendee.name.split() if letters(word)]
    found: list[_Parts] = []
    zh = in_place(attendee.zh)
    chinese = bool(re.fullmatch(r"[\u4e00-\u9fff]{2,4}", zh))
    if len(words) > 1:
        found.append(_latin_parts(words[:-1], words[-1:]))
        if chinese or attendee.country in _SURNAME_FIRST or len(words) > 2:
            found.append(_latin_parts(words[1:], words[:1]))
        if len(words) > 2:
            found.append(_latin_parts(words[:1], words[1:]))
            found.append(_latin_parts(words[:1], words[-1:]))
    elif words:
        found.append(_Parts((letters(words[0]),), (), ()))
    if chinese and attendee.country != "JP":
        found.append(_chinese_parts(*parted(zh)))
    return found


def _latin_parts(given: list[str], surname: list[str]) -> _Parts:
    names = tuple(dict.fromkeys(_written(" ".join(given)) + _written(given[0])))
    short = tuple(each for name in names for each in nicknames().get(name, ()))
    pieces = [piece for word in given for piece in re.split(r"[-']", word) if piece]
    firsts = "".join(folded(piece)[:1] for piece in pieces)
    surnames = _written(" ".join(surname))
    kernel = [word for word in surname if folded(word) not in entries("english", "particles")]
    surnames = tuple(dict.fromkeys([*surnames, *_written("".join(kernel))]))
    halves = [half for word in kernel for half in word.split("-") if "-" in word]
    surnames = (*surnames, *(letters(half) for half in halves))
    return _Parts(surnames, (*names, *short), tuple(dict.fromkeys([firsts, firsts[:1]])))


def _written(name: str) -> tuple[str, ...]:
    """Return a name without accents, and with the letters that stand for an umlaut."""
    return tuple(dict.fromkeys([letters(name), letters(name.lower().translate(_UMLAUTS))]))


def _chinese_parts(surname: str, given: str) -> _Parts:
    givens = spellings(given)
    syllables = [pinyin(character)[:1] for character in given]
    firsts = "".join(each[0][:1] for each in syllables if each)
    return _Parts(spellings(surname), givens, tuple(dict.fromkeys([firsts, firsts[:1]])))


def chinese_of_latin(name: str) -> tuple[str, ...]:
    """Return how the words of a Latin name are commonly written in Chinese."""
    known = western_names()
    found: list[str] = []
    for word in name.split():
        spelt = letters(word)
        found.extend(known.get(spelt, ()))
        for short in nicknames().get(spelt, ()):
            found.extend(known.get(short, ()))
    return tuple(dict.fromkeys(found))
