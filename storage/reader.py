"""Reading beside the writer: long screens are put together while others write."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from storage.database.sealing import Overtaken
from storage.store import Store
from storage.work import Work

T = TypeVar("T")
LOOKS = 5
"""Times in a row that somebody's writing may overtake a look before the row it met counts as put back."""


class Reader:
    """Runs works that only read, one after the other, on a thread and a connection of their own.

    Each sees what was committed when it began. The connection is opened for the first of them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self._beside: Store | None = None
        self.spent = 0.0
        """Seconds of processor time that work has taken of the thread."""

    async def run(self, story: Callable[[Work], T]) -> T:
        """Run a story that only reads; what it gathers is lost unless the story returns it.

        It begins anew where what it reads changes meanwhile.

        Raises:
            Whatever the story or the database raises.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._tell, story)

    def _tell(self, story: Callable[[Work], T]) -> T:
        begun = time.thread_time()
        if self._beside is None:
            self._beside = self._store.beside()
        try:
            for _ in range(LOOKS):
                with suppress(Overtaken), self._beside.look(self._store.outside) as work:
                    return story(work)
            with self._beside.look(self._store.outside, again=True) as work:
                return story(work)
        finally:
            self.spent += time.thread_time() - begun

    def close(self) -> None:
        """Wait for work under way, then close the connection."""
        self._thread.shutdown(wait=True)
        if self._beside is not None:
            self._beside.close()
