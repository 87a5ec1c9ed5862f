"""Finding an event's votes: those that organizers opened by a tap, and those of further rounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.common_ground.rounds import is_ground_round
from bot.domain.events import Event
from bot.domain.ids import RoundId
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.domain.readout.votes import is_readout_round
from bot.usecases.feedback.finding import FeedbackUnavailable, find_box
from storage.ballot_box.round_boxes import OpenBox
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Vote:
    """A round of votes with its box, and when it closes or has closed (aware UTC)."""

    round_id: RoundId
    box: OpenBox
    closes_at: datetime

    @property
    def title(self) -> Words:
        """The question, or the first of several."""
        return self.box.manifest.ballots[0].title

    def is_open(self, now: datetime) -> bool:
        """Say whether it can still be given."""
        return now < self.closes_at and not self.box.box.is_finished


def is_of_topic(round_id: str) -> bool:
    """Say whether a round is of a topic that shows it in a place of its own, with a frozen electorate."""
    return is_ground_round(round_id) or is_readout_round(round_id)


def votes_of(work: Work, event: Event) -> Iterator[Vote]:
    """Go through an event's votes that have a box here, the newest first; those of topics are elsewhere."""
    for vote in every_vote(work, event):
        if not is_of_topic(vote.round_id):
            yield vote


def every_vote(work: Work, event: Event) -> Iterator[Vote]:
    """Go through an event's votes of every kind that have a box here, the newest first."""
    for round_id, closes_at in work.token_issuers.vote_rounds(event.id):
        if box := find_box(work, event, round_id):
            yield Vote(round_id, box, closes_at)


def find_vote(work: Work, event: Event, round_id: RoundId) -> Vote:
    """Return one vote.

    Raises:
        StaleButton: the event has none of that name.
        FeedbackUnavailable: its box cannot be used here.
    """
    closing = dict(work.token_issuers.vote_rounds(event.id))
    if round_id not in closing:
        raise StaleButton
    box = find_box(work, event, round_id)
    if box is None:
        raise FeedbackUnavailable
    return Vote(round_id, box, closing[round_id])
