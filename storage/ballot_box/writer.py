"""Ballots that arrive while one is being written are written together: one commit, one decoy.

Nobody is told before both are on the disk. Within such a batch there is no order at all.
"""

import asyncio
import secrets

from storage.ballot_box.box import Box
from storage.ballot_box.box_file import AT_ONCE
from storage.ballot_box.outcomes import Outcome, Sealed


class BoxWriter:
    """Puts ballots into a box in a thread; belongs to one event loop."""

    def __init__(self, box: Box) -> None:
        self._box = box
        self._waiting: list[tuple[Sealed, asyncio.Future[Outcome]]] = []
        self._work: asyncio.Task[None] | None = None

    async def put(self, sealed: Sealed) -> Outcome:
        """Put a ballot in; see Box.put_all. One that is given up half-way may still be recorded."""
        told: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((sealed, told))
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._write())
        return await told

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            secrets.SystemRandom().shuffle(batch)
            try:
                outcomes = await asyncio.to_thread(self._box.put_all, [each for each, _ in batch])
            except Exception as error:  # noqa: BLE001 - whatever it is, each of them is told
                for _, told in batch:
                    if not told.done():
                        told.set_exception(error)
                continue
            for (_, told), outcome in zip(batch, outcomes, strict=True):
                if not told.done():
                    told.set_result(outcome)
