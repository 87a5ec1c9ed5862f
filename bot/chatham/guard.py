"""The guard itself: every rule over every sentence of a text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.chatham.hits import Colour, Hit, Rule
from bot.chatham.names.affiliations import affiliation_forms, affiliations
from bot.chatham.names.chinese import chinese_forms, chinese_names
from bot.chatham.names.latin import latin_names
from bot.chatham.names.latin_forms import latin_forms
from bot.chatham.people.chinese import people_in_chinese
from bot.chatham.people.english import people_in_english
from bot.chatham.people.programme import people_of_programme, programme_roles
from bot.chatham.pointers import pointers, quotations
from bot.chatham.roster import Roster
from bot.chatham.spelled import Sentence, in_place, sentences

LONGEST = 20_000
"""Characters of a text that are looked at."""


class TooLong(Exception):
    """A text is longer than the guard reads; nothing of it was checked."""


class Guard:
    """Knows a roster, and reads texts with it; an instance may be kept while the roster stays."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._latin = latin_forms(roster)
        self._chinese = chinese_forms(roster)
        self._affiliations = affiliation_forms(roster)
        self._aliases = tuple(_aliases(roster))
        self._programme = programme_roles(roster)

    def check(self, text: str) -> tuple[Hit, ...]:
        """Return what may find somebody, in the order of the text; an overlap keeps its firmer hit.

        Raises:
            TooLong: The text has more than `LONGEST` characters.
        """
        if len(text) > LONGEST:
            raise TooLong
        spelt = in_place(text)
        found = [
            replace(hit, start=hit.start + each.start, end=hit.end + each.start)
            for each in sentences(spelt)
            for hit in self._in_sentence(each)
        ]
        # A quotation may hold several sentences.
        found.extend(quotations(Sentence(spelt, 0)))
        return tuple(_without_overlaps(found))

    def _in_sentence(self, sentence: Sentence) -> Iterator[Hit]:
        for alias, who in self._aliases:
            for match in alias.finditer(sentence.low):
                words = sentence.text[slice(*match.span())]
                yield Hit(*match.span(), words, Rule.ALIAS, Colour.RED, who)
        yield from latin_names(sentence, self._latin)
        yield from chinese_names(sentence, self._chinese)
        yield from affiliations(sentence, self._affiliations, self._latin)
        yield from people_of_programme(sentence, self._programme)
        yield from people_in_english(sentence, self._roster)
        yield from people_in_chinese(sentence, self._roster)
        yield from pointers(sentence, self._roster)


def _aliases(roster: Roster) -> Iterator[tuple[re.Pattern[str], int]]:
    counts: dict[str, int] = {}
    for attendee in roster.attendees:
        for alias in attendee.aliases:
            spelt = in_place(alias).strip().lower()
            counts[spelt] = counts.get(spelt, 0) + 1
    for alias, count in counts.items():
        if alias:
            pattern = (
                re.escape(alias) if not alias.isascii() else rf"(?<!\w){re.escape(alias)}(?!\w)"
            )
            yield re.compile(pattern), count


def _without_overlaps(found: list[Hit]) -> Iterator[Hit]:
    kept: list[Hit] = []
    order = sorted(
        found, key=lambda hit: (hit.colour is not Colour.RED, hit.start - hit.end, hit.start)
    )
    for hit in order:
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    yield from sorted(kept, key=lambda hit: hit.start)
