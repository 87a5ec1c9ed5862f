"""What is published of stars."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ratings import LEAST, Band, Cell, Summary, band_of, summarise

TALLIES = st.tuples(*[st.integers(0, 30)] * 5)
_CELLS = {Cell.LOW: (0, 1), Cell.MIDDLE: (2,), Cell.HIGH: (3, 4)}


def test_few_answers_are_not_published() -> None:
    assert summarise((0, 0, 1, 2, 1)) is None


def test_mean_is_rounded_and_small_cells_are_left_out() -> None:
    assert summarise((1, 2, 0, 6, 3)) == Summary(Band(10, 19), 37, ((Cell.HIGH, Band(5, 9)),))
    assert summarise((3, 2, 5, 5, 1)) == Summary(
        Band(10, 19),
        29,
        ((Cell.LOW, Band(5, 9)), (Cell.MIDDLE, Band(5, 9)), (Cell.HIGH, Band(5, 9))),
    )


def test_unanimous_answers_do_not_tell_what_each_said() -> None:
    assert summarise((0, 0, 0, 0, 7)) == Summary(Band(5, 9), 45, ((Cell.HIGH, Band(5, 9)),))
    assert summarise((7, 0, 0, 0, 0)) == Summary(Band(5, 9), 15, ((Cell.LOW, Band(5, 9)),))


@given(TALLIES)
def test_no_small_cell_is_shown_or_can_be_worked_out(tally: tuple[int, ...]) -> None:
    summary = summarise(tally)

    if summary is None:
        assert sum(tally) < LEAST
        return
    counts = {cell: sum(tally[place] for place in places) for cell, places in _CELLS.items()}
    hidden = counts.keys() - {cell for cell, _ in summary.cells}
    assert all(band == band_of(counts[cell]) for cell, band in summary.cells)
    assert all(counts[cell] >= LEAST for cell, _ in summary.cells)
    assert len(hidden) != 1
    assert 15 <= summary.mean <= 45


@given(st.integers(LEAST, 1000))
def test_a_number_lies_in_its_band(count: int) -> None:
    band = band_of(count)

    assert band.least <= count
    assert band.most is None or count <= band.most
