"""When messages that met trouble are tried again, given back and given up, to the hundredth of a second."""

import pytest

from bot.delivery.telegram_errors import Meaning, Verdict
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Lane
from tests.delivery.courier.made_up import Office, refused, told


@told
async def test_without_a_line_all_wait_and_one_looks_ever_more_seldom() -> None:
    office = Office()
    office.line.answers = lambda _, now: (
        Verdict(Meaning.NEVER_LEFT, "no_connection") if now < 20 else None
    )
    office.replies(office.message(1), office.message(2))
    away = list[float]()
    for second in (0.05, 0.15, 10.0, 24.3, 24.4):
        await office.until(second)
        away.append(round(office.courier.outage_for(), 2))
    await office.until(40)
    await office.stop()

    assert [(at, chat) for at, chat, _ in office.line.calls] == [
        *((0.0, 1), (0.0, 2), (0.31, 1), (0.98, 2), (2.19, 1), (4.09, 2), (8.19, 1)),
        *((13.18, 2), (18.59, 1), (24.26, 2), (24.36, 1)),
    ]
    assert (away, office.over) == ([0.0, 0.05, 9.9, 24.2, 0.0], [24.26])
    # Nothing is fetched in the meantime, and Telegram is not asked what it could not answer.
    assert office.outbox.looked[:3] == [(0.0, 60), (1.0, 60), (25.0, 60)]
    assert office.line.asked == []


def test_outage_is_logged_once_it_has_lasted_and_once_it_is_over(
    caplog: pytest.LogCaptureFixture,
) -> None:
    @told
    async def story() -> None:
        office = Office()
        for until in (3.0, 7.0):
            begin = office.seconds()
            office.line.answers = lambda _, now, end=begin + until: (
                Verdict(Meaning.NEVER_LEFT, "no_connection") if now < end else None
            )
            office.replies(office.message(1))
            await office.until(begin + 20)
        await office.stop()
        assert office.over == []

    story()

    assert [record.getMessage() for record in caplog.records] == [
        "Telegram has taken no message for 5 s: no_connection",
        "Telegram takes messages again, after 8 s",
    ]


@told
async def test_reply_that_may_have_arrived_is_held_until_telegram_answers() -> None:
    office = Office()
    office.line.answers = lambda _, now: (
        Verdict(Meaning.MAYBE_ARRIVED, "broken") if now < 5 else None
    )
    office.line.is_up = lambda now: now >= 3
    await office.until(1)
    office.replies(*(office.message(chat) for chat in (1, 2, 3)))
    await office.until(2)
    waits = office.courier.counts().replies_waiting
    await office.until(40)
    await office.stop()

    assert [(at, chat) for at, chat, _ in office.line.calls] == [
        *((1.0, 1), (1.0, 2), (1.0, 3), (4.79, 1), (8.89, 2), (8.99, 3))
    ]
    assert office.line.asked == [1.31, 1.88, 2.99, 4.79, 8.89]
    assert (waits, office.outbox.endings()) == (
        3,
        [(1, "unknown", "broken"), (2, "delivered", ""), (3, "delivered", "")],
    )


@told
async def test_one_broken_reply_waits_for_an_answer_of_telegrams_and_no_other_does() -> None:
    office = Office()
    office.line.answers = lambda chat, now: (
        Verdict(Meaning.MAYBE_ARRIVED, "broken") if chat == 1 and now < 1.25 else None
    )
    await office.until(1)
    office.replies(office.message(1))
    await office.until(1.2)
    office.replies(office.message(2))
    await office.until(5)
    office.line.answers = lambda chat, _: (
        Verdict(Meaning.MAYBE_ARRIVED, "broken") if chat == 3 else None
    )
    office.replies(office.message(3))
    office.shelve([3], lane=Lane.REMINDER)
    await office.until(10)
    await office.stop()

    # What is taken in between says that Telegram answers.
    assert [(at, chat) for at, chat, _ in office.line.calls] == [
        *((1.0, 1), (1.2, 2), (1.3, 1), (5.0, 3), (5.0, 3), (5.4, 3))
    ]
    assert office.line.asked == [5.4]
    assert office.outbox.endings() == [
        *((1, "delivered", ""), (2, "delivered", "")),
        *((3, "unknown", "broken"), (4, "unknown", "broken")),
    ]


@told
async def test_reply_that_a_server_fails_is_tried_fourteen_times_while_others_get_through() -> None:
    office = Office()
    office.line.answers = lambda chat, _: refused() if chat == 1 else None
    await office.until(1)
    office.replies(office.message(1, "first"))
    for second in range(2, 400):
        office.replies(office.message(second))
        await office.until(second)
    await office.stop()

    tries = [at for at, chat, _ in office.line.calls if chat == 1]
    assert tries[:5] == [1.0, 1.53, 2.77, 5.08, 8.78]
    assert (len(tries), office.outbox.endings()[0]) == (14, (1, "impossible", "server_failed"))
    assert (office.courier.counts().retried, office.courier.counts().impossible) == (14, 1)


@told
async def test_broadcast_that_a_server_fails_waits_in_the_outbox_twenty_times() -> None:
    office = Office()
    office.line.answers = lambda chat, _: refused() if chat == 1 else None
    office.shelve([1])
    for second in range(1, 12000, 20):
        office.replies(office.message(second + 1))
        await office.until(second)
    await office.stop()

    tries = [at for at, chat, _ in office.line.calls if chat == 1]
    assert tries[:6] == [0.0, 5.0, 20.0, 58.0, 138.0, 367.0]
    assert (len(tries), office.outbox.endings()[0]) == (20, (1, "impossible", "server_failed"))
    assert office.outbox.rows[OutboxId(1)].attempts == 19


@told
async def test_who_is_refused_for_minutes_is_given_back_before_the_lease_ends_and_all_newer_with_it() -> (
    None
):
    office = Office()
    office.line.answers = lambda _, now: (
        Verdict(Meaning.REFUSED_FOR_NOW, wait=200.0) if now < 50 else None
    )
    await office.until(1)
    office.replies(office.message(1, "first"))
    office.shelve([1])
    await office.until(81)
    office.replies(office.message(1, "second"))
    await office.until(91)
    office.replies(office.message(1, "third"))
    await office.until(230)
    await office.stop()

    assert office.line.calls == [
        *((1.0, 1, "first"), (1.0, 1, "news"), (202.0, 1, "first"), (202.0, 1, "news")),
        *((203.0, 1, "second"), (204.0, 1, "third")),
    ]
    assert office.outbox.written[:5] == [
        *((1.0, [], [2]), (80.02, [1, 2], []), (81.02, [3], []), (170.02, [4], [])),
        (202.0, [], [2]),
    ]
    assert office.outbox.recovered == [
        *((0.0, []), (30.0, [1, 2]), (60.0, [1, 2]), (90.0, [])),
        *((120.0, [4]), (150.0, [4]), (180.0, []), (210.0, [])),
    ]


@told
async def test_three_chats_that_are_refused_stop_all_for_as_long_as_telegram_asks() -> None:
    office = Office()
    office.line.answers = lambda _, now: (
        Verdict(Meaning.REFUSED_FOR_NOW, wait=100.0) if now < 40 else None
    )
    office.replies(*(office.message(chat) for chat in (1, 2, 3, 4, 5, 4)))
    await office.until(20)
    away = round(office.courier.outage_for(), 2)
    office.replies(office.message(6))
    await office.until(400)
    await office.stop()

    # After thirty seconds, one is let go to see: for whom Telegram's hour is meant is not said.
    assert [(at, chat) for at, chat, _ in office.line.calls] == [
        *((0.0, 1), (0.0, 2), (0.0, 3), (0.0, 4), (0.0, 5), (30.1, 6)),
        *((101.0, 1), (101.1, 2), (101.1, 3), (101.1, 4), (101.1, 5), (102.0, 4), (131.0, 6)),
    ]
    assert (away, office.over) == (19.9, [101.0])


@told
async def test_what_cannot_be_written_is_written_a_second_later_and_sent_once() -> None:
    office = Office()
    office.outbox.is_broken = lambda now: 1.05 < now < 4
    await office.until(1)
    office.replies(office.message(1))
    office.shelve([2])
    await office.until(7.5)
    await office.stop()

    assert office.line.calls == [(1.0, 1, "hello"), (1.0, 2, "news")]
    assert office.outbox.written == [
        *((1.0, [], [2]), (1.12, [1, 2], []), (2.12, [1, 2], [])),
        *((3.12, [1, 2], []), (4.12, [1, 2], [])),
    ]
    assert office.outbox.looked == [(float(second), 60) for second in range(8)]
    assert office.outbox.endings() == [(1, "delivered", ""), (2, "delivered", "")]


@told
async def test_mark_that_could_not_be_written_is_made_again_before_anything_leaves() -> None:
    office = Office()
    await office.until(1.5)
    office.shelve([1, 2, 3])
    office.outbox.is_broken = lambda _: len(office.outbox.written) == 1
    await office.until(7.5)
    await office.stop()

    assert office.outbox.written == [
        *((2.0, [], [1, 2, 3]), (2.0, [], [1, 2, 3]), (2.35, [1, 2, 3], []))
    ]
    assert office.line.calls == [(2.0, 1, "news"), (2.0, 2, "news"), (2.03, 3, "news")]


@told
async def test_last_endings_are_tried_to_be_written_three_times_when_the_bot_stops() -> None:
    office = Office()
    office.outbox.is_broken = lambda now: now > 1.05
    office.line.takes = 0.3
    await office.until(1)
    office.replies(office.message(1), office.message(1))
    office.shelve([2])
    office.courier.wake()
    await office.until(1.2)
    await office.stop()

    assert round(office.seconds(), 2) == 1.9
    assert office.outbox.written == [
        *((1.0, [], [3]), (1.3, [1, 3], [])),
        *((1.3, [1, 2, 3], []), (1.5, [1, 2, 3], []), (1.7, [1, 2, 3], [])),
    ]
    assert office.outbox.given_up == 1


@told
async def test_what_waits_when_the_bot_stops_is_due_at_once_for_the_next() -> None:
    office = Office(in_flight=2)
    office.line.takes = 0.3
    await office.until(1)
    office.replies(*(office.message(chat) for chat in (1, 1, 2, 3)))
    office.shelve([4, 5])
    office.courier.wake()
    await office.until(1.2)
    await office.stop()

    assert office.outbox.written == [(1.0, [], [5, 6]), (1.3, [1, 3], []), (1.3, [2, 4, 5, 6], [])]
    assert [state for _, state, _ in office.outbox.endings()] == [
        *("delivered", "waiting", "delivered", "waiting", "waiting", "waiting")
    ]
    assert [row.due_at.timestamp() for row in office.outbox.rows.values() if not row.ending] == [
        1.3
    ] * 4
