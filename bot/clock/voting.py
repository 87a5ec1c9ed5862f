"""Making the votes that were ordered, outside of any transaction: a key and a box take a while."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from bot.usecases.feedback.ballots import MadeVote, make_vote
from bot.usecases.feedback.votes.making import VoteJob, open_vote, take_up_votes
from storage.ballot_box.box_file import BoxRefused
from storage.ballot_box.boxes import Boxes
from storage.writer import Writer

log = logging.getLogger(__name__)


class VoteMaking:
    """Makes one vote after the other; one whose box cannot be made is tried again in some minutes."""

    def __init__(self, writer: Writer, boxes: Boxes, *, now: Callable[[], datetime]) -> None:
        self._writer = writer
        self._boxes = boxes
        self._now = now
        self._one_at_a_time = asyncio.Lock()

    async def run_due(self) -> None:
        """Make every vote that was ordered, and open each at once."""
        async with self._one_at_a_time:
            await self._make_all()

    async def _make_all(self) -> None:
        for job in await self._writer.run(take_up_votes):
            try:
                made = await asyncio.to_thread(self._make, job)
            except BoxRefused as refused:
                log.error("the box of a vote cannot be made: %s", refused)
                continue
            await self._writer.run(partial(open_vote, job=job, made=made))

    def _make(self, job: VoteJob) -> MadeVote:
        made = make_vote(job.order, event=job.event, now=self._now())
        self._boxes.found_votes(made.signed, people=job.people)
        return made
