"""Between bands: what may be said of them, and that it gives nobody away; every pair of tallies of 11 to 16."""

import itertools
import random
from collections import defaultdict

from bot.domain.common_ground.bridging import judge_bands
from bot.domain.ratings import Bridge
from tests.domain.test_ratings import CELLS, Tally, tallies

SIZES = range(11, 17)


def judged(*bands: Tally) -> Bridge | None:
    return judge_bands([(0, *band) for band in bands])


def test_a_band_below_eleven_silences_all_and_who_cannot_say_counts_for_nothing() -> None:
    assert judged((0, 0, 11), (0, 0, 11)) is Bridge.BRIDGING
    assert judged((0, 0, 60), (0, 0, 10)) is None
    assert judge_bands([(9, 0, 0, 10), (0, 0, 0, 60)]) is None
    assert judge_bands([(0, 0, 0, 11), (0, 0, 0, 11)], again=1) is None
    assert judged((0, 0, 60), (11, 0, 0)) is Bridge.NOT_BRIDGING


def test_rule_is_the_lower_end_of_the_jeffreys_interval() -> None:
    """Least in favour by size, as a table of Beta(k + 1/2, n - k + 1/2) has it."""
    all_for = (0, 0, 11)
    least = {
        size: next(
            k for k in range(size + 1) if judged((size - k, 0, k), all_for) is Bridge.BRIDGING
        )
        for size in (11, 16, 25, 40, 60)
    }
    assert least == {11: 9, 16: 12, 25: 17, 40: 26, 60: 37}


def test_no_small_cell_and_nobodys_answer_follows_from_what_is_said_between_bands() -> None:
    """The attacker knows how many answered in each band, and, as a second try, their own answer."""
    given: set[tuple[object, int]] = set()
    for one, other in itertools.product(SIZES, SIZES):
        said: dict[object, list[Tally]] = defaultdict(list)
        best = (0, 0, other)
        worst = (other, 0, 0)
        for tally in tallies(one):
            # What the other band says is a bridge or not; either may stand behind "not bridging".
            for second in (best, worst):
                said[judged(tally, second)].append(tally)
        for word, possible in said.items():
            for mine in (None, *CELLS):
                mine_in = [each for each in possible if mine is None or each[mine]]
                for cell in CELLS:
                    counts = {each[cell] - (mine == cell) for each in mine_in}
                    is_small = bool(counts) and not any(n == 0 or n >= 5 for n in counts)
                    if is_small or counts == {one - (mine is not None)}:
                        given.add((word, cell))
    assert given == set()


def test_coin_flips_are_hardly_ever_called_a_bridge() -> None:
    """At 11 and 11; a mean over bands calls one in five so."""
    chance = random.Random(15)
    flips = [[sum(chance.random() < 0.5 for _ in range(11)) for _ in "ab"] for _ in range(4_000)]
    called = sum(
        judged(*((11 - favour, 0, favour) for favour in pair)) is Bridge.BRIDGING for pair in flips
    )
    assert called / len(flips) < 0.01
