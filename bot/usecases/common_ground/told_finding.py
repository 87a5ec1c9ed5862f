"""What rounds of votes on items have told, once they are published."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.common_ground.items import GROUND_KINDS, ItemKind
from bot.domain.common_ground.rounds import GroundRound
from bot.domain.events import Event
from bot.domain.ids import RoundId
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.domain.ratings import Bridge, Scale, Verdict
from bot.usecases.feedback.votes.finding import Vote, every_vote
from storage.feedback.rating_results import Results
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Told:
    """What a round said of one item: its place in the round from 1, and a word for each question.

    None stands for too few answers.
    """

    number: int
    title: Words
    said: dict[Scale, Verdict | Bridge | None]
    bands: tuple[Words, ...] = ()


def ground_votes(work: Work, event: Event, *kinds: ItemKind) -> Iterator[tuple[GroundRound, Vote]]:
    """Go through the rounds on items of these kinds, the newest first."""
    known = work.common_ground.rounds.of_event(event.id)
    for vote in every_vote(work, event):
        opened = known.get(vote.round_id)
        if opened is not None and opened.kind in kinds:
            yield opened, vote


def told_of(opened: GroundRound, vote: Vote, results: Results) -> list[Told]:
    """Return what a round said, item by item."""
    told: dict[tuple[str, int], Told] = {}
    bands = vote.box.manifest.bands
    for asked, ballot in zip(opened.asked, vote.box.manifest.ballots, strict=True):
        name = (asked.item_id, asked.version)
        item = told.setdefault(name, Told(len(told) + 1, ballot.title, {}, bands))
        item.said[asked.scale] = results.get(ballot.id)
    return list(told.values())


def find_told(work: Work, event: Event, round_id: RoundId) -> tuple[GroundRound, list[Told]]:
    """Return a round that was published, with what it said. Raises StaleButton."""
    results = work.rating_results.find(event.id, round_id)
    for opened, vote in ground_votes(work, event, *GROUND_KINDS):
        if opened.round_id == round_id and results is not None:
            return opened, told_of(opened, vote, results)
    raise StaleButton
