"""The bands an event file sorts candidates into for balance: stances, fields, and leans of countries."""

from dataclasses import dataclass

from bot.domain.messages.texts import Words

BAND = 60
"""Characters of a band's name."""
MOST_STANCES = 5
MOST_FIELDS = 8
MOST_LEANS = 4


@dataclass(frozen=True, slots=True)
class Lean:
    """How organizers say that some countries lean; it is about a country, never about a person."""

    name: Words
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SelectionBands:
    """The organizers' own bands; each is known by its place among those of its kind."""

    stances: tuple[Words, ...] = ()
    fields: tuple[Words, ...] = ()
    leans: tuple[Lean, ...] = ()

    def lean_of(self, country: str) -> int | None:
        """Return the place of a country's lean; None where the organizers said nothing of it."""
        for place, lean in enumerate(self.leans):
            if country in lean.countries:
                return place
        return None
