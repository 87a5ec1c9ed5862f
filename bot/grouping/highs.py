"""The model for HiGHS (https://highs.dev): a 0/1 variable for each person in each group.

One thread and one seed. Rules are rows that belong to a name, so that a plan can be looked for
without some of them; where they may give, each has slack that costs.
"""

import importlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from bot.domain.working_groups.checking import ALONE, MOVE, REPEAT, RESHUFFLED, WISH
from bot.domain.working_groups.tasks import Plan, RuleKind, RuleName, Task

# An extra: whoever checks or builds this house need not have it.
highspy: Any = importlib.import_module("highspy")
_SEED = 20
_GIVES: dict[RuleKind, int] = {
    RuleKind.SIZES: 6,
    RuleKind.CHAIRS: 8,
    RuleKind.INTERPRETING: 5,
    RuleKind.QUIET: 2,
    RuleKind.BALANCE: 4,
    RuleKind.APART: 20,
    RuleKind.TOGETHER: 12,
    RuleKind.PIN: 3,
}
"""What it costs that a rule gives by one: what only inconveniences is cheaper than what somebody asked for."""


class Found(Enum):
    """How a search ended."""

    BEST = auto()
    SOME = auto()
    NONE = auto()
    """There is no plan: proven."""
    UNKNOWN = auto()


@dataclass(slots=True)
class Model:
    """A model being built and solved for one task, with some of its rules."""

    task: Task
    elastic: bool = False
    _highs: Any = field(default_factory=highspy.Highs)
    _columns: int = 0
    _slacks: dict[RuleName, list[int]] = field(default_factory=dict[RuleName, list[int]])

    def build(self, names: Collection[RuleName], *, wished: bool) -> None:
        """Add everybody once, the rules of these names and, if `wished`, what is only wished for."""
        self._highs.setOptionValue("output_flag", False)
        self._highs.setOptionValue("threads", 1)
        self._highs.setOptionValue("random_seed", _SEED)
        for _ in range(len(self.task.people) * self.task.groups):
            self._column(1)
        for person in range(len(self.task.people)):
            self._row(1, 1, [(self._at(person, group), 1) for group in range(self.task.groups)])
        for name in names:
            _RULES[name.kind](self, name)
        if wished:
            self._add_wishes()

    def solve(self, seconds: float) -> tuple[Found, Plan | None]:
        """Look for a plan for so many seconds."""
        self._highs.setOptionValue("time_limit", max(seconds, 0.01))
        self._highs.run()
        status = self._highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Found.NONE, None
        info = self._highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Found.UNKNOWN, None
        is_best = status == highspy.HighsModelStatus.kOptimal
        values: Sequence[float] = self._highs.getSolution().col_value
        plan = tuple(
            max(range(self.task.groups), key=lambda group: values[self._at(person, group)])
            for person in range(len(self.task.people))
        )
        return (Found.BEST if is_best else Found.SOME), plan

    def _at(self, person: int, group: int) -> int:
        return person * self.task.groups + group

    def _column(self, upper: float, *, price: float = 0) -> int:
        self._highs.addVar(0, upper)
        column = self._columns
        self._columns += 1
        self._highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        if price:
            self._highs.changeColCost(column, price)
        return column

    def _row(self, least: float, most: float, terms: list[tuple[int, float]]) -> None:
        self._highs.addRow(
            least, most, len(terms), [column for column, _ in terms], [by for _, by in terms]
        )

    def _slack(self, name: RuleName, by: float) -> list[tuple[int, float]]:
        """Return a term by which a rule may give, none where it may not."""
        if not self.elastic:
            return []
        column = self._column(len(self.task.people), price=_GIVES[name.kind])
        self._slacks.setdefault(name, []).append(column)
        return [(column, by)]

    def _all_in(self, group: int) -> list[tuple[int, float]]:
        return [(self._at(person, group), 1.0) for person in range(len(self.task.people))]

    def add_sizes(self, name: RuleName) -> None:
        """A group has from `smallest` to `largest` people."""
        for group in range(self.task.groups):
            everybody = self._all_in(group)
            self._row(self.task.smallest, _ANY, everybody + self._slack(name, 1))
            self._row(-_ANY, self.task.largest, everybody + self._slack(name, -1))

    def add_chairs(self, name: RuleName) -> None:
        """Each group has somebody who can chair."""
        chairs = [number for number, seat in enumerate(self.task.people) if seat.chairs]
        for group in range(self.task.groups):
            terms = [(self._at(person, group), 1.0) for person in chairs]
            self._row(1, _ANY, terms + self._slack(name, 1))

    def add_interpreting(self, name: RuleName) -> None:
        """At most so many groups have somebody who needs interpreting."""
        needing = [
            number for number, seat in enumerate(self.task.people) if seat.needs_interpreting
        ]
        self._add_few(name, needing, self.task.interpreted or 0)

    def add_quiet(self, name: RuleName) -> None:
        """At most so many groups have somebody who prefers quiet."""
        quiet = [number for number, seat in enumerate(self.task.people) if seat.quiet]
        self._add_few(name, quiet, self.task.quiet or 0)

    def _add_few(self, name: RuleName, people: Sequence[int], most: int) -> None:
        """At most so many groups have any of these people."""
        having: list[tuple[int, float]] = []
        for group in range(self.task.groups):
            column = self._column(1)
            having.append((column, 1.0))
            for person in people:
                self._row(-_ANY, 0, [(self._at(person, group), 1.0), (column, -1.0)])
        self._row(-_ANY, most, having + self._slack(name, -1))

    def add_balance(self, name: RuleName) -> None:
        """No group has more of a band than its share."""
        for band, most in self.task.most_of_bands().items():
            for group in range(self.task.groups):
                terms = [
                    (self._at(person, group), 1.0)
                    for person, seat in enumerate(self.task.people)
                    if seat.band == band
                ]
                self._row(-_ANY, most, terms + self._slack(name, -1))

    def add_apart(self, name: RuleName) -> None:
        """Two are in no group together."""
        one, other = self.task.apart[name.number]
        slack = self._slack(name, -1)
        for group in range(self.task.groups):
            self._row(
                -_ANY, 1, [(self._at(one, group), 1.0), (self._at(other, group), 1.0), *slack]
            )

    def add_together(self, name: RuleName) -> None:
        """Two are in one group."""
        one, other = self.task.together[name.number]
        slack = self._slack(name, -1)
        for group in range(self.task.groups):
            self._row(
                -_ANY if slack else 0,
                0,
                [(self._at(one, group), 1.0), (self._at(other, group), -1.0), *slack],
            )

    def add_pin(self, name: RuleName) -> None:
        """Somebody stays in a group."""
        column = self._at(name.number, self.task.pins[name.number])
        self._row(1, _ANY, [(column, 1.0), *self._slack(name, 1)])

    def _add_wishes(self) -> None:
        task = self.task
        for one, other in sorted(task.met):
            column = self._column(1, price=REPEAT)
            for group in range(task.groups):
                pair = [(self._at(one, group), 1.0), (self._at(other, group), 1.0)]
                self._row(-_ANY, 1, [*pair, (column, -1.0)])
        for wish in task.wishes:
            column = self._column(1, price=WISH * wish.weight)
            one, other = wish.pair
            for group in range(task.groups):
                pair = [(self._at(one, group), 1.0), (self._at(other, group), -1.0)]
                self._row(-_ANY, 0, [*pair, (column, -1.0)])
        self._add_crafts()
        price = RESHUFFLED if task.reshuffle else MOVE
        for person, group in task.standing.items():
            self._highs.changeColCost(self._at(person, group), -price)

    def _add_crafts(self) -> None:
        """Whoever is the only one of a craft in a group costs."""
        for people in self.task.colleagues().values() if self.task.crafts else ():
            for person in people:
                column = self._column(1, price=ALONE)
                others = [each for each in people if each != person]
                for group in range(self.task.groups):
                    company = [(self._at(each, group), -1.0) for each in others]
                    self._row(-_ANY, 0, [(self._at(person, group), 1.0), *company, (column, -1.0)])


_ANY = highspy.kHighsInf
_RULES = {
    RuleKind.SIZES: Model.add_sizes,
    RuleKind.CHAIRS: Model.add_chairs,
    RuleKind.INTERPRETING: Model.add_interpreting,
    RuleKind.QUIET: Model.add_quiet,
    RuleKind.BALANCE: Model.add_balance,
    RuleKind.APART: Model.add_apart,
    RuleKind.TOGETHER: Model.add_together,
    RuleKind.PIN: Model.add_pin,
}
