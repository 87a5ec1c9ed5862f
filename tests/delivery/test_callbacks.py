"""Answers to taps: a few at a time, in their order, and one that fails keeps no other."""

import asyncio

from telegram.error import BadRequest

from bot.delivery.callbacks import CallbackAnswers


class Line:
    """Where answers go: each waits until the line is let go."""

    def __init__(self) -> None:
        self.begun = list[int]()
        self.most_at_once = 0
        self.open = asyncio.Event()
        self._at_once = 0

    async def take(self, number: int, *, fails: bool = False) -> None:
        self.begun.append(number)
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        await self.open.wait()
        self._at_once -= 1
        if fails:
            raise BadRequest("query is too old")


async def test_a_few_go_at_once_and_all_in_their_order() -> None:
    line, answers = Line(), CallbackAnswers(in_flight=2)
    for number in range(5):
        answers.send(lambda number=number: line.take(number))
    async with asyncio.timeout(10):
        while len(line.begun) < 2:
            await asyncio.sleep(0)
        line.open.set()
        await answers.finish()

    assert (line.begun, line.most_at_once) == ([0, 1, 2, 3, 4], 2)


async def test_one_that_fails_keeps_no_other_and_later_ones_go_as_well() -> None:
    line, answers = Line(), CallbackAnswers(in_flight=1)
    line.open.set()
    for number in range(2):
        answers.send(lambda number=number: line.take(number, fails=True))
    async with asyncio.timeout(10):
        await answers.finish()
        answers.send(lambda: line.take(2))
        await answers.finish()

    assert (line.begun, line.most_at_once) == ([0, 1, 2], 1)
