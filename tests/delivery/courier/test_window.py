"""The window as the server may see it: what is under way, what is late, and what is stuck."""

from bot.delivery.in_flight_window import InFlightWindow
from bot.domain.channels.addresses import Address, Carrier

ADA = Address(Carrier.TELEGRAM, 1)


def settled() -> InFlightWindow:
    """A window of ten that knows the quickest answer: a tenth of a second."""
    window = InFlightWindow(count=10, span=1.0)
    for now in (0.0, 3.0):
        window.arrived(window.leave(ADA, now), now + 0.1)
    return window


def test_what_is_not_answered_counts_on_until_it_is_stuck() -> None:
    window = settled()
    window.leave(ADA, 50.0, posts=4)

    assert [window.counted(now) for now in (50.0, 51.5, 51.999, 52.0)] == [4, 4, 4, 0]


def test_answer_counts_from_when_it_may_have_arrived() -> None:
    window = settled()
    late = [window.arrived(window.leave(ADA, 50.0), 50.0 + took) for took in (0.1, 0.4, 0.05, 9.0)]

    assert [round(each, 6) for each in late] == [0.0, 0.3, 0.0, 1.0]
    assert [window.counted(now) for now in (50.9, 51.0, 51.29, 51.31, 51.9)] == [4, 2, 2, 1, 1]
    assert window.counted(52.0) == 0


def test_answer_to_what_was_stuck_is_not_counted_again() -> None:
    window = settled()
    slot = window.leave(ADA, 50.0)
    stuck = window.counted(52.5)

    late = window.arrived(slot, 52.5)

    assert (stuck, late, window.counted(52.5)) == (0, 1.0, 0)


def test_quickest_answer_is_not_known_before_three_seconds_have_passed() -> None:
    window = InFlightWindow(count=10, span=1.0)

    late = [
        round(window.arrived(window.leave(ADA, left), left + 0.5), 6) for left in (10.0, 12.9, 13.0)
    ]

    assert late == [0.5, 0.5, 0.0]


def test_quickest_answer_is_forgotten_after_a_minute_or_so() -> None:
    window = InFlightWindow(count=10, span=1.0)
    late = list[tuple[float, float]]()
    for left in range(0, 100, 5):
        took = 0.125 if left == 25 else 0.5
        late.append((left, window.arrived(window.leave(ADA, float(left)), left + took)))

    assert [left for left, each in late if each == 0.375] == [30, 35, 40, 45, 50, 55, 60, 65]


def test_room_is_asked_for_by_pictures_and_an_album_too_large_has_the_whole_of_it() -> None:
    window = settled()
    window.arrived(window.leave(ADA, 50.0, posts=7), 50.1)

    found = [
        [round(window.wait(50.5, reserve=reserve, posts=posts), 6) for posts in (1, 2, 3, 4)]
        for reserve in (0, 1, 2, 3)
    ]

    assert found == [
        [0.0, 0.0, 0.0, 0.5],
        [0.0, 0.0, 0.5, 0.5],
        [0.0, 0.5, 0.5, 0.5],
        [0.5, 0.5, 0.5, 0.5],
    ]
    assert [window.wait(60.0, posts=posts) for posts in (10, 11, 99)] == [0.0, 0.0, 0.0]


def test_wait_that_is_over_or_unknown_is_short_but_never_none() -> None:
    window = settled()
    window.leave(ADA, 50.0, posts=10)
    unknown = window.wait(50.5)
    window = settled()
    for left in (50.0, 50.5):
        window.arrived(window.leave(ADA, left, posts=10), left + 0.1)

    assert (unknown, window.wait(50.75), window.wait(50.9999)) == (0.005, 0.25, 0.0005)
    assert (round(window.wait(51.0), 6), window.wait(51.5)) == (0.5, 0.0)
