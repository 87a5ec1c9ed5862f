"""Finding shared goals, and what was told of them."""

from collections.abc import Iterable

from bot.domain.common_ground.items import Item, ItemKind, listed, proposed
from bot.domain.common_ground.rounds import GroundRound
from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.ids import ItemId
from bot.domain.messages.texts import Words
from bot.domain.ratings import Bridge, Verdict
from bot.usecases.common_ground.finding import find_newest, listed_items
from bot.usecases.common_ground.told_finding import ground_votes
from bot.usecases.feedback.votes.finding import Vote
from storage.work import Work

KINDS = (ItemKind.GOAL,)


def shared_goals(work: Work, event: Event) -> list[Item]:
    """Return the goals that two facilitators stand for, by opaque ids."""
    return listed_items(work, event, *KINDS)


def shared_and_waiting(work: Work, event: Event) -> tuple[list[Item], list[Item]]:
    """Return the shared goals, and those that another facilitator is still to accept."""
    versions = work.common_ground.versions(event.id)
    shared, waiting = (
        [each for each in chosen if each.kind in KINDS]
        for chosen in (listed(versions), proposed(versions))
    )
    return shared, waiting


def goal_votes(work: Work, event: Event) -> list[tuple[GroundRound, Vote]]:
    """Return the rounds of marks on goals, the newest first."""
    return list(ground_votes(work, event, *KINDS))


def find_goal(work: Work, event: Event, item_id: ItemId) -> Item:
    """Return the newest version of a goal. Raises StaleButton."""
    return find_newest(work, event, item_id, KINDS)


def told_of_goals(
    work: Work, event: Event, votes: Iterable[tuple[GroundRound, Vote]]
) -> dict[tuple[ItemId, int], Verdict | Bridge | None]:
    """Return what published rounds said of each version that they asked about; None is too few."""
    told: dict[tuple[ItemId, int], Verdict | Bridge | None] = {}
    for opened, vote in votes:
        results = work.rating_results.find(event.id, vote.round_id)
        if results is not None:
            for asked, ballot in zip(opened.asked, vote.box.manifest.ballots, strict=True):
                told[asked.item_id, asked.version] = results.get(ballot.id)
    return told


def supported_goals(work: Work, event: Event) -> list[Words]:
    """Return the shared goals with broad support, none in an event without goals."""
    if Feature.GOALS not in event.features:
        return []
    told = told_of_goals(work, event, goal_votes(work, event))
    return [
        each.title
        for each in shared_goals(work, event)
        if told.get((each.id, each.version)) is Verdict.BROAD_SUPPORT
    ]
