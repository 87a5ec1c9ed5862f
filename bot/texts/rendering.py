"""Messages put into words: the text, the keyboard and the file of one Telegram message."""

from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Literal, TypeAlias

from bot.domain.channels.addresses import Carrier
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import EventId
from bot.domain.messages.callback_data import about_event
from bot.domain.messages.files import KeptFile
from bot.domain.messages.messages import (
    BarsPicture,
    Button,
    CalendarFile,
    CodePicture,
    CodeSheet,
    GridPicture,
    KeptFiles,
    LetterTable,
    Message,
    MyDataFile,
    OpenAttachment,
    PdfFile,
    SaidFile,
    ScanFile,
    SealedFile,
    TextFile,
    Workbook,
)
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents import (
    calendar_file,
    code_sheet,
    letter_table,
    qr_code,
    workbook,
)
from bot.texts.documents.pictures import bars, grid
from bot.texts.file_names import safe_name
from bot.texts.inert import one_line
from bot.texts.lengths import CUT_MARK, cut_to
from bot.texts.markup import cut_markup, fits
from bot.texts.my_data import file as my_data
from bot.texts.said_file import print_said, write_said

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
LABEL_LIMIT = 60
DATA_LIMIT = 64
COPY_LIMIT = 256

ButtonFields: TypeAlias = Mapping[str, str | Mapping[str, str]]
Rows: TypeAlias = tuple[tuple[ButtonFields, ...], ...]


class WrongButton(ValueError):
    """A button does not fit what Telegram allows; carries the name of its text."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"{text}: {reason}")
        self.text = text


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file to send along: `photo` for sendPhoto, `document` for sendDocument (Bot API).

    One with a passphrase or public keys is to be sealed first (`bot/delivery/files/sealed.py`).
    """

    kind: Literal["document", "photo"]
    name: str
    mime_type: str
    content: bytes
    passphrase: str = field(default="", repr=False)
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in words.

    `text` is Telegram HTML of at most 4096 visible UTF-16 units; `keyboard` has rows of Bot API
    InlineKeyboardButton fields. When there is a file, `caption_fits` tells whether the text may be
    its caption (1024 units); otherwise the text is a message of its own.
    """

    text: str
    keyboard: Rows | None = None
    file: RenderedFile | None = None
    kept: tuple[KeptFile, ...] = ()
    """Files that are kept already, by Telegram or by us."""

    @property
    def caption_fits(self) -> bool:
        """Tell whether the text is short enough for the caption of a file."""
        return fits(self.text, CAPTION_LIMIT)


def render(
    message: Message,
    *,
    language: Language,
    zone: str,
    catalog: Catalog,
    now: datetime,
    carrier: Carrier | None = None,
) -> Rendered:
    """Put a message into a language for a reader in `zone` (an IANA name) who is at `carrier`.

    `now` is the time a calendar file is stamped with. Raises UnknownText,
    MissingDetail, BrokenText (a sheet does not match the code), WrongButton and what the file's
    writer raises.
    """
    text = catalog.html(message.text, message.details, language, zone, carrier)
    if not fits(text, TEXT_LIMIT):
        text = cut_markup(text, TEXT_LIMIT, catalog.html("cut-here", {}, language))
    rows = tuple(
        tuple(_button(button, message.about, language, catalog, carrier) for button in row)
        for row in message.keyboard
    )
    file = None
    if isinstance(message.attachment, KeptFiles):
        return Rendered(text, rows or None, kept=message.attachment.files)
    if isinstance(message.attachment, SealedFile):
        file = _file(message.attachment.file, language, zone, catalog, now)
        file = replace(file, keys=message.attachment.keys)
    elif message.attachment is not None:
        file = _file(message.attachment, language, zone, catalog, now)
    return Rendered(text, rows or None, file)


def render_envelope(
    envelope: Envelope, *, catalog: Catalog, now: Callable[[], datetime]
) -> Rendered:
    """Put a message into its own language, or else its reader's; see `render`."""
    return render(
        envelope.message,
        language=envelope.message.language or envelope.language,
        zone=envelope.zone,
        catalog=catalog,
        now=now(),
        carrier=envelope.to.carrier,
    )


def _button(
    button: Button,
    event: EventId | None,
    language: Language,
    catalog: Catalog,
    carrier: Carrier | None,
) -> ButtonFields:
    if sum(map(bool, (button.data, button.url, button.copies, button.web_app))) != 1:
        raise WrongButton(button.text, "needs exactly one of data, url, copies and web_app")
    label = catalog.plain(button.text, button.details, language, carrier)
    fit = _fit_label if button.details else _fit_known_label
    fields: dict[str, str | Mapping[str, str]] = {"text": fit(label)}
    if button.data:
        data = about_event(button.data, event)
        if len(data.encode()) > DATA_LIMIT:
            raise WrongButton(button.text, f"has more than {DATA_LIMIT} bytes of data")
        fields["callback_data"] = data
    elif button.url:
        fields["url"] = button.url
    elif button.web_app:
        fields["web_app"] = {"url": button.web_app}
    else:
        if len(button.copies) > COPY_LIMIT:
            raise WrongButton(button.text, f"copies more than {COPY_LIMIT} characters")
        fields["copy_text"] = {"text": button.copies}
    if button.style:
        fields["style"] = button.style.value
    return fields


def _fit_label(label: str) -> str:
    return cut_to(one_line(label), LABEL_LIMIT) or CUT_MARK


# For labels without people's words in them, which stay in memory and are always the same few.
_fit_known_label = lru_cache(maxsize=1024)(_fit_label)


def _file(
    attachment: OpenAttachment,
    language: Language,
    zone: str,
    catalog: Catalog,
    now: datetime,
) -> RenderedFile:
    match attachment:
        case CalendarFile():
            content = calendar_file.write_calendar(
                attachment, language=language, zone=zone, stamp=now, catalog=catalog
            )
            name = catalog.plain("calendar-file-name", {}, language)
            return RenderedFile("document", name, calendar_file.MIME_TYPE, content)
        case BarsPicture() | GridPicture():
            return _picture(attachment, language, catalog)
        case CodePicture():
            name = catalog.plain("code-file-name", {}, language)
            return RenderedFile("photo", name, "image/png", qr_code.draw_code(attachment))
        case CodeSheet():
            content = code_sheet.lay_out_codes(attachment, language=language, catalog=catalog)
            return RenderedFile(
                "document", safe_name(attachment.name), code_sheet.MIME_TYPE, content
            )
        case TextFile() | SaidFile() | LetterTable() | Workbook():
            return _table(attachment, language, catalog)
        case KeptFiles():
            raise AssertionError("files that are kept are not made here")
        case PdfFile():
            name = safe_name(attachment.name)
            content = b64decode(attachment.content)
            return RenderedFile("document", name, "application/pdf", content)
        case ScanFile():
            content = b64decode(attachment.content)
            name = safe_name(attachment.name)
            return RenderedFile("document", name, attachment.mime_type, content)
        case MyDataFile(name, content, passphrase):
            packed = my_data.pack(name, content, language=language, catalog=catalog)
            return RenderedFile("document", f"{name}.zip", my_data.MIME_TYPE, packed, passphrase)


def _picture(
    picture: BarsPicture | GridPicture, language: Language, catalog: Catalog
) -> RenderedFile:
    match picture:
        case BarsPicture():
            content = bars.draw_bars(picture, language=language, catalog=catalog)
        case GridPicture():
            content = grid.draw_grid(picture, language=language, catalog=catalog)
    name = catalog.plain("picture-file-name", {}, language)
    return RenderedFile("photo", name, "image/png", content)


def _table(
    table: TextFile | SaidFile | LetterTable | Workbook, language: Language, catalog: Catalog
) -> RenderedFile:
    name = safe_name(table.name)
    match table:
        case Workbook():
            return RenderedFile(
                "document", name, workbook.MIME_TYPE, workbook.write_workbook(table)
            )
        case LetterTable():
            written = letter_table.write_letters(table, language=language, catalog=catalog)
        case SaidFile() if name.endswith(".pdf"):
            content = print_said(table, catalog=catalog)
            return RenderedFile("document", name, "application/pdf", content)
        case SaidFile():
            written = write_said(table, catalog=catalog)
        case TextFile():
            written = table.content
    if not name.endswith(".csv"):
        return RenderedFile("document", name, "text/plain", written.encode())
    # By the mark at its beginning a spreadsheet program knows the encoding.
    return RenderedFile("document", name, "text/csv", written.encode("utf-8-sig"))
