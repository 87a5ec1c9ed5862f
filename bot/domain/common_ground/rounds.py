"""Rounds of votes on items: which version was asked about, and on which scale."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.common_ground.items import Item, ItemKind
from bot.domain.ids import EventId, ItemId, RoundId
from bot.domain.ratings import Scale

SCALES = {
    ItemKind.STATEMENT: (Scale.AGREEMENT,),
    ItemKind.INTERVENTION: (Scale.DESIRABLE, Scale.TECHNICAL, Scale.POLITICAL),
}
"""What is asked about an item: each scale is a question."""


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
    what somebody says in two rounds together.
    """

    event_id: EventId
    round_id: RoundId
    kind: ItemKind
    is_second: bool
    asked: tuple[Asked, ...]


def questions_of(items: Iterable[Item], *, is_second: bool) -> Iterator[tuple[Asked, Item]]:
    """Yield what a round asks, item by item."""
    for item in items:
        for scale in (*SCALES[item.kind], *((Scale.CHANGE,) if is_second else ())):
            yield Asked(item.id, item.version, scale), item
