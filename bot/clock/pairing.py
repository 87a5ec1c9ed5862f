"""Asking who would like to meet somebody, and making pairs, outside of any transaction."""

import asyncio
from functools import partial

from bot.grouping.running import match_apart
from bot.usecases.pairings.offering import offer_some, plan_steps
from bot.usecases.pairings.pairing import PairJob, take_up_days, tell_some
from storage.writer import Writer


class PairMaking:
    """Does what is due about days on which people meet."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._one_at_a_time = asyncio.Lock()

    async def plan(self) -> None:
        """Have rows for the days ahead."""
        await self._writer.run(plan_steps)

    async def run_due(self) -> None:
        """Ask, and make the pairs that are due; each some at a time, so that taps go between."""
        async with self._one_at_a_time:
            while await self._writer.run(offer_some):
                pass
            for job in await self._writer.run(take_up_days):
                pairs = await asyncio.to_thread(_matched, job)
                if pairs is not None:
                    groups = job.groups(pairs)
                    while await self._writer.run(partial(tell_some, job=job, groups=groups)):
                        pass


def _matched(job: PairJob) -> list[tuple[int, int]] | None:
    """Match in a process of its own; who can meet whom is found beside the loop, too."""
    return match_apart(job.edges)
