"""What a public statement may say: sticky aggregates over a frozen roster, and names by consent.

The rules and the reasons for each: `deploy/PUBLICITY.md`. A *cell* is a country, "" for those who told
none; it is *told* once a statement has said its name. Whoever was named in any statement is known for
good; what is protected is how many of a cell were never named.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.domain.ids import PersonId

CROWD = 5
"""The fewest people a number or a change may be about, unless it is nobody at all."""
UNTOLD = ""
"""The cell of those who told no country."""


class Wait(StrEnum):
    """Why a name or a country that may be published is not, yet."""

    ROSTER = "roster"
    """They came after the count was frozen, and with fewer than a crowd."""
    FEW = "few"
    """Fewer than a crowd would stay unnamed in a country that was told."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who takes part now.

    `cell` is the country they let the organizers know. `named`: their name may be published now;
    `with_country`: so may their country beside it.
    """

    person: PersonId
    cell: str = UNTOLD
    named: bool = False
    with_country: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """What the frozen roster knows of somebody: their cell there, and what was ever told of them.

    `beside`: their country was told beside their name. Whoever is not `present` was named once, and is
    counted no longer.
    """

    cell: str
    named: bool = False
    beside: bool = False
    present: bool = True


@dataclass(frozen=True, slots=True)
class Roster:
    """The people the aggregates are of, as they were counted when each cell was frozen.

    `sizes`, `named` (ever named) and `beside` (with their country) are by cell and stay when somebody
    is forgotten; `people` has those who are still known. `told` are the countries that statements have
    said so far.
    """

    sizes: Mapping[str, int] = field(default_factory=dict[str, int])
    named: Mapping[str, int] = field(default_factory=dict[str, int])
    beside: Mapping[str, int] = field(default_factory=dict[str, int])
    told: frozenset[str] = frozenset()
    people: Mapping[PersonId, Counted] = field(default_factory=dict[PersonId, Counted])

    @property
    def total(self) -> int:
        """How many people are counted, rounded down to fives."""
        return sum(self.sizes.values()) // CROWD * CROWD

    def unnamed(self, cell: str) -> int:
        """Count those of a cell who were never named."""
        return self.sizes.get(cell, 0) - self.named.get(cell, 0)


@dataclass(frozen=True, slots=True)
class Statement:
    """What may be said now, and the roster once it has been said.

    The total is the roster's, the named included. `names` are in the order of the candidates; the
    country is told beside the names of `with_country`. `waiting` may be named, and are not.
    """

    countries: tuple[str, ...]
    names: tuple[PersonId, ...]
    with_country: frozenset[PersonId]
    waiting: Mapping[PersonId, Wait]
    roster: Roster


def compose(roster: Roster, candidates: Sequence[Candidate]) -> Statement:
    """Say what may be said of those who take part now, after all that was said before.

    `candidates` stand in the order in which they agreed to be named: the first are named first.
    """
    frozen = _refrozen(roster, candidates)
    names, waiting = _named(frozen, candidates)
    named = _with_named(frozen, names)
    countries = tuple(
        sorted(
            cell
            for cell, size in named.sizes.items()
            if cell != UNTOLD and size and _is_safe(named.unnamed(cell))
        )
    )
    tells = {each.person: each.cell for each in candidates if each.with_country}
    with_country = frozenset(
        person for person in names if tells.get(person) == named.people[person].cell in countries
    )
    after = _with_told(named, countries, with_country)
    return Statement(countries, names, with_country, waiting, after)


def name_apart(
    roster: Roster, candidates: Sequence[Candidate], besides: Sequence[PersonId] = ()
) -> Statement:
    """Return whom a document may name that says nothing of numbers, and the roster after it.

    `candidates` are `named` where the document may name them, `besides` those it may name who are not
    counted. Before anything was published nobody can subtract a name: then they are named as well, and
    known as named from then on.
    """
    frozen = _refrozen(roster, candidates)
    names, waiting = _named(frozen, candidates)
    named = _with_named(frozen, names)
    if roster == Roster():
        uncounted = {each: Counted(UNTOLD, named=True, present=False) for each in besides}
        named = replace(named, people={**uncounted, **named.people})
        names = (*names, *besides)
    else:
        waiting |= dict.fromkeys(besides, Wait.ROSTER)
    return Statement((), names, frozenset(), waiting, named)


def _is_safe(count: int) -> bool:
    return count == 0 or count >= CROWD


def _refrozen(roster: Roster, candidates: Sequence[Candidate]) -> Roster:
    """Count those cells anew in which enough has changed; all others stay as they were.

    Before the first statement there is nothing to compare with: everybody is counted.
    """
    now = {each.person: each.cell for each in candidates}
    before = {person: each.cell for person, each in roster.people.items() if each.present}
    cells = set(roster.sizes) | set(now.values())
    while True:
        after = {
            person: cell if _moves(before.get(person), cell, cells) else before[person]
            for person, cell in now.items()
            if person in before or cell in cells
        }
        kept = {cell for cell in cells if _may_change(cell, roster, before, after)}
        if kept == cells or not roster.sizes:
            break
        cells = kept
    return _counted_anew(roster, after, cells)


def _moves(before: str | None, now: str, cells: set[str]) -> bool:
    """Say whether somebody is counted where they are now: both cells are counted anew."""
    return before is None or (before in cells and now in cells)


def _may_change(
    cell: str, roster: Roster, before: Mapping[PersonId, str], after: Mapping[PersonId, str]
) -> bool:
    stay = sum(1 for person, each in after.items() if each == cell == before.get(person))
    joined = sum(1 for each in after.values() if each == cell) - stay
    left = roster.sizes.get(cell, 0) - stay
    if not _is_safe(joined) or not _is_safe(left) or not joined + left:
        return False
    known = {person for person, each in roster.people.items() if each.named}
    unnamed = sum(1 for person, each in after.items() if each == cell and person not in known)
    return cell not in roster.told or _is_safe(unnamed)


def _counted_anew(roster: Roster, after: Mapping[PersonId, str], cells: set[str]) -> Roster:
    people = {
        person: replace(each, present=each.present and each.cell not in cells)
        for person, each in roster.people.items()
    }
    fresh = {person: cell for person, cell in after.items() if cell in cells}
    for person, cell in fresh.items():
        was = people.get(person, Counted(cell))
        people[person] = Counted(cell, was.named, was.beside and was.cell == cell)
    counted = [people[person] for person in fresh]
    return replace(
        roster,
        sizes=_without(roster.sizes, cells) | Counter(each.cell for each in counted),
        named=_without(roster.named, cells) | Counter(each.cell for each in counted if each.named),
        beside=_without(roster.beside, cells)
        | Counter(each.cell for each in counted if each.beside),
        people={person: each for person, each in people.items() if each.present or each.named},
    )


def _without(counts: Mapping[str, int], cells: set[str]) -> dict[str, int]:
    return {cell: count for cell, count in counts.items() if cell not in cells}


def _named(
    roster: Roster, candidates: Sequence[Candidate]
) -> tuple[tuple[PersonId, ...], dict[PersonId, Wait]]:
    """Choose whom to name: everybody who may be, but for those who wait."""
    names: list[PersonId] = []
    waiting: dict[PersonId, Wait] = {}
    fresh: dict[str, list[PersonId]] = {}
    for each in candidates:
        if not each.named:
            continue
        counted = roster.people.get(each.person)
        if counted is None or not counted.present:
            waiting[each.person] = Wait.ROSTER
        elif counted.named:
            names.append(each.person)
        else:
            fresh.setdefault(counted.cell, []).append(each.person)
    for cell, people in fresh.items():
        most = len(people)
        unnamed = roster.unnamed(cell)
        if cell in roster.told and not _is_safe(unnamed - most):
            most = max(0, unnamed - CROWD)
        names += people[:most]
        waiting |= dict.fromkeys(people[most:], Wait.FEW)
    order = {each.person: place for place, each in enumerate(candidates)}
    return tuple(sorted(names, key=order.__getitem__)), waiting


def _with_named(roster: Roster, names: Sequence[PersonId]) -> Roster:
    people = dict(roster.people)
    named = Counter(roster.named)
    for person in names:
        named[people[person].cell] += not people[person].named
        people[person] = replace(people[person], named=True)
    return replace(roster, named=dict(named), people=people)


def _with_told(
    roster: Roster, countries: Sequence[str], with_country: frozenset[PersonId]
) -> Roster:
    people = dict(roster.people)
    beside = Counter(roster.beside)
    for person in with_country:
        beside[people[person].cell] += not people[person].beside
        people[person] = replace(people[person], beside=True)
    # What was told stays protected even where nobody of it is counted any more.
    told = roster.told | set(countries)
    return replace(roster, beside=dict(beside), told=told, people=people)
