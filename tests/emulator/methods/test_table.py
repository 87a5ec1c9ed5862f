"""The table of methods says what is so: whatever it calls done is done here, one after the other."""

from collections import Counter

from bot.demo.emulator.methods.table import NOT_DONE, method_table
from tests.emulator.methods import walks
from tests.emulator.walker import Walker


async def test_every_method_that_the_table_calls_done_is_done(walker: Walker) -> None:
    for walk in walks.ALL:
        await walk(walker)

    assert walker.called == {name for name, standing, _ in method_table() if standing != "not done"}


async def test_every_other_method_is_refused_and_says_why(walker: Walker) -> None:
    refused = {name: await walker.refusal(name) for name in sorted(NOT_DONE)}

    assert refused == {
        name: f"method {name} is not implemented by the emulator: {why}"
        for name, why in sorted(NOT_DONE.items())
    }


def test_the_table_is_whole() -> None:
    counted = Counter(standing for _, standing, _ in method_table())

    assert counted == {"done": 124, "without effect": 11, "not done": 50}
