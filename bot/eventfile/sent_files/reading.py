"""A file that somebody sent, as text: whatever encoding it was saved in, workbooks as CSV."""

from dataclasses import dataclass

from bot.child_process import TOO_LONG, run_child
from bot.domain.spreadsheets.encodings import GUESSED, NotText, decode

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


@dataclass(frozen=True, slots=True)
class SentFile:
    """The text of a file; `guessed` if its encoding is not certain and the letters may be wrong.

    What is taken as it is, has no text but only `content`.
    """

    text: str
    guessed: bool = False
    content: bytes = b""


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


def _csv_of(content: bytes) -> str:
    done = run_child("bot.eventfile.sent_files.workbook_worker", content, seconds=_SECONDS)
    if done.code in {_TOO_LARGE, TOO_LONG}:
        raise FileUnreadable("file-too-large")
    if done.code:
        raise FileUnreadable("file-broken-workbook")
    return done.output.decode()
