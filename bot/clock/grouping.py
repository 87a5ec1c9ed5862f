"""Making the plans of working groups that are wanted, outside of any transaction."""

import asyncio
from functools import partial

from bot.domain.working_groups.making import task_of
from bot.grouping.running import solve_apart
from bot.usecases.working_groups.making import keep_solved, take_up_plans
from storage.writer import Writer


class GroupMaking:
    """Makes one plan after the other, each in a process of its own."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._one_at_a_time = asyncio.Lock()

    async def run_due(self) -> None:
        """Make every plan that is wanted."""
        async with self._one_at_a_time:
            for job in await self._writer.run(take_up_plans):
                solved = await asyncio.to_thread(solve_apart, task_of(job.material))
                await self._writer.run(partial(keep_solved, job=job, solved=solved))
