"""Tables written for people's spreadsheet programs."""

import csv
import io
from collections.abc import Iterable, Sequence

from bot.domain.spreadsheets.cells import harmless


def write_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a CSV whose cells a spreadsheet takes for text, never formulas."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(headings)
    for row in rows:
        writer.writerow(tuple(harmless(cell) for cell in row))
    return written.getvalue()
