"""What the file of a message is called and what kind it is, without making it: some take long to make."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.invitation_letters.scans import PDF
from bot.domain.messages.files import FileKind, KeptFile
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
from bot.texts.inert import one_line


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file as it is spoken of."""

    kind: Literal["document", "photo"]
    name: str
    mime_type: str


def named_files(
    attachment: Attachment, *, language: Language, catalog: Catalog
) -> tuple[NamedFile, ...]:
    """Return what each file that a message brings is called."""
    if isinstance(attachment, KeptFiles):
        return tuple(map(named_kept, attachment.files))
    return (_named(attachment, language=language, catalog=catalog),)


def named_kept(file: KeptFile, content: bytes = b"") -> NamedFile:
    """Return what a file is called that is kept for others; `content` tells better what it is."""
    if file.kind is FileKind.FILE:
        is_pdf = content.startswith(PDF) or file.name.lower().endswith(".pdf")
        mime_type = "application/pdf" if is_pdf else "application/octet-stream"
        return NamedFile("document", safe_name(file.name) or "file", mime_type)
    is_png = content.startswith(b"\x89PNG")
    name, mime_type = ("picture.png", "image/png") if is_png else ("picture.jpg", "image/jpeg")
    return NamedFile("photo", name, mime_type)


def safe_name(name: str) -> str:
    """Return a file's name without what leads out of a folder or turns its letters around."""
    return one_line(name.replace("/", "_").replace("\\", "_"))


def _named(attachment: Attachment, *, language: Language, catalog: Catalog) -> NamedFile:
    """Return what `rendering.render` will call a file."""
    match attachment:
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
        case KeptFiles():
            raise AssertionError("files that are kept have names of their own")
        case _:
            return NamedFile("document", attachment.name, "application/octet-stream")
