"""A task and what came of it as JSON, for the pipe between the bot and the process that solves."""

from typing import Any

import orjson

from bot.domain.working_groups.tasks import (
    Repair,
    RuleKind,
    RuleName,
    Seat,
    Solved,
    Task,
    Wish,
)


def pack_task(task: Task) -> bytes:
    """Return a task as bytes."""
    return orjson.dumps(
        {
            "people": [
                [each.chairs, each.needs_interpreting, each.band, each.quiet, each.craft]
                for each in task.people
            ],
            "groups": task.groups,
            "smallest": task.smallest,
            "largest": task.largest,
            "chairs": task.chairs,
            "interpreted": task.interpreted,
            "balance": task.balance,
            "apart": task.apart,
            "together": task.together,
            "wishes": [[each.pair, each.weight] for each in task.wishes],
            "met": sorted(task.met),
            "standing": sorted(task.standing.items()),
            "pins": sorted(task.pins.items()),
            "reshuffle": task.reshuffle,
            "quiet": task.quiet,
            "crafts": task.crafts,
        }
    )


def open_task(packed: bytes) -> Task:
    """Return a task again."""
    said = orjson.loads(packed)
    return Task(
        tuple(Seat(*each) for each in said["people"]),
        said["groups"],
        said["smallest"],
        said["largest"],
        said["chairs"],
        said["interpreted"],
        said["balance"],
        tuple(map(_pair, said["apart"])),
        tuple(map(_pair, said["together"])),
        tuple(Wish(_pair(pair), weight) for pair, weight in said["wishes"]),
        frozenset(map(_pair, said["met"])),
        dict(said["standing"]),
        dict(said["pins"]),
        said["reshuffle"],
        said["quiet"],
        said["crafts"],
    )


def pack_solved(solved: Solved) -> bytes:
    """Return what came of a task as bytes."""
    repair = solved.repair
    return orjson.dumps(
        {
            "plan": solved.plan,
            "proven": solved.proven,
            "conflict": [[each.kind, each.number] for each in solved.conflict],
            "minimal": solved.is_minimal,
            "gives": [[each.kind, each.number, by] for each, by in repair.gives] if repair else [],
            "repaired": repair.plan if repair else None,
        }
    )


def open_solved(packed: bytes) -> Solved:
    """Return what came of a task again."""
    said = orjson.loads(packed)
    gives = tuple((_name(kind, number), by) for kind, number, by in said["gives"])
    return Solved(
        tuple(said["plan"]) if said["plan"] is not None else None,
        said["proven"],
        tuple(_name(*each) for each in said["conflict"]),
        said["minimal"],
        Repair(gives, tuple(said["repaired"])) if said["repaired"] is not None else None,
    )


def _name(kind: str, number: int) -> RuleName:
    return RuleName(RuleKind(kind), number)


def _pair(pair: Any) -> tuple[int, int]:
    one, other = pair
    return one, other
