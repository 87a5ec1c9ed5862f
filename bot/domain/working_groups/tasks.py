"""What is to be solved: numbered people, numbered groups, and rules that have names.

Nothing of a person is in it: a person is a number, a country is a band of no name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SMALLEST, LARGEST = 3, 12
"""How many people a working group may have at all."""
MOST_GROUPS = 40


class RuleKind(StrEnum):
    """What a rule is about; `group-rule-<value>` says it in words."""

    SIZES = "sizes"
    CHAIRS = "chairs"
    INTERPRETING = "interpreting"
    QUIET = "quiet"
    BALANCE = "balance"
    APART = "apart"
    TOGETHER = "together"
    PIN = "pin"


@dataclass(frozen=True, slots=True, order=True)
class RuleName:
    """Which rule: its kind and, of those about particular people, its number in the task."""

    kind: RuleKind
    number: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """One person as the rules see them.

    `band` and `craft` are numbers of no meaning, None where nothing is known.
    """

    chairs: bool = False
    needs_interpreting: bool = False
    band: int | None = None
    quiet: bool = False
    craft: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Two who would like to be in one group; `weight` from 1 to 3."""

    pair: tuple[int, int]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Task:
    """Who is to be put into how many groups, and by which rules.

    A group has from `smallest` to `largest` people. `chairs`: each has somebody who can chair.
    `interpreted`: at most so many groups have people who need interpreting, None for any number.
    `quiet`: at most so many groups have people who prefer a quiet one, None for any number.
    `balance`: no group has more of a band than its share, rounded up. `met` are the pairs that were in
    a group before, `standing` the plan that is changed (by person), `pins` who stays in which group.
    `crafts`: it is wished that nobody is the only one of a craft in a group.
    A task that is a `reshuffle` moves as few as can be; otherwise repeated pairs count more.
    """

    people: tuple[Seat, ...]
    groups: int
    smallest: int
    largest: int
    chairs: bool = False
    interpreted: int | None = None
    balance: bool = False
    apart: tuple[tuple[int, int], ...] = ()
    together: tuple[tuple[int, int], ...] = ()
    wishes: tuple[Wish, ...] = ()
    met: frozenset[tuple[int, int]] = frozenset()
    standing: Mapping[int, int] = field(default_factory=dict[int, int])
    pins: Mapping[int, int] = field(default_factory=dict[int, int])
    reshuffle: bool = False
    quiet: int | None = None
    crafts: bool = False

    def colleagues(self) -> dict[int, list[int]]:
        """Return those of each craft that two or more have, by the craft."""
        found: dict[int, list[int]] = {}
        for person, each in enumerate(self.people):
            if each.craft is not None:
                found.setdefault(each.craft, []).append(person)
        return {craft: people for craft, people in found.items() if len(people) > 1}

    def most_of_bands(self) -> dict[int, int]:
        """Return how many of each band a group may have."""
        counts: dict[int, int] = {}
        for each in self.people:
            if each.band is not None:
                counts[each.band] = counts.get(each.band, 0) + 1
        return {band: -(-count // self.groups) for band, count in counts.items()}

    def rule_names(self) -> tuple[RuleName, ...]:
        """Return the names of every rule there is, those about particular people last."""
        names = [RuleName(RuleKind.SIZES)]
        names += [RuleName(RuleKind.CHAIRS)] if self.chairs else []
        names += [RuleName(RuleKind.INTERPRETING)] if self.interpreted is not None else []
        names += [RuleName(RuleKind.QUIET)] if self.quiet is not None else []
        names += [RuleName(RuleKind.BALANCE)] if self.balance else []
        names += [RuleName(RuleKind.APART, number) for number in range(len(self.apart))]
        names += [RuleName(RuleKind.TOGETHER, number) for number in range(len(self.together))]
        names += [RuleName(RuleKind.PIN, person) for person in sorted(self.pins)]
        return tuple(names)


Plan = tuple[int, ...]
"""The group of each person, by their numbers, from 0."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What would have to give: of each rule how much, in people, groups or pairs; and the plan then."""

    gives: tuple[tuple[RuleName, int], ...]
    plan: Plan


@dataclass(frozen=True, slots=True)
class Solved:
    """What came of a task: a plan, or rules of which no plan keeps all, or neither in time.

    Each rule of a `conflict` is needed for it, where it `is_minimal`: without it the others can be
    kept. `proven` says that no plan is better by the weights.
    """

    plan: Plan | None = None
    proven: bool = False
    conflict: tuple[RuleName, ...] = ()
    is_minimal: bool = False
    repair: Repair | None = None
