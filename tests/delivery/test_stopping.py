"""What becomes of a message whose try came to nothing anybody knows."""

import asyncio

from bot.delivery.push_carrier import TelegramCarrier
from bot.delivery.telegram_errors import Meaning, Verdict
from tests.delivery.world import DeliveryWorld


async def test_a_reply_that_waits_for_telegrams_answer_is_given_back_when_the_bot_stops(
    office: DeliveryWorld,
) -> None:
    """Its next start has it at once; it would wait for the lease to end otherwise."""
    [ada] = office.guests(1)
    office.start()
    office.fault("drop_before", method="sendMessage", count=1)
    office.fault("drop_before", method="getMe", count=1000)
    office.hand_over(office.message(ada))
    async with asyncio.timeout(10):
        while not office.courier._queues.held:  # pyright: ignore[reportPrivateUsage]
            await asyncio.sleep(0.01)

    await office.stop()

    assert (office.outbox.endings(), office.texts(ada)) == ([(1, "waiting", "")], [])


async def test_of_an_error_that_is_not_the_librarys_nobody_knows_how_far_it_came(
    office: DeliveryWorld,
) -> None:
    carrier = TelegramCarrier(office.telegram)

    assert carrier.judge(ValueError(), edits=False) == Verdict(Meaning.MAYBE_ARRIVED, "unexpected")
