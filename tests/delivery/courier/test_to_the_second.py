"""When messages leave, are marked and are written down, told to the hundredth of a second."""

from bot.delivery.courier.pacing import Limits
from bot.delivery.courier.queues import Counts
from bot.delivery.telegram_errors import Meaning, Verdict
from bot.domain.messages.messages import Lane
from tests.delivery.courier.made_up import Office, told

TEN = Limits(per_second=10, overdraft=10, slack=0.0)


@told
async def test_ending_of_a_reply_is_written_at_once_and_others_with_the_next_mark() -> None:
    office = Office()
    await office.until(1)
    office.replies(office.message(1))
    await office.until(2)
    office.shelve([2])
    office.courier.wake()
    await office.until(64.5)
    await office.stop()

    assert office.line.calls == [(1.0, 1, "hello"), (2.0, 2, "news")]
    assert office.outbox.written == [(1.12, [1], []), (2.0, [], [2]), (2.35, [2], [])]
    # Looked into every second, and for what others left behind every thirty.
    assert office.outbox.looked == [(float(second), 60) for second in range(65)]
    assert office.outbox.recovered == [(0.0, []), (30.0, []), (60.0, [])]
    # A copy that is alone claims its share once.
    assert (office.outbox.claimed, office.outbox.given_up) == ([(0.0, 0, 30)], 1)


@told
async def test_broadcast_leaves_at_an_even_distance_and_no_more_than_eight_are_in_doubt() -> None:
    office = Office(limits=TEN)
    office.shelve(range(1, 31))
    await office.until(6)
    await office.stop()

    assert [(at, chat) for at, chat, _ in office.line.calls] == list(
        zip(
            [
                *(0.0, 0.1, 0.2, 0.29, 0.39, 0.49, 0.59, 0.69, 0.78, 0.88),
                *(1.1, 1.2, 1.3, 1.39, 1.49, 1.59, 1.69, 1.79, 1.88, 1.98),
                *(2.2, 2.3, 2.4, 2.49, 2.59, 2.69, 2.79, 2.89, 2.98, 3.08),
            ],
            range(1, 31),
            strict=True,
        )
    )
    assert [at for at, _, marked in office.outbox.written if marked] == [
        *(0.0, 0.29, 0.49, 0.69, 0.88, 1.13, 1.39, 1.59, 1.79, 1.98, 2.23, 2.49)
    ]
    assert office.outbox.written[:3] == [
        (0.0, [], [1, 2, 3, 4, 5, 6, 7, 8]),
        (0.29, [1, 2], [9, 10]),
        (0.49, [3, 4], [11, 12]),
    ]
    assert office.outbox.looked == [
        *((0.0, 20), (0.49, 12), (2.49, 18), (3.49, 20), (4.49, 20), (5.49, 20))
    ]
    assert office.outbox.most_sending == 8


@told
async def test_reminders_and_broadcasts_take_half_of_the_places_under_way_and_replies_all() -> None:
    office = Office(in_flight=4)
    office.line.takes = 2.0
    office.shelve(range(1, 8))
    await office.until(1)
    office.replies(*(office.message(chat) for chat in (11, 12, 13, 14, 15)))
    await office.until(1.5)
    counts = office.courier.counts()
    await office.until(20)
    await office.stop()

    assert [(at, chat) for at, chat, _ in office.line.calls] == [
        *((0.0, 1), (0.03, 2), (1.0, 11), (1.0, 12), (2.0, 13), (2.03, 14), (3.0, 15)),
        *((3.0, 3), (4.0, 4), (5.0, 5), (6.0, 6), (7.0, 7)),
    ]
    assert counts == Counts(
        sent=0,
        impossible=0,
        unknown=0,
        retried=0,
        replies_waiting=3,
        reminders_waiting=0,
        broadcasts_waiting=5,
        in_flight=4,
    )
    assert office.courier.counts().sent == 12


@told
async def test_screen_that_is_three_seconds_old_is_passed_over_for_a_newer_one_of_its_own() -> None:
    office = Office()
    office.line.takes = 2.0
    await office.until(10)
    office.replies(*(office.message(3, text, replaces=7) for text in "abcde"))
    await office.until(20)
    office.line.takes = 1.5
    office.replies(*(office.message(4, text, replaces=7) for text in "ab"))
    office.replies(office.message(4, "c", replaces=8), office.message(4, "d"))
    await office.until(40)
    await office.stop()

    assert office.line.calls == [
        *((10.0, 3, "a"), (12.0, 3, "b"), (14.0, 3, "e")),
        *((20.0, 4, "a"), (21.5, 4, "b"), (23.0, 4, "c"), (24.5, 4, "d")),
    ]
    assert [reason for _, _, reason in office.outbox.endings()] == [
        *("", "", "overtaken", "overtaken", ""),
        *("", "", "", ""),
    ]
    assert [row.ending and row.ending.message_id for row in office.outbox.rows.values()] == [
        *(7, 7, 7, 7, 7, 7, 7, 8, 101)
    ]


@told
async def test_nothing_is_fetched_while_two_hundred_replies_wait() -> None:
    office = Office(limits=TEN)
    office.replies(*(office.message(chat) for chat in range(1, 251)))
    office.shelve([999])
    await office.until(35)
    await office.stop()

    assert office.outbox.looked[:3] == [(3.0, 20), (4.0, 20), (5.0, 20)]
    calls = [(at, chat) for at, chat, _ in office.line.calls]
    assert calls[:20] == [(0.0, chat) for chat in range(1, 21)]
    assert calls[-2:] == [(23.0, 250), (24.0, 999)]


@told
async def test_a_hundred_endings_are_not_waited_with() -> None:
    office = Office(limits=Limits(per_second=1000, slack=0.0), in_flight=300)
    office.replies(*(office.message(chat) for chat in range(1, 100)))
    await office.until(1)
    office.replies(*(office.message(chat) for chat in range(200, 300)))
    await office.until(2)
    await office.stop()

    assert [(at, len(ended)) for at, ended, _ in office.outbox.written] == [(0.12, 99), (1.1, 100)]


@told
async def test_share_is_claimed_twice_a_second_and_used_for_one_and_a_half_at_most() -> None:
    office = Office(limits=TEN)
    office.outbox.share = 2
    office.replies(*(office.message(chat) for chat in range(1, 8)))
    office.outbox.is_broken = lambda now: 2.3 < now < 6
    await office.until(8.8)
    await office.stop()

    assert [(at, chat) for at, chat, _ in office.line.calls] == [
        *((1.0, 1), (1.0, 2), (2.1, 3), (2.1, 4), (3.2, 5), (3.2, 6), (6.0, 7))
    ]
    assert office.outbox.claimed == [
        *((0.0, 7, 10), (0.5, 7, 10), (1.0, 7, 10), (1.5, 7, 10), (2.0, 7, 10), (2.5, 5, 10)),
        *((3.0, 5, 10), (3.5, 3, 10), (4.0, 3, 10), (4.5, 1, 10), (5.0, 1, 10), (5.5, 1, 10)),
        *((6.0, 1, 10), (6.5, 1, 10), (7.0, 0, 10), (7.5, 0, 10), (8.0, 0, 10), (8.5, 0, 10)),
    ]
    assert office.outbox.given_up == 1


@told
async def test_group_that_moved_gets_its_message_at_the_new_place_and_all_later_know() -> None:
    office = Office()
    office.line.answers = lambda chat, _: (
        Verdict(Meaning.MOVED, moved_to=-77) if chat == -7 else None
    )
    office.replies(office.message(-7))
    await office.until(2)
    await office.stop()

    assert office.line.calls == [(0.0, -7, "hello"), (0.1, -77, "hello")]
    assert (office.moved, office.outbox.endings()) == ([(-7, -77)], [(1, "delivered", "")])


@told
async def test_lanes_leave_in_their_order_though_they_came_in_another() -> None:
    office = Office(in_flight=1)
    office.line.takes = 1.0
    for chat, lane in ((1, Lane.STRANGER), (2, Lane.BROADCAST), (3, Lane.REMINDER)):
        office.shelve([chat, chat + 10], lane.name, lane=lane)
    await office.until(0.5)
    office.replies(office.message(4), office.message(14))
    counts = office.courier.counts()
    await office.until(20)
    await office.stop()

    assert office.line.calls == [
        *((0.0, 3, "REMINDER"), (1.0, 4, "hello"), (2.0, 14, "hello"), (3.0, 13, "REMINDER")),
        *((4.0, 2, "BROADCAST"), (5.0, 12, "BROADCAST")),
        *((6.0, 1, "STRANGER"), (7.0, 11, "STRANGER")),
    ]
    assert (counts.replies_waiting, counts.reminders_waiting, counts.broadcasts_waiting) == (
        2,
        0,
        5,
    )
