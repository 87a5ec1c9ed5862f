"""Making backups by the schedule, in a process of its own, and telling owners when that fails."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from functools import partial

import orjson

from bot.child_process import run_child
from bot.usecases.housekeeping.backups import end_backup, tell_of_backups
from storage.backups.job import BackupEnding, BackupJob
from storage.database.timestamps import to_micros
from storage.housekeeping.backup_schedule import LEASE, VERIFIED
from storage.writer import Writer

log = logging.getLogger(__name__)

MAKING = "storage.backups.making"
LONGEST = LEASE.total_seconds() * 0.9
"""Seconds after which a try is given up: before another copy of the bot may take the turn."""


class BackupMaking:
    """Makes what is due for one copy of the bot; of several copies one at a time has the turn.

    `job` is None where the bot makes no backups; `now` returns aware UTC.
    """

    def __init__(
        self, writer: Writer, job: BackupJob | None, *, now: Callable[[], datetime]
    ) -> None:
        self._writer = writer
        self._job = job
        self._now = now

    async def run_due(self) -> None:
        """Make a backup if one is due, and tell the owners what they must know of it."""
        if (job := self._job) is None:
            return
        if await self._writer.run(lambda work: work.backup_schedule.claim(every=job.every)):
            ending = await asyncio.to_thread(made_apart, replace(job, now=to_micros(self._now())))
            if ending.outcome != VERIFIED:
                log.error("no backup was verified: %s", ending.outcome)
            await self._writer.run(partial(end_backup, ending=ending))
        await self._writer.run(partial(tell_of_backups, old_after=job.old_after))


def made_apart(job: BackupJob) -> BackupEnding:
    """Have a process of its own make a backup; waits for it."""
    ended = run_child(MAKING, orjson.dumps(asdict(job)), seconds=LONGEST)
    return BackupEnding(**orjson.loads(ended.output)) if ended.code == 0 else BackupEnding("failed")
