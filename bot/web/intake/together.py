"""Works of one kind that are asked for at the same time are done together, in one view or transaction."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from bot.web.intake.intake import MOST_TOGETHER
from storage.work import Work

K = TypeVar("K")
R = TypeVar("R")
T = TypeVar("T")


class Run(Protocol):
    """Runs a story in a view or transaction of its own; a reader's or a writer's `run`."""

    def __call__(self, story: Callable[[Work], T]) -> Awaitable[T]:
        """Return what the story returns."""
        ...


class Together(Generic[K, R]):
    """Collects what is asked for while a group is under way, and does all of it in the next one.

    At most as many as updates in one transaction. Each asker's group begins after they asked, so they see what was committed by then. Where a group
    fails, each of it is done again alone: what is one asker's fault stops nobody else.
    """

    def __init__(self, run: Run, do: Callable[[Work, Sequence[K]], Sequence[R]]) -> None:
        """`do` returns an answer for each of its askers, in their order."""
        self._run = run
        self._do = do
        self._waiting: list[tuple[K, asyncio.Future[R]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def ask(self, asked: K) -> R:
        """Return the answer.

        Raises:
            Whatever `do` or the database raises for this asker alone.
        """
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, answer))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())
        return await answer

    async def _work(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:MOST_TOGETHER], self._waiting[MOST_TOGETHER:]
            await self._answer(group)

    async def _answer(self, group: Sequence[tuple[K, asyncio.Future[R]]]) -> None:
        asked = [each for each, _ in group]
        try:
            answers = await self._run(partial(self._do_all, asked=asked))
        except Exception as error:  # noqa: BLE001 - whoever asked decides what to do
            if len(group) > 1:
                for each in group:
                    await self._answer([each])
            elif not group[0][1].done():
                group[0][1].set_exception(error)
            return
        for (_, answer), found in zip(group, answers, strict=True):
            if not answer.done():
                answer.set_result(found)

    def _do_all(self, work: Work, *, asked: Sequence[K]) -> Sequence[R]:
        return self._do(work, asked)
