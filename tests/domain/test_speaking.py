"""Speaking time: seconds by side, told in thirds."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.session_desk.speaking import (
    LEAST_TOLD,
    LONGEST_TURN,
    SPEAKING,
    Going,
    Side,
    Third,
    thirds,
)

TURNS = st.lists(st.tuples(st.sampled_from(Side), st.integers(0, 3000)), max_size=30)


@given(turns=TURNS)
def test_each_side_has_the_seconds_of_its_turns(turns: list[tuple[Side, int]]) -> None:
    going, now = Going(), 1_000
    expected = dict.fromkeys(SPEAKING, 0)
    for side, lasted in turns:
        going = going.turned(side, now)
        now += lasted
        if side in expected:
            expected[side] += min(lasted, LONGEST_TURN)
    assert going.spoken(now) == expected


@given(spoken=st.fixed_dictionaries({side: st.integers(0, 9000) for side in SPEAKING}))
def test_the_third_that_is_told_is_the_nearest(spoken: dict[Side, int]) -> None:
    total, told = sum(spoken.values()), thirds(spoken)
    if total < LEAST_TOLD:
        assert told == {}
        return
    for side, seconds in spoken.items():
        off = abs(seconds / total - list(Third).index(told[side]) / 3)
        assert off <= 1 / 6 + 1e-9


def test_shares_in_words() -> None:
    assert thirds({Side.A: 200, Side.B: 100, Side.OTHER: 0}) == {
        Side.A: Third.TWO,
        Side.B: Third.ONE,
        Side.OTHER: Third.HARDLY,
    }
    assert thirds({Side.A: 120, Side.B: 0, Side.OTHER: 0})[Side.A] is Third.NEARLY_ALL
    assert thirds({Side.A: 119, Side.B: 0, Side.OTHER: 0}) == {}
