"""Of several copies each sends its share of a second: none before it has one, and none after it has lapsed."""

import asyncio
from collections.abc import AsyncGenerator

import pytest

from bot.delivery.courier.pacing import Limits
from tests.delivery.world import DeliveryWorld, open_office

SHARED = Limits(per_second=30, chat_burst=1000, edit_burst=1000)


@pytest.fixture
async def one_of_two() -> AsyncGenerator[DeliveryWorld]:
    """A copy beside another: half of a second is its own."""
    async with open_office(SHARED) as office:
        office.outbox.share = 15
        yield office


async def looked_twice(office: DeliveryWorld) -> None:
    """Let the courier look at everything that waits, and begin again."""
    asked = office.outbox.leases
    async with asyncio.timeout(10):
        while office.outbox.leases < asked + 2:
            office.courier.wake()
            await asyncio.sleep(0.02)


async def test_a_copy_sends_nothing_before_it_has_a_share(one_of_two: DeliveryWorld) -> None:
    office = one_of_two
    [ada] = office.guests(1)
    office.outbox.can_claim.clear()
    office.start()
    office.hand_over(office.message(ada, "hello"))

    await looked_twice(office)
    before = office.texts(ada)
    office.outbox.can_claim.set()
    await office.drain()

    assert (before, office.texts(ada)) == ([], ["hello"])


async def test_a_share_is_claimed_again_before_it_lapses(one_of_two: DeliveryWorld) -> None:
    office = one_of_two
    [ada] = office.guests(1)
    office.start()
    office.hand_over(office.message(ada, "first"))
    await office.drain()

    office.stood_still += 2.0
    office.hand_over(office.message(ada, "second"))
    await office.drain()

    assert office.texts(ada) == ["first", "second"]


async def test_a_copy_whose_share_has_lapsed_sends_nothing_until_it_has_another(
    one_of_two: DeliveryWorld,
) -> None:
    office = one_of_two
    [ada] = office.guests(1)
    office.start()
    office.hand_over(office.message(ada, "first"))
    await office.drain()

    office.outbox.is_away = True
    office.stood_still += 2.0
    office.hand_over(office.message(ada, "second"))
    await looked_twice(office)
    meanwhile = office.texts(ada)
    office.outbox.is_away = False
    await office.drain()

    assert (meanwhile, office.texts(ada)) == (["first"], ["first", "second"])


async def test_message_that_was_chosen_before_a_standstill_waits_for_another_share(
    one_of_two: DeliveryWorld,
) -> None:
    office = one_of_two
    [ada] = office.guests(1)
    office.start()
    office.hand_over(office.message(ada, "first"))
    await office.drain()

    def stand_still() -> None:
        office.while_worded = None
        office.outbox.is_away = True
        office.stood_still += 2.0

    office.while_worded = stand_still
    office.hand_over(office.message(ada, "second"))
    async with asyncio.timeout(10):
        while office.while_worded is not None:
            await asyncio.sleep(0.002)
    await looked_twice(office)
    meanwhile = office.texts(ada)
    office.outbox.is_away = False
    await office.drain()

    assert (meanwhile, office.texts(ada)) == (["first"], ["first", "second"])


async def test_a_copy_that_is_alone_claims_once_and_sends_all(one_of_two: DeliveryWorld) -> None:
    office = one_of_two
    office.outbox.share = None
    [ada] = office.guests(1)
    office.start()
    office.hand_over(office.message(ada, "first"))
    await office.drain()

    office.stood_still += 10.0
    office.hand_over(office.message(ada, "second"))
    await office.drain()

    assert (office.texts(ada), office.outbox.claims) == (["first", "second"], 1)


async def test_a_copy_that_stops_leaves_its_share_to_the_others(one_of_two: DeliveryWorld) -> None:
    office = one_of_two
    office.start()
    await office.drain()

    await office.stop()

    assert office.outbox.given_up == 1
