"""Tables in a file: in either form, named after it, with a button for the other."""

from bot.domain.messages.messages import Button, TextFile, Workbook
from bot.domain.messages.table_files import TableFormat, form_button, table_file
from bot.domain.spreadsheets.writing import write_table


def test_a_table_comes_in_the_form_that_was_asked_for() -> None:
    headings, rows = ["Name"], [["Ann"], ["Bo"]]
    csv, xlsx = (table_file("guests", form, headings, rows) for form in TableFormat)

    assert csv == TextFile("guests.csv", write_table(headings, rows))
    assert xlsx == Workbook("guests.xlsx", ("Name",), (("Ann",), ("Bo",)))


def test_it_can_be_had_in_the_other_form() -> None:
    assert [form.other for form in TableFormat] == [TableFormat.XLSX, TableFormat.CSV]
    assert form_button(TableFormat.CSV, "data") == Button("table-as-csv", "data")
