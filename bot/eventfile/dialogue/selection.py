"""The field `selection` of the event file: the organizers' own bands for candidates. See deploy/EVENTFILE.md."""

from typing import Any

from bot.domain.messages.texts import Words
from bot.domain.selection.bands import (
    BAND,
    MOST_FIELDS,
    MOST_LEANS,
    MOST_STANCES,
    Lean,
    SelectionBands,
)
from bot.domain.visa.countries import country
from bot.eventfile.event_file import Branch, Spot
from bot.eventfile.fields import both_of
from bot.eventfile.parts import both_tongues

_COUNTRIES = 250
_LEAST = 2


def read_selection(top: Branch) -> SelectionBands | None:
    """Return what stands below `selection`; None where the file says nothing of it."""
    spot = top.find("selection")
    branch = spot.branch() if spot else None
    if branch is None:
        return None
    said = SelectionBands(
        _named(branch, "stances", MOST_STANCES),
        _named(branch, "fields", MOST_FIELDS),
        _leans(branch),
    )
    branch.close()
    return said


def _named(branch: Branch, name: str, most: int) -> tuple[Words, ...]:
    listed = branch.find(name)
    if listed is None:
        return ()
    spots = listed.items(most)
    if len(spots) < _LEAST:
        listed.complain("needs two or more, or is left out.")
    return tuple(both_of(spot, BAND) for spot in spots)


def _leans(branch: Branch) -> tuple[Lean, ...]:
    listed = branch.find("leans")
    found: list[Lean] = []
    seen: set[str] = set()
    for spot in listed.items(MOST_LEANS) if listed else ():
        below = spot.branch()
        if below is None:
            continue
        name, countries = below.need("name"), below.need("countries")
        codes = [_country(each, seen) for each in countries.items(_COUNTRIES)] if countries else []
        found.append(Lean(both_of(name, BAND) if name else Words(""), tuple(filter(None, codes))))
        below.close()
    return tuple(found)


def _country(spot: Spot, seen: set[str]) -> str:
    code = spot.text(2).upper()
    if code and country(code) is None:
        spot.complain("must be a country's code of two capital letters, like CH.", "country")
        return ""
    if code in seen:
        spot.complain("is given twice; keep one.", "twice")
    seen.add(code)
    return code


def written_selection(said: SelectionBands) -> dict[str, Any]:
    """Return the bands as a file has them; what is empty is left out."""
    parts: dict[str, Any] = {
        "stances": [both_tongues(each) for each in said.stances],
        "fields": [both_tongues(each) for each in said.fields],
        "leans": [
            {"name": both_tongues(each.name), "countries": list(each.countries)}
            for each in said.leans
        ],
    }
    return {name: part for name, part in parts.items() if part}
