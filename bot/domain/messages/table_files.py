"""Tables that people take away in a file: as CSV or as XLSX, gone from the chat again soon."""

from collections.abc import Sequence
from enum import StrEnum

from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, TextFile, Workbook
from bot.domain.spreadsheets.writing import write_table

FILE_VANISHES = NAMES_VANISH_AFTER
"""Seconds until the file is deleted from the chat."""


class TableFormat(StrEnum):
    """A file that spreadsheet programs open: plain text, or a workbook as Excel writes it."""

    CSV = "csv"
    XLSX = "xlsx"

    @property
    def other(self) -> "TableFormat":
        """The form that the same table can be had in as well."""
        return TableFormat.XLSX if self is TableFormat.CSV else TableFormat.CSV


def table_file(
    name: str, form: TableFormat, headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> TextFile | Workbook:
    """Return a table as a file in the form that was asked for; `name` has no ending."""
    if form is TableFormat.CSV:
        return TextFile(f"{name}.csv", write_table(headings, rows))
    return Workbook(f"{name}.xlsx", tuple(headings), tuple(tuple(row) for row in rows))


def form_button(form: TableFormat, data: str) -> Button:
    """Return the button that gives a table in a form."""
    return Button(f"table-as-{form}", data)
