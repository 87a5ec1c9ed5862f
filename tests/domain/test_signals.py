"""Signals in words: from when on they are shown, what leads from one word to the next, and for how long."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.session_desk.signals import (
    WINDOW,
    HowMany,
    Signal,
    half_minute_of,
    how_many,
    least_shown,
    shown_signals,
)

NOW = datetime(2027, 3, 3, 9, 0, 10, tzinfo=UTC)


@pytest.mark.parametrize("guests", range(1, 101))
def test_words_begin_at_two_or_three_and_grow(guests: int) -> None:
    words = [how_many(taps, guests) for taps in range(guests + 10)]
    order = [None, HowMany.FEW, HowMany.SEVERAL, HowMany.MANY]

    assert least_shown(guests) == (2 if guests < 20 else 3)
    assert words[: least_shown(guests)] == [None] * least_shown(guests)
    assert words[least_shown(guests)] is HowMany.FEW
    places = [order.index(word) for word in words]
    assert places == sorted(places)
    assert all(places.count(place) >= 2 for place in (1, 2))


def test_only_full_half_minutes_count_and_each_for_three_minutes() -> None:
    current = half_minute_of(NOW)
    taps = [(current - 1, Signal.LOUDER, 1), (current, Signal.LOUDER, 1)]

    def shown(**later: float) -> dict[Signal, HowMany]:
        return shown_signals(taps, now=NOW + timedelta(**later), guests=12)

    assert shown() == {}
    assert shown(seconds=19) == {}
    assert shown(seconds=20) == {Signal.LOUDER: HowMany.FEW}
    assert shown(seconds=20 + 30 * (WINDOW - 2)) == {Signal.LOUDER: HowMany.FEW}
    assert shown(seconds=20 + 30 * (WINDOW - 1)) == {}
