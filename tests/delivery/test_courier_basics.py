"""Messages on their ordinary way."""

import asyncio
import time

from bot.delivery.courier.recorder import MARKED_AT_MOST
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Lane
from tests.delivery.world import DeliveryWorld


async def test_replies_are_delivered_and_recorded(office: DeliveryWorld) -> None:
    [ada, bo] = office.guests(2)
    office.start()

    office.hand_over(office.message(ada, "hello Ada"), office.message(bo, "hello Bo"))
    await office.drain()

    assert (office.texts(ada), office.texts(bo)) == (["hello Ada"], ["hello Bo"])
    assert office.outbox.endings() == [(1, "delivered", ""), (2, "delivered", "")]


async def test_waiting_letters_are_marked_before_they_leave(office: DeliveryWorld) -> None:
    guests = office.guests(20)
    office.shelve([office.message(guest, lane=Lane.BROADCAST) for guest in guests])

    office.start()
    await office.drain()

    trails = {tuple(row.trail) for row in office.outbox.rows.values()}
    assert trails == {("waiting", "leased", "sending", "delivered")}
    assert len(office.calls("sendMessage")) == 20


async def test_one_persons_letters_keep_their_order(office: DeliveryWorld) -> None:
    guests = office.guests(5)
    office.world.latency_ms = 2
    office.start()

    for n in range(8):
        office.hand_over(*(office.message(guest, f"{n}") for guest in guests))
    await office.drain()

    assert [office.texts(guest) for guest in guests] == [[f"{n}" for n in range(8)]] * 5


async def test_order_survives_retries(office: DeliveryWorld) -> None:
    [ada, bo] = office.guests(2)
    office.fault("500", chat_id=ada, count=2)
    office.start()

    office.hand_over(*(office.message(guest, f"{n}") for n in range(4) for guest in (ada, bo)))
    await office.drain()

    assert office.texts(ada) == office.texts(bo) == ["0", "1", "2", "3"]


async def test_a_letter_replaces_an_older_message(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    office.start()
    office.hand_over(office.message(ada, "before"))
    await office.drain()
    message_id = office.message_id(1)

    office.hand_over(office.message(ada, "after", replaces=message_id))
    await office.drain()

    assert office.texts(ada) == ["after"]
    assert office.message_id(2) == message_id


async def test_a_reply_is_answered_promptly_while_broadcasts_wait(
    paced_office: DeliveryWorld,
) -> None:
    office = paced_office
    guests = office.guests(400)
    office.world.latency_ms = 20
    office.shelve([office.message(guest, lane=Lane.BROADCAST) for guest in guests[:380]])
    office.start()
    await office.world.journal.wait("sendMessage", 40)
    await asyncio.sleep(0.1)

    handed_over: dict[object, float] = {}
    for guest in guests[380:]:
        handed_over[guest] = time.time()
        office.hand_over(office.message(guest, "reply"))
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.5)

    calls = office.calls("sendMessage")
    waits = [call.done_at - handed_over.get(call.chat_id, call.done_at) for call in calls]
    assert {call.status for call in calls} == {200}
    assert len({call.chat_id for call in calls} & handed_over.keys()) == 20
    assert len(calls) < 400
    # The broadcast takes a quarter of a minute; how prompt a reply is, the benchmark measures.
    assert max(waits) < 1


async def test_strangers_come_last_whatever_came_first(office: DeliveryWorld) -> None:
    """One message leaves after the other, so that their order is the lanes' and no race's."""
    office.in_flight = 1
    guests = office.guests(12)
    lanes = [Lane.STRANGER, Lane.BROADCAST, Lane.REMINDER, Lane.REPLY] * 3
    messages = [
        office.message(guest, lane.name, lane=lane)
        for guest, lane in zip(guests, lanes, strict=True)
    ]
    replies = [each for each in messages if each.message.lane is Lane.REPLY]
    office.shelve([each for each in messages if each.message.lane is not Lane.REPLY])
    office.restart()
    office.hand_over(*replies)

    await office.drain()

    left = [office.texts(int(call.chat_id or 0))[0] for call in office.calls("sendMessage")]
    assert left == ["REPLY"] * 3 + ["REMINDER"] * 3 + ["BROADCAST"] * 3 + ["STRANGER"] * 3


async def test_a_broadcast_uses_the_limit_without_one_refusal(paced_office: DeliveryWorld) -> None:
    office = paced_office
    office.shelve([office.message(guest, lane=Lane.BROADCAST) for guest in office.guests(100)])

    office.start()
    await office.drain()

    calls = office.calls("sendMessage")
    seconds = calls[-1].done_at - calls[0].done_at
    assert [call.status for call in calls] == [200] * 100
    # That the courier does not idle; how near it comes to the limit, the benchmark measures.
    assert (len(calls) - 1) / seconds >= 0.8 * 30
    assert office.outbox.transactions < 50


async def test_albums_and_words_of_many_leave_without_one_refusal(
    paced_office: DeliveryWorld,
) -> None:
    office = paced_office
    office.world.flood.switch(on=False)
    guests = office.guests(14)
    files = await office.keeps_pictures(10)
    albums = [office.message(guest, "", lane=Lane.BROADCAST, files=files) for guest in guests[:7]]
    office.shelve([*albums, *(office.message(guest, lane=Lane.BROADCAST) for guest in guests)])
    office.world.flood.switch(on=True)

    office.start()
    await office.drain()

    sent = [call for call in office.statuses() if call[0] != "sendDocument"]
    assert sorted(sent) == [("sendMediaGroup", 200)] * 7 + [("sendMessage", 200)] * 14


async def test_one_chats_burst_is_stretched_without_a_refusal(paced_office: DeliveryWorld) -> None:
    office = paced_office
    [ada] = office.guests(1)
    office.start()

    office.hand_over(*(office.message(ada, f"{n}") for n in range(5)))
    await office.drain()

    assert office.statuses() == [("sendMessage", 200)] * 5
    assert office.texts(ada) == ["0", "1", "2", "3", "4"]


async def test_stopping_finishes_what_is_under_way_and_returns_the_rest(
    office: DeliveryWorld,
) -> None:
    guests = office.guests(100)
    office.world.latency_ms = 50
    office.start()
    office.hand_over(*(office.message(guest) for guest in guests))
    office.shelve([office.message(guest, lane=Lane.BROADCAST) for guest in guests])
    await asyncio.sleep(0.02)

    await office.stop()

    arrived = len(office.calls("sendMessage"))
    states = [row.state for row in office.outbox.rows.values()]
    assert arrived > 0
    assert (states.count("delivered"), states.count("waiting")) == (arrived, 200 - arrived)


async def test_a_stopped_couriers_letters_are_delivered_by_the_next(office: DeliveryWorld) -> None:
    guests = office.guests(100)
    office.world.latency_ms = 20
    office.start()
    office.hand_over(*(office.message(guest) for guest in guests))
    await asyncio.sleep(0.01)
    await office.stop()

    office.restart()
    await office.drain()

    assert [office.texts(guest) for guest in guests] == [["hello"]] * 100


async def test_drained_means_that_the_next_letter_of_a_person_has_left_too(
    office: DeliveryWorld,
) -> None:
    [guest] = office.guests(1)
    office.shelve([office.message(guest, text, lane=Lane.REMINDER) for text in ("ping", "nudge")])
    office.start()
    async with asyncio.timeout(5):
        while not office.courier.counts().sent:
            await asyncio.sleep(0.001)
        assert office.outbox.rows[OutboxId(1)].ending is None

        # The outbox is looked into once more before it is written there that the first has left.
        office.courier.wake()
        await office.courier.drain()

    assert office.texts(guest) == ["ping", "nudge"]


async def test_few_broadcasts_are_in_doubt_at_a_time_however_slow_the_answers(
    office: DeliveryWorld,
) -> None:
    office.world.latency_ms = 400
    office.shelve([office.message(guest, lane=Lane.BROADCAST) for guest in office.guests(24)])

    office.start()
    await office.drain()

    assert [call.status for call in office.calls("sendMessage")] == [200] * 24
    assert office.outbox.most_sending == MARKED_AT_MOST
