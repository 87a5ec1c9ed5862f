"""Tables that we write: no cell is a formula, and every one can be read back."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.spreadsheets.writing import write_table

HEADINGS = ("name", "language", "link")
CELLS = st.text(
    st.one_of(st.sampled_from("=+-@'\"\t\r\n,;＝ ，en"), st.characters(exclude_categories=["Cs"])),
    max_size=12,
)


@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5))
def test_tables_hold_no_formula_and_can_be_read_back(rows: list[tuple[str, str, str]]) -> None:
    written = write_table(HEADINGS, rows)

    heading, *read = list(csv.reader(io.StringIO(written, newline="")))
    assert tuple(heading) == HEADINGS
    plain = [
        tuple(cell.removeprefix("'") if cell[:1] == "'" else cell for cell in row) for row in read
    ]
    assert plain == rows
    first = {cell.strip()[:1] for row in read for cell in row if cell[:1] != "'"}
    assert first & set("=+-@＝＋－＠") == set()
