"""Messages that meet trouble: each ends, none is doubled without need."""

import asyncio

import pytest

from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Lane
from tests.delivery.world import DeliveryWorld

OTHERS = [Lane.REMINDER, Lane.BROADCAST]


async def test_a_refused_chat_waits_and_others_go_on(office: DeliveryWorld) -> None:
    [ada, bo] = office.guests(2)
    office.fault("429", chat_id=ada, retry_after=1)
    office.start()

    office.hand_over(office.message(ada, "a"), office.message(bo, "b1"), office.message(bo, "b2"))
    await office.drain()

    calls = office.calls("sendMessage")
    assert [(call.chat_id, call.status) for call in calls if call.chat_id == ada] == [
        (ada, 429),
        (ada, 200),
    ]
    assert [call.chat_id for call in calls][-1] == ada
    first, second = (call for call in calls if call.chat_id == ada)
    assert second.at - first.at >= 1.0


async def test_a_third_refused_chat_stops_everybody(office: DeliveryWorld) -> None:
    [ada, bo, cy, di] = office.guests(4)
    office.fault("429", count=3, retry_after=1)
    office.start()
    office.hand_over(office.message(ada), office.message(bo), office.message(cy))
    await office.world.journal.wait("sendMessage", 3)

    office.hand_over(office.message(di))
    await office.drain()

    calls = office.calls("sendMessage")
    assert [call.status for call in calls] == [429, 429, 429, 200, 200, 200, 200]
    assert calls[3].at - calls[2].at >= 1.0


async def test_two_refused_chats_stop_nobody_else(office: DeliveryWorld) -> None:
    [ada, bo, cy] = office.guests(3)
    for chat in (ada, bo):
        office.fault("429", chat_id=chat, retry_after=3600)
    office.start()
    office.hand_over(office.message(ada), office.message(bo))
    await office.world.journal.wait("sendMessage", 2)

    office.hand_over(office.message(cy))
    await office.world.journal.wait("sendMessage", 3)

    assert [(call.chat_id, call.status) for call in office.calls("sendMessage")] == [
        (ada, 429),
        (bo, 429),
        (cy, 200),
    ]


@pytest.mark.parametrize("lane", [Lane.REPLY, Lane.BROADCAST])
async def test_blocked_and_departed_people_end_impossible(
    office: DeliveryWorld, lane: Lane
) -> None:
    [ada, bo] = office.guests(2)
    office.world.block(ada)
    office.world.deactivate(bo)
    never_started = office.world.add_user(first_name="Cy")["id"]
    messages = [office.message(chat, lane=lane) for chat in (ada, bo, never_started, 987654)]
    office.start()

    if lane is Lane.REPLY:
        office.hand_over(*messages)
    else:
        office.shelve(messages)
    await office.drain()

    assert [reason for _, _, reason in office.outbox.endings()] == [
        "blocked",
        "deactivated",
        "never_started",
        "chat_not_found",
    ]
    assert {state for _, state, _ in office.outbox.endings()} == {"impossible"}
    assert office.courier.counts().impossible == 4


async def test_a_reply_survives_a_failing_server(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    office.fault("500", count=1)
    office.fault("502", count=1)
    office.start()

    office.hand_over(office.message(ada))
    await office.drain()

    assert [status for _, status in office.statuses()] == [500, 502, 200]
    assert office.texts(ada) == ["hello"]


async def test_a_broadcast_refused_by_a_failing_server_waits_in_the_outbox(
    office: DeliveryWorld,
) -> None:
    [ada, bo] = office.guests(2)
    office.fault("500", chat_id=ada, count=1)
    office.shelve(
        [office.message(ada, lane=Lane.BROADCAST), office.message(bo, lane=Lane.BROADCAST)]
    )
    office.start()

    await office.drain()

    assert office.outbox.endings() == [(1, "waiting", ""), (2, "delivered", "")]
    assert office.outbox.rows[OutboxId(1)].attempts == 1


async def test_a_reply_is_tried_once_more_after_a_break(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    office.fault("drop_before", count=1)
    office.start()

    office.hand_over(office.message(ada))
    await office.drain()

    assert office.texts(ada) == ["hello"]
    assert office.outbox.endings() == [(1, "delivered", "")]


async def test_a_reply_broken_twice_ends_unknown(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    office.fault("drop_before", method="sendMessage", count=2)
    office.start()

    office.hand_over(office.message(ada, "first"), office.message(ada, "second"))
    await office.drain()

    assert office.outbox.endings() == [
        (1, "unknown", "connection_broken"),
        (2, "delivered", ""),
    ]


@pytest.mark.parametrize("lane", OTHERS)
async def test_a_broken_broadcast_ends_unknown_and_is_not_doubled(
    office: DeliveryWorld, lane: Lane
) -> None:
    [ada] = office.guests(1)
    office.fault("drop_after", count=1)
    office.shelve([office.message(ada, lane=lane)])
    office.start()

    await office.drain()

    assert office.outbox.endings() == [(1, "unknown", "connection_broken")]
    assert office.texts(ada) == ["hello"]


async def test_an_edit_broken_after_its_effect_is_delivered_once(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    office.start()
    office.hand_over(office.message(ada, "before"))
    await office.drain()
    office.fault("drop_after", method="editMessageText", count=1)

    office.hand_over(office.message(ada, "after", replaces=office.message_id(1)))
    await office.drain()

    assert office.statuses()[1:] == [("editMessageText", 200), ("editMessageText", 400)]
    assert (office.texts(ada), office.outbox.endings()[1][1]) == (["after"], "delivered")


async def test_an_edit_of_a_vanished_message_is_sent_anew(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    office.start()
    office.hand_over(office.message(ada, "before"))
    await office.drain()
    message_id = office.message_id(1)
    await office.telegram.delete(ada, message_id)

    office.hand_over(office.message(ada, "after", replaces=message_id))
    await office.drain()

    assert (office.texts(ada), office.outbox.endings()[1]) == (["after"], (2, "delivered", ""))
    assert office.message_id(2) != message_id


async def test_a_refused_letter_ends_impossible_and_is_logged_without_words(
    office: DeliveryWorld, caplog: pytest.LogCaptureFixture
) -> None:
    [ada] = office.guests(1)
    office.start()

    office.hand_over(office.message(ada, "<b>secret"))
    await office.drain()

    assert office.outbox.endings() == [(1, "impossible", "refused")]
    assert [record.getMessage() for record in caplog.records] == ["sendMessage: BadRequest"]


@pytest.mark.parametrize("lane", list(Lane))
async def test_letters_wait_for_a_line(office: DeliveryWorld, lane: Lane) -> None:
    [ada] = office.guests(1)
    await office.close_line()
    message = office.message(ada, lane=lane)
    office.start()
    if lane is Lane.REPLY:
        office.hand_over(message)
    else:
        office.shelve([message])
        office.courier.wake()
    while office.courier.counts().retried < 2:
        await asyncio.sleep(0.01)

    await office.open_line()
    await office.drain()

    assert office.texts(ada) == ["hello"]
    assert office.outbox.endings() == [(1, "delivered", "")]


async def test_a_migrated_group_gets_its_letter_at_the_new_address(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    group = office.world.add_group(title="Organizers", members=[ada])["id"]
    office.start()
    moved_to = office.world.migrate(group)["id"]

    office.hand_over(office.message(group, "count: 3"))
    await office.drain()

    assert (office.texts(moved_to), office.moved) == (["count: 3"], [(group, moved_to)])
