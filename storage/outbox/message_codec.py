"""Messages as JSON values and back, for the sealed column of the outbox."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias, cast

from bot.domain.ids import EventId, OutboxId, PersonId
from bot.domain.messages.files import pack_files, unpack_files
from bot.domain.messages.messages import (
    Attachment,
    BarsPicture,
    BarsRow,
    Button,
    ButtonStyle,
    CalendarEntry,
    CalendarFile,
    CodePicture,
    CodeSheet,
    GridPicture,
    KeptFiles,
    Keyboard,
    Lane,
    LetterTable,
    Message,
    MyDataFile,
    PdfFile,
    SaidFile,
    ScanFile,
    SealedFile,
    Sheet,
    TextFile,
    Workbook,
)
from bot.domain.messages.texts import Detail, Details, Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.people import Language
from storage.audit import Note
from storage.words_codec import pack_words

# A detail is a JSON string or number as it is, or a list whose first item is one of these marks.
_WORDS, _MOMENT, _SAID, _LINES = "w", "m", "s", "l"


Pending: TypeAlias = tuple[OutboxId, Message, bytes, datetime]
"""A message with its id, its sealed words and from when it may leave, before it is written."""


def pack_message(message: Message) -> dict[str, Any]:
    """Return a message as a JSON value, without the person it is for."""
    packed: dict[str, Any] = {"t": message.text, "d": pack_details(message.details)}
    if message.keyboard:
        packed["k"] = [[_pack_button(button) for button in row] for row in message.keyboard]
    if message.attachment is not None:
        packed["a"] = _pack_attachment(message.attachment)
    if message.protect:
        packed["p"] = 1
    maybe = {
        "r": message.replaces,
        "l": message.language,
        "o": message.replies_to,
        "h": message.thread,
        "c": message.by or None,
        "e": message.about,
    }
    return packed | {name: value for name, value in maybe.items() if value is not None}


def unpack_message(
    packed: dict[str, Any], *, to: PersonId, lane: Lane, campaign: str, vanish_after: int | None
) -> Message:
    """Return the message that `pack_message` packed."""
    return Message(
        to=to,
        text=packed["t"],
        details=unpack_details(packed["d"]),
        keyboard=_unpack_keyboard(packed.get("k", [])),
        lane=lane,
        replaces=packed.get("r"),
        attachment=_unpack_attachment(packed["a"]) if "a" in packed else None,
        vanish_after=vanish_after,
        protect="p" in packed,
        campaign=campaign,
        language=Language(packed["l"]) if "l" in packed else None,
        replies_to=packed.get("o"),
        thread=packed.get("h"),
        by=packed.get("c", ""),
        about=EventId(packed["e"]) if "e" in packed else None,
    )


def pack_details(details: Details) -> dict[str, Any]:
    """Return details as a JSON object."""
    return {name: _pack_detail(detail) for name, detail in details.items()}


def unpack_details(packed: dict[str, Any]) -> dict[str, Detail]:
    """Return the details that `pack_details` packed."""
    return {name: _unpack_detail(detail) for name, detail in packed.items()}


def _pack_detail(detail: Detail) -> Any:
    match detail:
        case str() | int():
            return detail
        case Words():
            return [_WORDS, detail.en, detail.zh]
        case Moment():
            return [_MOMENT, detail.at.isoformat(), detail.zone, detail.style.value]
        case Said():
            return [_SAID, detail.text, pack_details(detail.details)]
        case Lines():
            return [_LINES, [[said.text, pack_details(said.details)] for said in detail.lines]]


def _unpack_detail(packed: Any) -> Detail:
    if not isinstance(packed, list):
        return packed
    mark, *rest = cast("list[Any]", packed)
    return _UNPACK[mark](rest)


_UNPACK: dict[str, Callable[[list[Any]], Detail]] = {
    _WORDS: lambda rest: Words(rest[0], rest[1]),
    _MOMENT: lambda rest: Moment(datetime.fromisoformat(rest[0]), rest[1], MomentStyle(rest[2])),
    _SAID: lambda rest: Said(rest[0], unpack_details(rest[1])),
    _LINES: lambda rest: Lines(
        tuple(Said(text, unpack_details(details)) for text, details in rest[0])
    ),
}


def _pack_button(button: Button) -> list[Any]:
    return [
        button.text,
        button.data,
        pack_details(button.details),
        button.url,
        button.copies,
        button.style.value,
        *([button.web_app] if button.web_app else []),
    ]


def _unpack_keyboard(rows: list[list[list[Any]]]) -> Keyboard:
    return tuple(
        tuple(
            Button(text, data, unpack_details(details), url, copies, ButtonStyle(style), *web_app)
            for text, data, details, url, copies, style, *web_app in row
        )
        for row in rows
    )


def _pack_attachment(attachment: Attachment) -> list[Any]:
    match attachment:
        case CalendarFile(event_title, entries, neutral):
            rows = [_pack_entry(entry) for entry in entries]
            return ["calendar", pack_words(event_title), rows, neutral]
        case BarsPicture(title, rows):
            bars = [[pack_words(row.label), list(row.parts), row.seats] for row in rows]
            return ["bars", pack_words(title), bars]
        case GridPicture(title, across, up, marks, aside):
            return [
                "grid",
                pack_words(title),
                across,
                up,
                [list(each) for each in marks],
                list(aside),
            ]
        case CodePicture(link):
            return ["code", link]
        case CodeSheet(name, codes):
            return ["codes", name, [list(code) for code in codes]]
        case Workbook(name, headings, rows):
            return ["workbook", name, list(headings), [list(row) for row in rows]]
        case LetterTable(name, title, days, rows, url, mirrors):
            packed = [list(row) for row in rows]
            return ["letters", name, pack_words(title), days, packed, url, *mirrors]
        case SealedFile(file, keys):
            return ["sealed", _pack_attachment(file), list(keys)]
        case TextFile() | SaidFile() | PdfFile() | KeptFiles() | ScanFile() | MyDataFile():
            return _pack_file(attachment)


def _pack_file(
    file: TextFile | SaidFile | PdfFile | KeptFiles | ScanFile | MyDataFile,
) -> list[Any]:
    match file:
        case TextFile(name, content):
            return ["text", name, content]
        case SaidFile(name, said):
            return ["said", name, said.text, pack_details(said.details)]
        case PdfFile(name, content):
            return ["pdf", name, content]
        case KeptFiles(files):
            return ["kept", pack_files(files)]
        case ScanFile(name, mime_type, content):
            return ["scan", name, mime_type, content]
        case MyDataFile(name, content, passphrase):
            return ["my-data", name, content, passphrase]


def _unpack_attachment(packed: list[Any]) -> Attachment:
    match packed:
        case ["calendar", title, entries, *neutral]:
            rows = tuple(_unpack_entry(entry) for entry in entries)
            return CalendarFile(Words(*title), rows, *neutral)
        case ["bars", title, rows]:
            return BarsPicture(
                Words(*title),
                tuple(
                    BarsRow(Words(*label), tuple((name, count) for name, count in parts), seats)
                    for label, parts, seats in rows
                ),
            )
        case ["grid", title, across, up, marks, aside]:
            placed = tuple((column, row, mark) for column, row, mark in marks)
            return GridPicture(Words(*title), across, up, placed, tuple(aside))
        case ["code", link]:
            return CodePicture(link)
        case ["codes", name, codes]:
            return CodeSheet(name, tuple((label, link) for label, link in codes))
        case ["workbook", name, headings, rows]:
            return Workbook(name, tuple(headings), tuple(tuple(row) for row in rows))
        case ["letters", name, title, days, rows, *urls]:
            letters = tuple((who, tongue, link, email) for who, tongue, link, email in rows)
            mirrors = tuple(urls[1:])
            return LetterTable(name, Words(*title), days, letters, *urls[:1], mirrors=mirrors)
        case ["sealed", file, keys]:
            return SealedFile(_unpack_sheet(file), tuple(keys))
        case _:
            return _unpack_file(packed)


def _unpack_sheet(packed: list[Any]) -> Sheet:
    match _unpack_attachment(packed):
        case CodeSheet() | LetterTable() | SaidFile() | TextFile() | Workbook() as sheet:
            return sheet
        case _:
            raise ValueError("only a list is sealed")


def _unpack_file(packed: list[Any]) -> Attachment:
    match packed:
        case ["text", name, content]:
            return TextFile(name, content)
        case ["said", name, text, details]:
            return SaidFile(name, Said(text, unpack_details(details)))
        case ["pdf", name, content]:
            return PdfFile(name, content)
        case ["kept", packed_files]:
            return KeptFiles(unpack_files(packed_files))
        case ["scan", name, mime_type, content]:
            return ScanFile(name, mime_type, content)
        case ["my-data", name, content, passphrase]:
            return MyDataFile(name, content, passphrase)
        case _:
            raise ValueError("unknown kind of attachment")


def _pack_entry(entry: CalendarEntry) -> list[Any]:
    return [
        entry.uid,
        pack_words(entry.title),
        entry.starts_at,
        entry.ends_at,
        entry.zone,
        pack_words(entry.place),
        entry.sequence,
        entry.cancelled,
        entry.busy,
        entry.tentative,
    ]


def _unpack_entry(packed: list[Any]) -> CalendarEntry:
    uid, title, starts_at, ends_at, zone, place, sequence, cancelled, *more = packed
    # What came later is missing where an earlier version packed it.
    busy, tentative = [*more, *(True, False)[len(more) :]]
    return CalendarEntry(
        uid,
        Words(*title),
        starts_at,
        ends_at,
        zone,
        Words(*place),
        sequence,
        cancelled,
        tentative=tentative,
        busy=busy,
    )


@dataclass(frozen=True, slots=True)
class Gathered:
    """What reading ahead came to: messages, sealed already, and privileged acts to note."""

    pending: Sequence[Pending]
    notes: Sequence[Note]
