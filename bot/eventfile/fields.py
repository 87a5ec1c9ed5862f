"""Reading the fields that several kinds of items share: keys, texts, spans, seats."""

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.eventfile.event_file import Branch, Spot
from bot.eventfile.wall_times import Clock

C = TypeVar("C", bound=StrEnum)

TITLE = 120
PLACE = 200
TEXT = 1500
SEATS = 100_000
KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
NEVER = datetime.min.replace(tzinfo=UTC)
"""Stands for a time that could not be read."""


def keyed(top: Branch, name: str, most: int) -> list[tuple[str, Branch]]:
    """Return the items of a list whose `key` is different in each."""
    listed = top.find(name)
    found: dict[str, Branch] = {}
    for spot in listed.items(most) if listed else ():
        if not (branch := spot.branch()):
            continue
        named = branch.need("key")
        key = read_key(named) if named else spot.path
        if named and key in found:
            named.complain("is used by an earlier item; choose another key.", "key-used")
        found[key if key not in found else spot.path] = branch
    return list(found.items())


def read_key(spot: Spot) -> str:
    """Return the name of an item; complain about one that is no key."""
    key = spot.text(40)
    if not KEY.fullmatch(key):
        spot.complain(
            "must be 1 to 40 small letters, digits and hyphens, like opening-talk.", "key"
        )
    return key


def read_span(branch: Branch, clock: Clock) -> tuple[datetime, datetime]:
    """Return the fields starts and ends as aware UTC, NEVER where one cannot be read."""
    starts_at, ends_at = clock.read(branch, "starts"), clock.read(branch, "ends")
    if starts_at and ends_at and ends_at <= starts_at:
        complain(branch, "ends", "must be after starts.", "ends-early")
    return starts_at or NEVER, ends_at or NEVER


def read_words(branch: Branch, name: str, longest: int, *, lines: bool = False) -> Words:
    """Return a text of a field that must be there."""
    spot = branch.need(name)
    return spot.words(longest, lines=lines) if spot else Words("")


def read_whole(branch: Branch, name: str, least: int, most: int) -> int | None:
    """Return a whole number of a field that may be left out."""
    spot = branch.find(name)
    return spot.whole(least, most) if spot else None


def read_year(branch: Branch, name: str) -> int | None:
    """Return a year of a field that may be left out."""
    spot = branch.find(name)
    return spot.year() if spot else None


def read_seats(branch: Branch) -> int | None:
    """Return a number of seats, None where there is no limit."""
    return read_whole(branch, "seats", 1, SEATS)


def complain(
    branch: Branch, name: str, sentence: str, code: str = "", **details: str | int | Words
) -> None:
    """Complain about a field where it stands."""
    if spot := branch.find(name):
        spot.complain(sentence, code, **details)


def longest(*texts: Words) -> int:
    """Return how many characters texts have together, in the language that needs more."""
    return max(sum(len(words.in_language(tongue)) for words in texts) for tongue in Language)


def read_both(branch: Branch, name: str, longest: int) -> Words:
    """Return a text that everybody can read; complain where it or a language is missing."""
    spot = branch.need(name)
    return both_of(spot, longest) if spot else Words("")


def both_of(spot: Spot, longest: int) -> Words:
    """Return a text that everybody can read; complain where a language is missing."""
    words = spot.words(longest)
    if bool(words.en) != bool(words.zh):
        spot.complain("needs the text in both languages: {en: ..., zh: ...}.", "text-both")
    return words


def read_one(branch: Branch, name: str, kinds: type[C]) -> C | None:
    """Return one of several words; complain about any other."""
    return one_of(branch.need(name), kinds)


def one_of(spot: Spot | None, kinds: type[C]) -> C | None:
    """Return which of several words stands at a spot, None for none; complain about any other."""
    text = spot.text(40) if spot else ""
    if text in set(kinds):
        return kinds(text)
    if spot and text:
        spot.complain_of_other(kinds)
    return None
