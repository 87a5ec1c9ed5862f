"""The shares of a second, to the tenth of a millisecond: who waits how long, and for what."""

from bot.delivery.courier.pacing import Limits, Pacing
from bot.domain.channels.addresses import Address, Carrier

TEN = Limits(per_second=10, overdraft=10, slack=0.0)


def to(chat: int) -> Address:
    return Address(Carrier.TELEGRAM, chat)


def left(pacing: Pacing, *, hurried: bool, now: float, posts: int = 1, takes: float = 0.0) -> float:
    """Let a message leave to a chat of its own; return how long it should still have waited."""
    wait = pacing.overall_wait(hurried=hurried, now=now, posts=posts)
    slot = pacing.leave(to(1), creates=True, hurried=hurried, now=now, posts=posts)
    pacing.arrived(slot, now=now + takes)
    return round(wait, 4)


def waits(pacing: Pacing, now: float, *, waiting: int = 1, posts: int = 1) -> tuple[float, float]:
    """How long a message somebody waits for has to wait, and one that nobody waits for."""
    return (
        round(pacing.overall_wait(hurried=True, now=now, waiting=waiting, posts=posts), 4),
        round(pacing.overall_wait(hurried=False, now=now, posts=posts), 4),
    )


def test_what_nobody_waits_for_keeps_a_distance_that_late_timers_do_not_add_to() -> None:
    pacing = Pacing(TEN)

    at_once = [left(pacing, hurried=False, now=50.0) for _ in range(3)]
    late = [left(pacing, hurried=False, now=now) for now in (50.2, 50.2, 51.0, 51.0, 51.0)]

    # Who comes late makes up for one, and no more.
    assert (at_once, late) == ([0.0, 0.0, 0.0961], [0.0, 0.0922, 0.0, 0.0, 0.0961])


def test_albums_distance_is_that_of_its_pictures() -> None:
    pacing = Pacing(TEN)

    left(pacing, hurried=False, now=50.0, posts=4)

    assert waits(pacing, 50.0) == (0.0, 0.2922)


def test_two_places_are_left_to_those_who_wait_for_ten_seconds_after_one_of_them() -> None:
    found = list[tuple[float, float]]()
    for after in (2.0, 9.9, 10.0):
        pacing = Pacing(TEN)
        left(pacing, hurried=True, now=50.0)
        for tenth in range(7):
            left(pacing, hurried=False, now=50.0 + after - 0.9 + tenth / 10)
        with_seven = waits(pacing, 50.0 + after)[1]
        left(pacing, hurried=False, now=50.0 + after - 0.2)
        found.append((with_seven, waits(pacing, 50.0 + after)[1]))

    assert found == [(0.0, 0.1), (0.0, 0.1), (0.0, 0.0)]


def test_what_somebody_waits_for_takes_the_next_place_if_that_is_soon_and_overdraws_otherwise() -> (
    None
):
    pacing = Pacing(TEN)
    for tenth in range(10):
        left(pacing, hurried=True, now=50.0 + tenth / 100)

    soon = [waits(pacing, now, waiting=waiting)[0] for now, waiting in ((50.91, 1), (50.95, 1))]
    many = [waits(pacing, now, waiting=waiting)[0] for now, waiting in ((50.95, 2), (50.5, 1))]

    assert (soon, many) == ([0.09, 0.05], [0.0, 0.0])


def test_overdraft_has_an_end_and_albums_come_to_it_sooner() -> None:
    pacing = Pacing(TEN)

    found = [left(pacing, hurried=True, now=50.0) for _ in range(20)]

    assert found == [0.0] * 20
    assert [waits(pacing, 50.0, waiting=9, posts=posts)[0] for posts in (1, 4)] == [0.1, 0.4]
    assert [waits(pacing, 50.5, waiting=9, posts=posts)[0] for posts in (1, 8)] == [0.0, 0.3]


def test_what_nobody_waits_for_waits_until_an_overdraft_is_but_a_second_deep() -> None:
    pacing = Pacing(TEN)
    for _ in range(25):
        left(pacing, hurried=True, now=50.0)

    assert [waits(pacing, now)[1] for now in (50.0, 51.2, 51.5)] == [1.5, 0.3, 0.0]


def test_for_a_minute_after_a_refusal_nothing_is_overdrawn() -> None:
    found = list[float]()
    for after in (0.0, 59.0, 60.0):
        pacing = Pacing(TEN)
        pacing.refused(to(5), retry_after=1.0, now=50.0)
        for _ in range(10):
            left(pacing, hurried=True, now=50.0 + after)
        found.append(waits(pacing, 50.0 + after, waiting=9)[0])

    assert found == [1.0, 1.0, 0.0]


def test_share_that_grows_counts_a_second_later_and_one_that_shrinks_at_once() -> None:
    def shared(now: float) -> Pacing:
        pacing = Pacing(TEN)
        for since, share in ((50.0, 2), (60.0, 6), (70.0, 3), (80.0, 4), (80.5, 5)):
            if since <= now:
                pacing.keep_to(share, now=since)
        return pacing

    found = [
        (now, _sent_at_once(shared(now), now))
        for now in (50.0, 51.0, 60.0, 60.9, 61.0, 70.0, 71.0, 80.9, 81.0, 81.4, 81.5)
    ]
    again = shared(90.0)
    again.keep_all()

    assert found == [
        *((50.0, 2), (51.0, 2), (60.0, 2), (60.9, 2), (61.0, 6), (70.0, 3), (71.0, 3)),
        *((80.9, 3), (81.0, 4), (81.4, 4), (81.5, 5)),
    ]
    assert (_sent_at_once(again, 90.0), again.per_second) == (20, 10)


def test_copy_without_a_share_asks_again_four_times_a_second() -> None:
    pacing = Pacing(TEN)
    pacing.keep_to(0, now=50.0)

    assert waits(pacing, 50.0) == (0.25, 0.25)


def test_copy_that_has_a_share_waits_for_its_next_place_however_many_wait() -> None:
    pacing = Pacing(TEN)
    pacing.keep_to(2, now=40.0)
    for _ in range(2):
        left(pacing, hurried=True, now=50.0)

    assert waits(pacing, 50.2, waiting=99)[0] == 0.8


def _sent_at_once(pacing: Pacing, now: float) -> int:
    """How many messages that somebody waits for leave at one moment."""
    sent = 0
    while pacing.overall_wait(hurried=True, now=now, waiting=99) == 0.0:
        left(pacing, hurried=True, now=now)
        sent += 1
    return sent
