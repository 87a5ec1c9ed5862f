"""What is asked for at the same time is read in one view; one that fails stops nobody else."""

import asyncio
from collections.abc import Generator, Sequence

import pytest

from bot.domain.people.people import Language
from bot.web.intake.together import Together
from storage.reader import Reader
from storage.work import Work
from storage.writer import Writer
from tests.storage.world import Copy

STRANGE = -1


@pytest.fixture
def reader(copy: Copy) -> Generator[Reader]:
    reader = Reader(copy.store)
    yield reader
    reader.close()


class Groups:
    """Finds accounts, and notes how many were asked for together."""

    def __init__(self) -> None:
        self.sizes = list[int]()

    def find(self, work: Work, accounts: Sequence[int]) -> list[bool]:
        self.sizes.append(len(accounts))
        if STRANGE in accounts:
            raise LookupError
        return [work.people.find(each) is not None for each in accounts]


async def test_those_who_ask_while_others_are_answered_share_a_view(
    copy: Copy, reader: Reader
) -> None:
    copy.does(lambda work: work.people.add(7, language=Language.EN, zone="UTC"))
    groups = Groups()
    together = Together(reader.run, groups.find)
    first = asyncio.create_task(together.ask(7))
    while not groups.sizes:
        await asyncio.sleep(0)

    answers = await asyncio.gather(*(together.ask(each) for each in (7, 8, 7)))

    assert (await first, answers, groups.sizes) == (True, [True, False, True], [1, 3])


async def test_one_that_fails_fails_alone(copy: Copy, reader: Reader) -> None:
    copy.does(lambda work: work.people.add(7, language=Language.EN, zone="UTC"))
    groups = Groups()
    together = Together(reader.run, groups.find)

    asking = (together.ask(each) for each in (7, STRANGE, 8))
    one, strange, other = await asyncio.gather(*asking, return_exceptions=True)

    assert (one, type(strange), other) == (True, LookupError, False)
    assert groups.sizes == [3, 1, 1, 1]


async def test_who_gave_up_leaves_the_others_their_answers(reader: Reader) -> None:
    together = Together(reader.run, Groups().find)
    staying, going = (asyncio.create_task(together.ask(each)) for each in (7, 8))
    await asyncio.sleep(0)
    going.cancel()

    assert await staying is False


async def test_what_was_committed_before_asking_is_seen(copy: Copy, reader: Reader) -> None:
    writer, together = Writer(copy.store), Together(reader.run, Groups().find)

    async def comes(account: int) -> bool:
        before = await together.ask(account)
        await writer.run(
            lambda work: work.people.add(account, language=Language.EN, zone="UTC") and None
        )
        return (before, await together.ask(account)) == (False, True)

    assert all(await asyncio.gather(*(comes(each) for each in range(1, 40))))


def test_a_reader_that_was_never_asked_is_closed_as_well(copy: Copy) -> None:
    reader = Reader(copy.store)

    reader.close()

    assert reader.spent == 0.0
