"""What is published of stars: every tally of 5 to 100 answers, and what an attacker makes of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import pytest

from bot.domain.ratings import LEAST, Verdict, judge, judge_stars

Tally: TypeAlias = tuple[int, int, int]
Rule: TypeAlias = Callable[[int, int, int], object]
ANSWERS = range(5, 101)
CELLS = range(3)


def tallies(answers: int) -> Iterator[Tally]:
    """Every way in which so many people can have answered."""
    for against in range(answers + 1):
        for between in range(answers + 1 - against):
            yield against, between, answers - against - between


def preimages(rule: Rule, answers: int) -> dict[object, list[Tally]]:
    """What each thing said may stand for, to somebody who knows how many answered."""
    found: dict[object, list[Tally]] = defaultdict(list)
    for tally in tallies(answers):
        found[rule(*tally)].append(tally)
    return found


def gives_away(rule: Rule, answers: int) -> set[tuple[object, int]]:
    """Return each output and cell that is known to hold one to four answers, or all of them.

    The attacker knows how many answered, and, as a second try for each answer, their own.
    """
    given: set[tuple[object, int]] = set()
    for said, possible in preimages(rule, answers).items():
        for mine in (None, *CELLS):
            mine_in = [tally for tally in possible if mine is None or tally[mine]]
            others = answers - (mine is not None)
            for cell in CELLS:
                counts = {tally[cell] - (mine == cell) for tally in mine_in}
                is_small = bool(counts) and not any(count == 0 or count >= 5 for count in counts)
                if is_small or counts == {others}:
                    given.add((said, cell))
    return given


def test_no_small_cell_and_nobodys_answer_follows_from_a_word() -> None:
    tried = 0
    for answers in ANSWERS:
        assert gives_away(judge, answers) == set(), answers
        tried += sum(map(len, preimages(judge, answers).values()))
    assert tried == 176_816


def landed_rule(against: int, between: int, favour: int) -> object:
    """What was published before: a band, a mean, and cells of five and more in bands."""
    counts = (against, between, favour)
    answers = sum(counts)
    stars = 1.5 * against + 3 * between + 4.5 * favour
    mean = min(max(round(10 * stars / answers), 15), 45)
    hidden = {cell for cell in CELLS if counts[cell] < 5}
    if len(hidden) == 1:
        hidden.add(min((cell for cell in CELLS if cell not in hidden), key=lambda at: counts[at]))
    bands = (5, 10, 20, 50, 100)
    band = max(each for each in bands if each <= answers)
    shown = tuple((c, max(b for b in bands if b <= counts[c])) for c in CELLS if c not in hidden)
    return band, mean, shown


def exact(*tally: int) -> object:
    """The numbers themselves."""
    return tally


def divided_last(against: int, between: int, favour: int) -> object:
    """The six words in another order."""
    word = judge(against, between, favour)
    if word is Verdict.DIVIDED and 2 * max(against, favour) > against + between + favour:
        return Verdict.MORE_FOR if favour > against else Verdict.MORE_AGAINST
    return word


@pytest.mark.parametrize(
    ("rule", "answers"),
    [(landed_rule, 7), (landed_rule, 15), (exact, 40), (divided_last, 11)],
)
def test_control_rules_that_leak_are_found_out(rule: Rule, answers: int) -> None:
    assert gives_away(rule, answers)


def test_control_a_floor_of_eight_is_too_low() -> None:
    def lower(*tally: int) -> object:
        factor = 100
        return judge(*(factor * each for each in tally)) if sum(tally) >= 8 else None

    leaky = [answers for answers in range(5, 12) if gives_away(lower, answers)]
    assert leaky == [8]


@pytest.mark.parametrize(
    ("tally", "verdict"),
    [
        ((0, 0, 0, 0, 10), None),
        ((0, 0, 0, 0, 11), Verdict.BROAD_SUPPORT),
        ((1, 0, 2, 5, 4), Verdict.BROAD_SUPPORT),
        ((2, 0, 1, 5, 4), Verdict.MORE_FOR),
        ((3, 2, 1, 3, 6), Verdict.DIVIDED),
        ((1, 2, 6, 2, 2), Verdict.OPEN),
        ((6, 2, 3, 1, 1), Verdict.MORE_AGAINST),
        ((9, 0, 1, 1, 0), Verdict.BROAD_DOUBT),
    ],
)
def test_words_of_tallies(tally: Sequence[int], verdict: Verdict | None) -> None:
    assert judge_stars(tally) is verdict
    assert LEAST == 11
