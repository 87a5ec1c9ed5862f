"""Files that are YAML or a table, out to and in from the command line."""

from pathlib import Path

import typer

from bot.eventfile.sent_files.reading import FileUnreadable, read_sent_file
from bot.eventfile.yaml_file import FILE_BYTES, EventFileWrong, Fault
from bot.plain_files import read_plain_file

_WHY = {
    "file-unreadable": "This is no text; save the file as CSV (UTF-8), XLSX or YAML.",
    "file-old-workbook": "This is an XLS workbook; save it as XLSX or CSV.",
    "file-broken-workbook": "This XLSX file is damaged or protected; save it anew.",
    "file-too-large": "The workbook unpacks to more than 20 MB or 5,000 rows.",
}


def is_csv(file: Path) -> bool:
    """Say whether a file to be written is to be a table, by its name."""
    return file.suffix.lower() == ".csv"


def coded(file: Path, content: str) -> bytes:
    """Return what is to be written to a file."""
    # By the mark at its beginning a spreadsheet program knows the encoding.
    return content.encode("utf-8-sig" if is_csv(file) else "utf-8")


def sent_file(file: Path) -> str:
    """Return the text of a file, of a workbook as CSV; say where its letters may be wrong.

    Raises:
        EventFileWrong: it is too large, or no text.
        OSError: it cannot be read.
    """
    content = read_plain_file(file, FILE_BYTES)
    if len(content) > FILE_BYTES:
        raise EventFileWrong(file, [Fault(0, "", "The file is larger than 1 MB.")])
    try:
        sent = read_sent_file(content)
    except FileUnreadable as unreadable:
        raise EventFileWrong(file, [Fault(0, "", _WHY[unreadable.why])]) from None
    if sent.guessed:
        typer.echo("The file does not name its encoding: please look at the letters in the chat.")
    return sent.text
