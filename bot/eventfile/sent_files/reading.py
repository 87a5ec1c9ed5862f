"""A file that somebody sent, as text: whatever encoding it was saved in, workbooks as CSV."""

from dataclasses import replace

from bot.child_process import TOO_LONG, run_child
from bot.domain.limits import CSV_BYTES
from bot.domain.messages.files import SentFile
from bot.domain.spreadsheets.encodings import GUESSED, NotText, decode
from bot.eventfile.sent_files.pictures import for_others

_WORKBOOK = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
"""The beginning of the binary formats of before 2007 ([MS-CFB], section 2.2)."""
_TOO_LARGE = 3
"""See `bot.eventfile.sent_files.workbook_worker`, which is not imported: only its process pays for it."""
_SECONDS = 30.0


class FileUnreadable(Exception):
    """A file that is no table or text; `why` is the name of the text that says so."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read_sent_file(content: bytes) -> SentFile:
    """Return a file as text; of a workbook (XLSX) the first sheet that holds anything, as CSV.

    A workbook takes a process of its own and up to a second: not for the event loop.

    Raises:
        FileUnreadable: it is a picture, a damaged or an old workbook, or unpacks to too much.
    """
    if content.startswith(_OLD_WORKBOOK):
        raise FileUnreadable("file-old-workbook")
    if content.startswith(_WORKBOOK):
        return SentFile(_csv_of(content))
    try:
        decoded = decode(content)
    except NotText:
        raise FileUnreadable("file-unreadable") from None
    return SentFile(decoded.text, decoded.encoding in GUESSED)


def read_brought_file(content: bytes) -> SentFile:
    """Return all that a form may want of a file which is there already: its text, and how others get it.

    Takes as long as `read_sent_file`.
    """
    if len(content) > CSV_BYTES:
        return SentFile("", trouble="file-too-large", content=for_others(content))
    try:
        sent = read_sent_file(content)
    except FileUnreadable as unreadable:
        sent = SentFile("", trouble=unreadable.why)
    return replace(sent, content=for_others(content))


def _csv_of(content: bytes) -> str:
    done = run_child("bot.eventfile.sent_files.workbook_worker", content, seconds=_SECONDS)
    if done.code in {_TOO_LARGE, TOO_LONG}:
        raise FileUnreadable("file-too-large")
    if done.code:
        raise FileUnreadable("file-broken-workbook")
    return done.output.decode()
