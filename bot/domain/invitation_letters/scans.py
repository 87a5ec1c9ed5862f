"""The scan of a letter that an organizer stamped and signed: which files are taken, by their content."""

from dataclasses import dataclass
from enum import StrEnum

FORM = "letter-scan"
"""The form that takes the file; the job that fetches it is named so, too."""
SCAN_BYTES = 5_000_000


class ScanKind(StrEnum):
    """What a scan is; the value is the ending of its file's name."""

    PDF = "pdf"
    JPEG = "jpg"
    PNG = "png"


class Stage(StrEnum):
    """Whether a scan is only looked at by an organizer, or is the guest's."""

    HELD = "held"
    SENT = "sent"


PDF = b"%PDF-"
"""How a PDF begins."""
_BEGINNINGS = {
    ScanKind.PDF: PDF,
    ScanKind.JPEG: b"\xff\xd8\xff",
    ScanKind.PNG: b"\x89PNG\r\n\x1a\n",
}
_ENDS = {ScanKind.PDF: b"%%EOF", ScanKind.JPEG: b"\xff\xd9", ScanKind.PNG: b"IEND\xaeB`\x82"}
_WITHIN = 1024
"""Bytes before the end of a file within which its end mark stands; programs add a little."""
_MIME_TYPES = {
    ScanKind.PDF: "application/pdf",
    ScanKind.JPEG: "image/jpeg",
    ScanKind.PNG: "image/png",
}


@dataclass(frozen=True, slots=True)
class Scan:
    """A signed letter as it was scanned or photographed."""

    kind: ScanKind
    content: bytes

    @property
    def mime_type(self) -> str:
        """Its media type."""
        return _MIME_TYPES[self.kind]

    def file_name(self, number: str) -> str:
        """Return the name it is sent by: of the letter's number alone, whatever it was called."""
        return f"signed-{number}.{self.kind}"


def read_scan(content: bytes) -> Scan | None:
    """Return a file as a scan by how it begins and ends, None where it is no whole PDF, JPEG or PNG."""
    tail = content[-_WITHIN:]
    for kind, beginning in _BEGINNINGS.items():
        if content.startswith(beginning) and _ENDS[kind] in tail:
            return Scan(kind, content)
    return None
