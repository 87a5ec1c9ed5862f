"""The rules of pacing, on made-up clocks."""

import heapq

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.courier.pacing import Limits, Pacing
from bot.delivery.in_flight_window import Slot
from bot.domain.channels.addresses import Address, Carrier

WAY = 0.02
DELAYS = st.lists(st.floats(0.0, 0.2), min_size=1, max_size=40)


def to(chat: int) -> Address:
    return Address(Carrier.TELEGRAM, chat)


def play(
    pacing: Pacing,
    *,
    seconds: float,
    delays: list[float],
    replies_at: list[float],
    begin: float = 100.0,
) -> list[tuple[float, bool]]:
    """Send whenever it is allowed; each message arrives after WAY plus a delay, and is answered.

    Returns the arrivals at the server as (time, hurried).
    """
    arrivals: list[tuple[float, bool]] = []
    answers: list[tuple[float, int, Slot]] = []
    waiting = sorted(replies_at)
    now, chat = begin, 1
    end = now + seconds
    while now < end:
        while answers and answers[0][0] <= now:
            moment, _, slot = heapq.heappop(answers)
            pacing.arrived(slot, now=moment)
        due = sum(1 for at in waiting if at + begin <= now)
        hurried = due > 0 and pacing.overall_wait(hurried=True, now=now, waiting=due) <= 0.0
        wait = 0.0 if hurried else pacing.overall_wait(hurried=False, now=now)
        if wait <= 0.0:
            if hurried:
                waiting.pop(0)
            chat += 1
            slot = pacing.leave(to(chat), creates=True, hurried=hurried, now=now)
            assert slot is not None
            delay = delays[chat % len(delays)] if chat > 2 else 0.0
            arrivals.append((now + WAY + delay, hurried))
            heapq.heappush(answers, (now + 2 * WAY + delay, chat, slot))
            continue
        now += min([wait, 0.01, *(answer[0] - now for answer in answers if answer[0] > now)])
    return sorted(arrivals)


def fullest_second(arrivals: list[tuple[float, bool]]) -> int:
    """The most arrivals within any second."""
    times = [at for at, _ in arrivals]
    return max(sum(1 for other in times[n:] if other < at + 1.0) for n, at in enumerate(times))


@settings(max_examples=40, deadline=None)
@given(delays=DELAYS)
def test_no_second_holds_more_than_thirty_whatever_the_delays(delays: list[float]) -> None:
    arrivals = play(Pacing(), seconds=4.0, delays=delays, replies_at=[])

    assert fullest_second(arrivals) <= 30


@settings(max_examples=20, deadline=None)
@given(delays=DELAYS, replies=st.lists(st.floats(0.0, 3.0), max_size=100))
def test_replies_overdraw_by_no_more_than_thirty(delays: list[float], replies: list[float]) -> None:
    arrivals = play(Pacing(), seconds=5.0, delays=delays, replies_at=replies)

    # Sixty at once and thirty a second after; delays press 1.2 s into one.
    assert fullest_second(arrivals) <= 60 + 36
    assert sum(hurried for _, hurried in arrivals) == len(replies)


def test_steady_answers_leave_almost_the_whole_share() -> None:
    arrivals = play(Pacing(), seconds=30.0, delays=[0.0], replies_at=[])

    assert len(arrivals) >= 0.99 * 30 * 30


def test_others_wait_until_an_overdraft_is_repaid() -> None:
    pacing = Pacing()
    for chat in range(60):
        assert pacing.overall_wait(hurried=True, now=0.0, waiting=60 - chat) == 0.0
        slot = pacing.leave(to(chat + 1), creates=True, hurried=True, now=0.0)
        pacing.arrived(slot, now=0.0)

    assert pacing.overall_wait(hurried=True, now=0.0, waiting=9) > 0.0
    assert pacing.overall_wait(hurried=False, now=0.99) > 0.0
    assert pacing.overall_wait(hurried=False, now=1.01) == 0.0


def test_album_takes_a_place_for_each_picture() -> None:
    pacing = Pacing(Limits(slack=0.0))
    for at, posts in ((50.0, 10), (50.4, 10), (50.75, 8)):
        assert pacing.overall_wait(hurried=False, now=at, posts=posts) == 0.0
        slot = pacing.leave(to(1), creates=True, hurried=False, now=at, posts=posts)
        pacing.arrived(slot, now=at)
        if at == 50.0:
            # In its own chat it takes up the burst; the words that follow come a second later.
            assert pacing.chat_wait(to(1), creates=True, now=at) == 1.0

    assert pacing.sent_lately(50.99) == 28
    waits = [pacing.overall_wait(hurried=False, now=50.99, posts=posts) for posts in (1, 2, 3)]
    assert [round(wait, 3) for wait in waits] == [0.0, 0.0, 0.01]
    # With a small share, an album goes when nothing else does.
    pacing.keep_to(5, now=60.0)
    assert pacing.overall_wait(hurried=False, now=62.0, posts=10) == 0.0


def test_a_chat_gets_a_burst_and_then_one_a_second() -> None:
    pacing, waits = Pacing(Limits(slack=0.0)), list[float]()

    for _ in range(5):
        waits.append(pacing.chat_wait(to(7), creates=True, now=50.0 + sum(waits)))
        pacing.leave(to(7), creates=True, hurried=True, now=50.0 + sum(waits))

    assert [round(wait, 3) for wait in waits] == [0.0, 0.0, 0.0, 1.0, 1.0]
    assert pacing.chat_wait(to(8), creates=True, now=50.0) == 0.0
    assert pacing.chat_wait(to(7), creates=False, now=50.0) == 0.0


def test_edits_have_a_burst_of_five_and_no_overall_share() -> None:
    pacing = Pacing(Limits(slack=0.0))
    for chat in range(100):
        pacing.leave(to(chat + 10), creates=False, hurried=True, now=50.0)
    for _ in range(5):
        assert pacing.chat_wait(to(7), creates=False, now=50.0) == 0.0
        pacing.leave(to(7), creates=False, hurried=True, now=50.0)

    assert pacing.chat_wait(to(7), creates=False, now=50.0) == 1.0
    assert pacing.overall_wait(hurried=False, now=50.0) == 0.0


def test_a_group_gets_twenty_a_minute() -> None:
    pacing = Pacing(Limits(slack=0.0))
    for second in range(20):
        assert pacing.chat_wait(to(-5), creates=True, now=50.0 + second) == 0.0
        pacing.leave(to(-5), creates=True, hurried=True, now=50.0 + second)

    assert pacing.chat_wait(to(-5), creates=True, now=70.0) == 40.0
    assert pacing.chat_wait(to(-5), creates=True, now=110.0) == 0.0


def test_refusals_concern_only_their_chats() -> None:
    pacing = Pacing()

    pacing.refused(to(1), retry_after=3600.0, now=50.0)
    pacing.refused(to(2), retry_after=3.0, now=52.0)

    assert [pacing.chat_wait(to(chat), creates=True, now=53.0) for chat in (1, 2, 3)] == [
        3597,
        2,
        0,
    ]
    assert pacing.chat_wait(to(1), creates=False, now=53.0) == 3597.0
    assert pacing.overall_wait(hurried=True, now=53.0) == 0.0


@settings(max_examples=20, deadline=None)
@given(takes_at=st.floats(0.0, 2.0), first=st.integers(5, 25))
def test_two_copies_that_pass_a_share_on_never_send_too_much(takes_at: float, first: int) -> None:
    one, other = Pacing(), Pacing()
    one.keep_to(30, now=90.0)
    other.keep_to(0, now=90.0)
    one_sent = play(one, seconds=takes_at, delays=[0.0], replies_at=[])
    one.keep_to(first, now=100.0 + takes_at)
    other.keep_to(30 - first, now=100.0 + takes_at)
    rest = play(one, seconds=3.0, delays=[0.0], replies_at=[], begin=100.0 + takes_at)
    other_sent = play(other, seconds=3.0, delays=[0.0], replies_at=[], begin=100.0 + takes_at)

    assert fullest_second(sorted(one_sent + rest + other_sent)) <= 30
    assert len(other_sent) >= (30 - first)


def test_share_that_ran_out_is_not_used() -> None:
    pacing = Pacing()
    pacing.keep_to(10, now=100.0, until=101.5)

    assert pacing.overall_wait(hurried=True, now=101.4) == 0.0
    assert pacing.overall_wait(hurried=True, now=101.6) > 0.0
    assert pacing.overall_wait(hurried=False, now=101.6) > 0.0


def test_copy_that_has_a_share_only_never_overdraws_it() -> None:
    alone, one_of_three = Pacing(), Pacing()
    one_of_three.keep_to(10, now=98.0)

    at_once = [
        sum(1 for _, _ in play(each, seconds=0.1, delays=[0.0], replies_at=[0.0] * 60))
        for each in (alone, one_of_three)
    ]

    assert at_once[0] > 30
    assert at_once[1] == 10
