"""What the file of a message is called and what kind it is, without making it: some take long to make."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.messages.messages import (
    Attachment,
    BarsPicture,
    CalendarFile,
    CodePicture,
    CodeSheet,
    GridPicture,
    KeptFiles,
    MyDataFile,
    PdfFile,
    ScanFile,
    SealedFile,
)
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents import calendar_file, code_sheet


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file as it is spoken of."""

    kind: Literal["document", "photo"]
    name: str
    mime_type: str


def named_file(attachment: Attachment, *, language: Language, catalog: Catalog) -> NamedFile | None:
    """Return what `rendering.render` will call a file; None for what only Telegram keeps."""
    match attachment:
        case KeptFiles():
            return None
        case SealedFile():
            return NamedFile("document", f"{attachment.file.name}.age", "application/octet-stream")
        case MyDataFile():
            return NamedFile("document", f"{attachment.name}.zip.age", "application/octet-stream")
        case CodePicture():
            name = catalog.plain("code-file-name", {}, language)
            return NamedFile("photo", name, "image/png")
        case BarsPicture() | GridPicture():
            name = catalog.plain("picture-file-name", {}, language)
            return NamedFile("photo", name, "image/png")
        case CalendarFile():
            name = catalog.plain("calendar-file-name", {}, language)
            return NamedFile("document", name, calendar_file.MIME_TYPE)
        case CodeSheet():
            return NamedFile("document", attachment.name, code_sheet.MIME_TYPE)
        case PdfFile():
            return NamedFile("document", attachment.name, "application/pdf")
        case ScanFile():
            return NamedFile("document", attachment.name, attachment.mime_type)
        case _:
            return NamedFile("document", attachment.name, "application/octet-stream")
