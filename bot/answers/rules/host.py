"""Where an event is: who is going there names the place or not, and asks the same."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.answers.rules.guards import Facts
from bot.answers.rules.places import Named, Part, city_key

_LEAST_ENTRIES = 3
_LEAST_OF_ALL = 0.05
"""Of all entries: a prepared answer here and there about one country does not make it the host."""
_LEAST_SHARE = 0.6
"""Of the entries that name a place at all: where each is about another country, none is the host."""
_LEAST_FOR_CITY = 2


@dataclass(frozen=True, slots=True)
class Host:
    """The code of a country and its cities that are meant; none where it cannot be told."""

    code: str = ""
    cities: frozenset[str] = frozenset()

    def unnamed_in(self, facts: Facts) -> Facts:
        """Return the facts without the host as the place where somebody goes or is.

        A passport of it, a journey from it, a dish of it and another city of it stay.
        """
        kept = frozenset(at for at in facts.places if not self._is(at))
        return facts if kept == facts.places else replace(facts, places=kept)

    def _is(self, at: Named) -> bool:
        here = bool(self.code) and at.code == self.code and at.part is Part.PLACE
        return here and (not at.city or city_key(at.city) in self.cities)


def host_of(entries: Iterable[Sequence[Facts]]) -> Host:
    """Tell where an event is by what its entries' own wordings name most."""
    named = [
        {at for facts in wordings for at in facts.places if at.part is Part.PLACE}
        for wordings in entries
    ]
    naming = [places for places in named if places]
    codes = Counter(code for places in naming for code in {at.code for at in places})
    for code, count in codes.most_common(1):
        least = max(_LEAST_ENTRIES, _LEAST_OF_ALL * len(named), _LEAST_SHARE * len(naming))
        if "|" in code or count < least:
            break
        cities = Counter(
            city
            for places in naming
            for city in {city_key(at.city) for at in places if at.code == code and at.city}
        )
        return Host(code, frozenset(c for c, n in cities.items() if n >= _LEAST_FOR_CITY))
    return Host()
