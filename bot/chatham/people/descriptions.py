"""How many guests a description fits: countries, gender, field, what is noted of them."""

import re
from dataclasses import dataclass
from functools import cache

from bot.answers.language.normaliser import stem
from bot.chatham.roster import Attendee, Roster
from bot.chatham.spelled import folded, in_place
from bot.chatham.vocabulary import Kind, entries, facts_in_chinese, kinds

_FORMER = frozenset(["former", "ex", "retired", "once", "previously", "erstwhile", "past"])
_NUMBERS = {"first": "one", "second": "two", "third": "three", "fourth": "four", "fifth": "five",
            "sixth": "six", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five",
            "i": "one", "ii": "two", "iii": "three", "iv": "four"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Description:
    """What a text says of people; empty parts say nothing. `kinds` are those its words stand for."""

    countries: frozenset[str] = frozenset()
    gender: str = ""
    kinds: tuple[Kind, ...] = ()
    facts: frozenset[str] = frozenset()
    """Facts of the roster that it tells."""

    def says_something(self) -> bool:
        """Whether it narrows the circle."""
        return bool(self.countries or self.gender or self.kinds or self.facts)


def fitting(roster: Roster, told: Description) -> frozenset[int]:
    """Return whom a description fits; where nobody fits all of it, whom its firmer parts fit."""
    for gender, field in ((True, True), (True, False), (False, True), (False, False)):
        found = roster.fitting(
            lambda each: not told.countries or each.country in told.countries,
            lambda each: not told.facts or bool(told.facts.intersection(each.facts)),
            lambda each, wanted=gender: not wanted or not told.gender or _same_gender(each, told),
            lambda each, wanted=field: not wanted or all(_of(each, kind) for kind in told.kinds),
        )
        if found:
            return found
    return frozenset()


def _same_gender(attendee: Attendee, told: Description) -> bool:
    return not attendee.gender or attendee.gender.lower()[:1] == told.gender


def _of(attendee: Attendee, kind: Kind) -> bool:
    written = folded(attendee.kind)
    stated = {folded(fact) for fact in attendee.facts}
    return any(written.startswith(word) for word in kind.written) or bool(
        kind.english & {word for fact in stated for word in fact.split()}
    )


def kinds_in_use(roster: Roster, words: frozenset[str], *, chinese: bool) -> tuple[Kind, ...]:
    """Return the kinds that words stand for, of those that the roster knows."""
    in_use = {folded(each.kind) for each in roster.attendees}
    return tuple(
        kind
        for kind in kinds()
        if words.intersection(kind.chinese if chinese else kind.english)
        and any(used.startswith(word) for used in in_use for word in kind.written)
    )


@cache
def stems_of(fact: str) -> tuple[frozenset[str], bool]:
    """Return the stems that tell a fact, and whether it is of the past."""
    words = [folded(word) for word in re.findall(r"[^\W_]+", fact)]
    kernel = frozenset(
        stem(_NUMBERS.get(word, word)) for word in words if word not in entries("english", "empty")
    )
    return kernel, bool(_FORMER.intersection(words))


def facts_told(roster: Roster, words: list[str]) -> frozenset[str]:
    """Return the facts whose words all stand among some words (folded)."""
    stems = {stem(_NUMBERS.get(word, word)) for word in words}
    every = {fact for attendee in roster.attendees for fact in attendee.facts if fact.isascii()}
    return frozenset(fact for fact in every if (kernel := stems_of(fact)[0]) and kernel <= stems)


@cache
def _in_chinese(fact: str) -> tuple[str, ...]:
    """Return how a fact is said in Chinese; the longest English words that are known count."""
    written = in_place(fact)
    if not written.isascii():
        return (written,)
    low = written.lower()
    for english, chinese in sorted(facts_in_chinese().items(), key=lambda each: -len(each[0])):
        if re.search(rf"\b{re.escape(english)}\b", low):
            return chinese
    return ()


def facts_told_in_chinese(roster: Roster, text: str) -> frozenset[str]:
    """Return the facts of the roster that a Chinese text tells."""
    every = {fact for attendee in roster.attendees for fact in attendee.facts}
    return frozenset(fact for fact in every if any(said in text for said in _in_chinese(fact)))
