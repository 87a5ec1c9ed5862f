"""A plan of working groups for one session, and what is known of people for all plans of an event."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.domain.ids import EventId, GroupPlanId, PairRuleId, PersonId, SessionId
from bot.domain.working_groups.tasks import LARGEST, MOST_GROUPS, SMALLEST, RuleKind


class PlanState(StrEnum):
    """How far a plan is; `groups-state-<value>` says it in words."""

    NEW = "new"
    WANTED = "wanted"
    """It is being made."""
    READY = "ready"
    IMPOSSIBLE = "impossible"
    NOT_FOUND = "not-found"
    """Nothing was found in time, and it is not known whether there is anything."""


class Demand(StrEnum):
    """What can be asked of every group, each by a tap."""

    LOOSE = "loose"
    """Sizes may differ by more than one."""
    CHAIRS = "chairs"
    INTERPRETING = "interpreting"
    BALANCE = "balance"
    QUIET = "quiet"
    """Those who prefer a quiet table sit at as few tables as hold them."""
    CRAFTS = "crafts"
    """Nobody is the only one of their craft, where that can be: a shared craft bridges."""


OF_GROUPS = (Demand.LOOSE, Demand.CHAIRS, Demand.INTERPRETING, Demand.BALANCE, Demand.CRAFTS)
OF_TABLES = (Demand.BALANCE, Demand.QUIET)
"""What can be asked of working groups and of tables; whoever interprets eats as well."""
TABLE = range(6, 9)
"""How many people sit at a table, where their number lets them."""


class Mark(StrEnum):
    """What can be noted of somebody."""

    CHAIRS = "chairs"
    INTERPRETS = "interprets"
    """Sits in no group, and interprets in pairs."""
    NEEDS_INTERPRETING = "needs-interpreting"
    QUIET = "quiet"
    """Prefers a quiet table."""


class PairKind(StrEnum):
    """What holds for two people."""

    APART = "apart"
    TOGETHER = "together"
    WISH = "wish"
    """Together, where it can be."""


CRAFT = 40
"""Characters of a craft."""
INTERPRETERS = 2
"""How many interpret in one group: in turns."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One rule of a conflict or a repair, by its kind and the pair it is about; `by` how much it would give."""

    kind: RuleKind
    rule_id: PairRuleId | None = None
    by: int = 0


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """A plan for one session. `rooms` are by group and may be fewer; `asked_by` is told what came of it.

    Where it is impossible, `conflict` says by which rules, and `gives` what would have to give for the
    seats that are kept. Those seats are `relaxed` once they are taken all the same. `written` counts
    what chairs wrote, by group. The groups of a dinner are `tables`; at those in `quiet` somebody
    prefers it so.
    """

    id: GroupPlanId
    event_id: EventId
    session_id: SessionId
    groups: int
    state: PlanState = PlanState.NEW
    demands: frozenset[Demand] = frozenset()
    rooms: tuple[str, ...] = ()
    conflict: tuple[Cause, ...] = ()
    gives: tuple[Cause, ...] = ()
    relaxed: bool = False
    asked_by: PersonId | None = None
    written: Mapping[int, int] = field(default_factory=dict[int, int])
    tables: bool = False
    quiet: frozenset[int] = frozenset()

    @property
    def can_ask(self) -> tuple[Demand, ...]:
        """What can be asked of this plan."""
        return OF_TABLES if self.tables else OF_GROUPS

    def possible(self, people: int) -> range:
        """Return into how many groups, or at how many tables, so many people can be put."""
        return tables_possible(people) if self.tables else groups_possible(people)

    def written_to(self, group: int) -> int:
        """Return how many messages those who chair a group have written to it."""
        return self.written.get(group, 0)

    def room(self, group: int) -> str:
        """Return where a group meets, "" where nobody has said it."""
        return self.rooms[group] if group < len(self.rooms) else ""

    def sizes(self, people: int) -> tuple[int, int]:
        """Return how many of so many people a group has at least and at most."""
        if self.tables:
            return people // self.groups, -(-people // self.groups)
        loose = 1 if Demand.LOOSE in self.demands else 0
        least = max(people // self.groups - loose, SMALLEST)
        most = min(-(-people // self.groups) + loose, LARGEST)
        return least, most


def tables_possible(people: int) -> range:
    """Return at how many tables so many people can sit; some numbers make tables of fewer than six."""
    fewest = max(-(-people // (TABLE.stop - 1)), 1)
    return range(fewest, max(people // TABLE.start, fewest) + 1)


def groups_possible(people: int) -> range:
    """Return into how many groups so many people can be put."""
    return range(max(-(-people // LARGEST), 1), max(min(people // SMALLEST, MOST_GROUPS), 1) + 1)


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody's place in one plan: the group from 0, None for none; what they were told last.

    `told` is the group they know of, with its room as `told_room`, and whether it is a quiet table.
    Whoever is `pinned` stays.
    """

    group: int | None = None
    pinned: bool = False
    told: int | None = None
    told_room: str = ""
    told_quiet: bool = False


@dataclass(frozen=True, slots=True)
class GroupMember:
    """What is known of somebody for all plans of an event; `craft` in the words of whoever noted it."""

    person_id: PersonId
    marks: frozenset[Mark] = frozenset()
    places: Mapping[GroupPlanId, Place] = field(default_factory=dict[GroupPlanId, Place])
    craft: str = ""

    def switched(self, mark: Mark) -> "GroupMember":
        """Return the same with a mark, or without it where it was there."""
        return replace(self, marks=self.marks ^ {mark})

    def place(self, plan_id: GroupPlanId) -> Place:
        """Return somebody's place in a plan."""
        return self.places.get(plan_id, Place())


@dataclass(frozen=True, slots=True)
class PairRule:
    """What holds for two people; `written_by` is the organizer who entered it, None once forgotten."""

    id: PairRuleId
    event_id: EventId
    kind: PairKind
    pair: tuple[PersonId, PersonId]
    written_by: PersonId | None

    def is_open_to(self, person_id: PersonId) -> bool:
        """Say whether somebody may learn whom it names: of two to be apart, only who entered it."""
        return self.kind is not PairKind.APART or self.written_by == person_id
