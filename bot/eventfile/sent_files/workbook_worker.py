"""A process of its own that turns one workbook (XLSX) into CSV and ends.

`python -m bot.eventfile.sent_files.workbook_worker` reads the file from standard input and writes UTF-8 to
standard output. A file made to unpack without end meets this process's limits, not the bot's
memory. What goes wrong is an exit code, never words: 2 for what is no workbook, 3 for one too large.
"""

import csv
import io
import resource
import sys
import zipfile
from datetime import date, datetime, time
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

NO_WORKBOOK, TOO_LARGE = 2, 3
_UNPACKED_BYTES = 20_000_000
_MEMORY_BYTES = 400_000_000
_CPU_SECONDS = 20
_ROWS = 5_000
_COLUMNS = 40
_FAULTS = (
    *(zipfile.BadZipFile, InvalidFileException, ParseError, NotImplementedError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError, OSError),
)
"""What openpyxl and zipfile raise over a damaged file."""


class TooLarge(Exception):
    """A workbook that unpacks to more than anybody's list."""


def csv_of(content: bytes) -> str:
    """Return the first sheet of a workbook that holds anything; formulas as their last results.

    Raises:
        TooLarge: it unpacks to more than 20 MB, or has more than 5,000 rows.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        # The sizes may lie, but zipfile never unpacks more than they say.
        if sum(each.file_size for each in packed.infolist()) > _UNPACKED_BYTES:
            raise TooLarge
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    written = io.StringIO()
    csv.writer(written).writerows(_first_rows(book))
    return written.getvalue()


def _first_rows(book: openpyxl.Workbook) -> list[list[str]]:
    for sheet in book.worksheets:
        rows = sheet.iter_rows(max_row=_ROWS + 1, max_col=_COLUMNS, values_only=True)
        # Blank rows stay, so that the numbers of rows agree with the sheet's.
        written = [_trimmed([_written(value) for value in row]) for row in rows]
        if len(written) > _ROWS:
            raise TooLarge
        if any(written):
            return written
    return []


def _trimmed(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row.pop()
    return row


def _written(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def main() -> int:
    """Do the one job; return the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    try:
        found = csv_of(sys.stdin.buffer.read())
    except (TooLarge, MemoryError):
        return TOO_LARGE
    except _FAULTS:
        return NO_WORKBOOK
    sys.stdout.buffer.write(found.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
