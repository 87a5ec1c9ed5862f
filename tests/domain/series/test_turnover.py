"""What the share of those who came before gives away: every history of few people, enumerated."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product

from bot.domain.series.series import Turnover
from bot.domain.series.turnover import (
    LEAST,
    STEP,
    Against,
    Cells,
    Looked,
    Part,
    against,
    is_due,
    looked_again,
)

MOST = 100
History = tuple[tuple[int, int], ...]
"""How many of those who came before, and of the new ones, there are at each look."""
Rule = Callable[[Looked, Cells], Looked]


def seen(history: History, rule: Rule) -> tuple[object, ...]:
    """All that somebody reads who also knows how many guests there were, and when it was counted anew."""
    looked = Looked()
    read: list[object] = []
    for returning, new in history:
        after = rule(looked, Cells(returning, new))
        read.append((returning + new, after.part, after.told is not looked.told))
        looked = after
    return tuple(read)


def released(before: Looked, now: Cells) -> Looked:
    """The rule as it is used: whoever looks too early reads what was told."""
    whole = now.returning + now.new
    return looked_again(before, now) if is_due(before, whole) else before


def given_away(worlds: Iterator[History], rule: Rule) -> int:
    """Count what follows for certain from what is read: a cell or a step of 1-4, or one person's part.

    Of those who came (or left) between two looks somebody's part is known where all of them, in every
    history that reads the same, have come before, or all have not.
    """
    alike: defaultdict[tuple[object, ...], list[History]] = defaultdict(list)
    for each in worlds:
        alike[seen(each, rule)].append(each)
    return sum(_certain(histories) for histories in alike.values())


def _certain(histories: list[History]) -> int:
    found = 0
    for look in range(len(histories[0])):
        for cell in (0, 1):
            found += _is_small({each[look][cell] for each in histories})
            if look:
                steps = {each[look][cell] - each[look - 1][cell] for each in histories}
                found += _is_small({abs(step) for step in steps}) + (steps == {0})
    return found


def _is_small(possible: set[int]) -> bool:
    return all(0 < each < LEAST for each in possible)


def of_one_look() -> Iterator[History]:
    """Every number of guests, in every way."""
    for whole in range(MOST + 1):
        yield from (((returning, whole - returning),) for returning in range(whole + 1))


def of_two_looks(steps: tuple[int, ...], most: int) -> Iterator[History]:
    """Guests come, or go, between two looks: any of them may have come before."""
    for whole, step in product(range(STEP, most), steps):
        for returning in range(whole + 1):
            for then in _after((returning, whole - returning), step):
                yield ((returning, whole - returning), then)


def of_three_looks(firsts: tuple[int, ...]) -> Iterator[History]:
    """So many come twice, or come and go again."""
    for first, step, last in product(firsts, (11, 12, -11), (11, 12, -11)):
        for returning in range(first + 1):
            for then in _after((returning, first - returning), step):
                for end in _after(then, last):
                    yield ((returning, first - returning), then, end)


def _after(cells: tuple[int, int], step: int) -> Iterator[tuple[int, int]]:
    """Every way in which so many come, or go."""
    for came in range(min(step, 0), max(step, 0) + 1):
        after = (cells[0] + came, cells[1] + step - came)
        if min(after) >= 0:
            yield after


def test_one_word_gives_away_no_cell_of_one_to_four() -> None:
    assert given_away(of_one_look(), released) == 0


def test_two_words_give_away_neither_a_step_nor_anybodys_part() -> None:
    assert given_away(of_two_looks((11, 12, 16, 22, 30, -11, -12), 36), released) == 0


def test_three_words_give_away_nothing_either() -> None:
    assert given_away(of_three_looks((11, 12, 15, 20, 28)), released) == 0


def test_word_at_every_look_would_give_people_away() -> None:
    """The control: what a look after each arrival, or a word for every cell, would say."""

    def at_every_look(before: Looked, now: Cells) -> Looked:
        return looked_again(before, now) if before.told is None else Looked(0, now)

    def of_any_cell(_before: Looked, now: Cells) -> Looked:
        return Looked(now.returning + now.new, now)

    assert given_away(of_two_looks((1, -1), 36), at_every_look) > 0
    worlds = (each for each in of_one_look() if sum(each[0]))
    assert given_away(worlds, of_any_cell) > 0


def test_traded_cells_would_give_people_away() -> None:
    """Sixteen come and five go: were a change of either sign enough, one word could tell who is who."""
    worlds = [
        ((returning, 30 - returning), (returning + came - went, 30 - returning + 11 - came + went))
        for returning in range(31)
        for came, went in product(range(17), range(6))
    ]

    def traded(before: Looked, now: Cells) -> Looked:
        last = before.told or Cells(0, 0)
        steps = (abs(now.returning - last.returning), abs(now.new - last.new))
        is_large = min(now.returning, now.new) >= LEAST
        told = now if is_large and min(steps) >= LEAST else before.told
        return Looked(now.returning + now.new, told)

    def steps(rule: Rule) -> list[set[int]]:
        alike: defaultdict[tuple[object, ...], set[int]] = defaultdict(set)
        for first, then in worlds:
            if min(*first, *then) >= 0:
                alike[seen((first, then), rule)].add(then[0] - first[0])
        return [*alike.values()]

    assert {16} in steps(traded)
    assert [each for each in steps(released) if each in ({16}, {-5})] == []


def test_word_and_how_it_stands_to_the_goal() -> None:
    parts = [Looked(20, Cells(some, 20 - some)).part for some in (5, 8, 10, 14, 15, 16)]
    assert parts == [Part.FEW, Part.THIRD, Part.HALF, Part.TWO_THIRDS, Part.TWO_THIRDS, Part.MOST]
    assert Looked(20).part is None
    assert [against(each, Turnover.DEEP) for each in (Part.HALF, Part.TWO_THIRDS, Part.MOST)] == [
        Against.FEWER,
        Against.MET,
        Against.MORE,
    ]
    assert against(Part.THIRD, Turnover.WIDE) is Against.MET
