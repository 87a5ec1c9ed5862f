"""Rounds of votes on items: which version was asked about, and on which scale."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.domain.common_ground.items import Item, ItemKind
from bot.domain.ids import EventId, ItemId, RoundId
from bot.domain.ratings import Scale

SCALES = {
    ItemKind.STATEMENT: (Scale.AGREEMENT,),
    ItemKind.INTERVENTION: (Scale.DESIRABLE, Scale.TECHNICAL, Scale.POLITICAL),
    ItemKind.GOAL: (Scale.AGREEMENT,),
}
"""What is asked about an item: each scale is a question."""


_PREFIX = "ground-"
_GOALS = f"{_PREFIX}{ItemKind.GOAL}-"


def ground_round_id(kind: ItemKind, drawn: str) -> RoundId:
    """Return the name of a round of votes on items, from hexadecimal digits drawn at random."""
    return RoundId(f"{_GOALS if kind is ItemKind.GOAL else _PREFIX}{drawn}")


def is_ground_round(round_id: str) -> bool:
    """Say whether a round is one of votes on items: who had joined when it opened votes, and nobody else."""
    return round_id.startswith(_PREFIX)


def is_goal_round(round_id: str) -> bool:
    """Say whether such a round is one on shared goals."""
    return round_id.startswith(_GOALS)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a round, about one version of an item."""

    item_id: ItemId
    version: int
    scale: Scale


@dataclass(frozen=True, slots=True)
class GroundRound:
    """A round of votes on items of one kind: its questions, in the order of its ballots.

    In a second round people also say whether they are now more for each than before: nothing ties
    what somebody says in two rounds together. One that `is_banded` tells words between bands.
    """

    event_id: EventId
    round_id: RoundId
    kind: ItemKind
    is_second: bool
    asked: tuple[Asked, ...]
    is_banded: bool = False


def questions_of(items: Iterable[Item], *, is_second: bool) -> Iterator[tuple[Asked, Item]]:
    """Yield what a round asks, item by item."""
    for item in items:
        for scale in (*SCALES[item.kind], *((Scale.CHANGE,) if is_second else ())):
            yield Asked(item.id, item.version, scale), item


def to_ask(
    items: Iterable[Item],
    rounds: Iterable[GroundRound],
    *,
    released: Collection[RoundId],
    is_second: bool,
    is_banded: bool = False,
) -> list[Item]:
    """Return the versions that a round can ask about: each once, and once more after its release.

    Were one asked more often, two results an answer apart would tell what that answer was; and were it
    asked once between bands and once not, a band could be taken from the whole.
    """
    rounds = tuple(rounds)
    first = {
        (each.item_id, each.version) for one in rounds if not one.is_second for each in one.asked
    }
    again = {(each.item_id, each.version) for one in rounds if one.is_second for each in one.asked}
    told = {
        (each.item_id, each.version)
        for one in rounds
        if not one.is_second and one.round_id in released and one.is_banded is is_banded
        for each in one.asked
    }
    wanted = told - again if is_second else None
    return [
        each
        for each in items
        if (
            (each.id, each.version) not in first
            if wanted is None
            else (each.id, each.version) in wanted
        )
    ]
