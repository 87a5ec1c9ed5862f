"""A process that was stopped for minutes, or slept, goes on: nothing is sent for the second time."""

import asyncio

from tests.delivery.world import DeliveryWorld

MINUTES = 300.0


async def test_reply_whose_ending_is_not_written_yet_is_not_taken_again(
    office: DeliveryWorld,
) -> None:
    [ada] = office.guests(1)
    office.start()
    office.outbox.can_write.clear()
    office.hand_over(office.message(ada, "hello"))
    await office.world.journal.wait("sendMessage", 1)
    office.stood_still += MINUTES
    asked = office.outbox.leases
    async with asyncio.timeout(10):
        while office.outbox.leases < asked + 2:
            office.courier.wake()
            await asyncio.sleep(0.02)
    office.outbox.can_write.set()
    await office.drain()

    assert office.texts(ada) == ["hello"]
    assert office.outbox.endings() == [(1, "delivered", "")]


async def test_reply_is_not_sent_once_another_copy_may_have_it(office: DeliveryWorld) -> None:
    ada, bo = office.guests(2)
    late, fresh = office.message(ada, "late"), office.message(bo, "fresh")

    def stand_still() -> None:
        office.while_worded = None
        office.stood_still += MINUTES
        # Another copy took it in the meantime, and sent it.
        row = office.outbox.rows[late.id]
        row.owner, row.due_at = "there", office.now().replace(year=2999)

    office.while_worded = stand_still
    office.start()
    office.hand_over(late)
    async with asyncio.timeout(10):
        while office.while_worded is not None:
            await asyncio.sleep(0.002)
    office.hand_over(fresh)
    await office.drain()

    assert (office.texts(ada), office.texts(bo)) == ([], ["fresh"])
    assert office.outbox.endings() == [(1, "sending", ""), (2, "delivered", "")]


async def test_reply_that_nobody_took_meanwhile_is_sent_after_all(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)

    def stand_still() -> None:
        office.while_worded = None
        office.stood_still += MINUTES

    office.while_worded = stand_still
    office.start()
    office.hand_over(office.message(ada, "hello"))
    await office.drain()

    assert office.texts(ada) == ["hello"]


async def test_reply_that_was_committed_minutes_ago_is_left_to_whoever_has_it_now(
    office: DeliveryWorld,
) -> None:
    ada, bo = office.guests(2)
    late, fresh = office.message(ada, "late"), office.message(bo, "fresh")
    [born] = office.outbox.put_born([late], owner="there")
    office.start()

    office.courier.hand_over([born], MINUTES)
    office.hand_over(fresh)
    await office.drain()

    assert (office.texts(ada), office.texts(bo)) == ([], ["fresh"])
