"""Messages: what we mean to say to one person, before it is put into words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import TypeAlias

from bot.domain.ids import EventId, OutboxId, PersonId
from bot.domain.messages.files import KeptFile
from bot.domain.messages.texts import Detail, Details, Said, Words
from bot.domain.people.people import Language


class Lane(IntEnum):
    """Which messages go first: the smaller the sooner.

    What somebody is told who writes as a stranger goes last of all, so that no crowd of them keeps a
    guest waiting; the outbox puts it there.
    """

    REPLY = 0
    REMINDER = 1
    BROADCAST = 2
    STRANGER = 3


class ButtonStyle(StrEnum):
    """Bot API `InlineKeyboardButton.style`."""

    PLAIN = ""
    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: exactly one of `data` (1-64 bytes), `url`, `copies` or `web_app` is set.

    `text` names a sheet entry; `details` fill it. Labels are plain text, cut to 60 characters.
    `web_app` is the https address of a Mini App (Bot API WebAppInfo), in private chats only.
    """

    text: str
    data: str = ""
    details: Details = field(default_factory=dict[str, Detail])
    url: str = ""
    copies: str = ""
    style: ButtonStyle = ButtonStyle.PLAIN
    web_app: str = ""


Keyboard: TypeAlias = tuple[tuple[Button, ...], ...]


def in_rows(buttons: Sequence[Button], abreast: int = 2) -> Keyboard:
    """Return rows of so many buttons; the last may have fewer."""
    return tuple(tuple(buttons[at : at + abreast]) for at in range(0, len(buttons), abreast))


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """An .ics file for one person: the sessions they attend. No attendee lines.

    `neutral` leaves out titles, places and descriptions.
    """

    event_title: Words
    entries: tuple["CalendarEntry", ...]
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One VEVENT. `starts_at`/`ends_at` are ISO 8601 UTC strings; `sequence` as in RFC 5545.

    `tentative`: a seat that is only offered.
    `changed_at` (ISO 8601 UTC) is when it last changed, in a feed; a file is stamped as a whole.
    `busy` is False for what only frames other entries, so that the hours between them stay free.
    """

    uid: str
    title: Words
    starts_at: str
    ends_at: str
    zone: str
    place: Words
    sequence: int = 0
    cancelled: bool = False
    tentative: bool = False
    changed_at: str = ""
    busy: bool = True


@dataclass(frozen=True, slots=True)
class BarsPicture:
    """A picture of horizontal bars: one row per label with parts (text name, count)."""

    title: Words
    rows: tuple["BarsRow", ...]


@dataclass(frozen=True, slots=True)
class BarsRow:
    """One row of a picture: `parts` are (name of the legend text, count) in drawing order."""

    label: Words
    parts: tuple[tuple[str, int], ...]
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class GridPicture:
    """A grid of five words by five, from the lowest to the highest, with marks of items in its cells.

    `across` and `up` name the texts of the two questions. A mark is (column, row, what is written),
    both from 0; `aside` is written beside the grid.
    """

    title: Words
    across: str
    up: str
    marks: tuple[tuple[int, int, str], ...]
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodePicture:
    """A QR code of a link."""

    link: str


@dataclass(frozen=True, slots=True)
class TextFile:
    """A small text file, e.g. a CSV of invitation links; `name` is its neutral file name."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class SaidFile:
    """A file that says the same in every language of the bot; a PDF where its name ends so."""

    name: str
    said: Said


@dataclass(frozen=True, slots=True)
class Workbook:
    """A table to be written as XLSX: as many cells in each row as there are headings."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LetterTable:
    """A CSV with words to forward for each invited person: (name, language, link, e-mail or "").

    `public_url` is where our own page is, empty for nowhere, and `mirrors` its other addresses.
    """

    name: str
    title: Words
    days: int
    rows: tuple[tuple[str, str, str, str], ...]
    public_url: str = ""
    mirrors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """A page of QR codes to print: (label, link) pairs; labels are people's words.

    `mirrors` are the other addresses of our own page, named below each code that leads to it.
    """

    name: str
    codes: tuple[tuple[str, str], ...]
    mirrors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A document that was made before; `content` is base64, for messages are kept as JSON."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class MyDataFile:
    """What is kept about its reader, to be sealed with a passphrase before it leaves.

    `content` is JSON, as `bot.usecases.my_data.gathering` makes it; `name` has no ending.
    """

    name: str
    content: str = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """Pictures or files that are kept for others; several, of one kind, arrive as an album.

    An album has no buttons (Bot API sendMediaGroup); the text is the caption of the first.
    """

    files: tuple[KeptFile, ...]


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A scan as it was sent to us, by a neutral name; `content` is base64."""

    name: str
    mime_type: str
    content: str


Sheet: TypeAlias = CodeSheet | LetterTable | TextFile | Workbook | SaidFile


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A list as an age file, which only the owners of these public keys open."""

    file: Sheet
    keys: tuple[str, ...]


_MadeFile: TypeAlias = PdfFile | KeptFiles | ScanFile | MyDataFile | Sheet
OpenAttachment: TypeAlias = CalendarFile | BarsPicture | GridPicture | CodePicture | _MadeFile
Attachment: TypeAlias = OpenAttachment | SealedFile


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one person.

    `replaces` is the id of our own message to edit instead of sending a new one; when that message
    is gone the message is sent anew. `vanish_after` (seconds, below 48 h) deletes the message later.
    `protect` is Bot API `protect_content`. Messages with `campaign` are counted together.
    `about` is the event it belongs to, which its buttons carry back; None for what concerns an account
    rather than an event. `language` is set where it is not to be the reader's own. `replies_to` is the id of a message in
    that chat to thread the message to; if it is gone, the message is sent all the same. `thread` is
    the topic of a forum. `by` is the only carrier it may go by, "" for whichever fits.
    """

    to: PersonId
    text: str
    details: Details = field(default_factory=dict[str, Detail])
    keyboard: Keyboard = ()
    lane: Lane = Lane.REPLY
    replaces: int | None = None
    attachment: Attachment | None = None
    vanish_after: int | None = None
    protect: bool = False
    campaign: str = ""
    language: Language | None = None
    replies_to: int | None = None
    thread: int | None = None
    by: str = ""
    about: EventId | None = field(kw_only=True)


class Outcome(StrEnum):
    """How a message ended."""

    DELIVERED = "delivered"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ending:
    """What became of one try: an outcome, or (outcome None) another try at `again_at`.

    `also` are the ids of the other messages of an album. `reason` is one static word for the operator (e.g. "blocked"), never Telegram's own text.
    `failures` counts the refusals so far that were this message's own; kept for the next try.
    """

    id: OutboxId
    outcome: Outcome | None
    message_id: int | None = None
    also: tuple[int, ...] = ()
    again_at: datetime | None = None
    reason: str = ""
    failures: int = 0
