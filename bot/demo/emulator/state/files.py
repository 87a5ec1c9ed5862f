"""Files sent by the bot and by people: bytes in memory, ids in order."""

from dataclasses import dataclass
from typing import Any

DOWNLOAD_LIMIT = 20_000_000
UPLOAD_LIMIT = 50_000_000
PHOTO_LIMIT = 10_000_000


@dataclass(frozen=True, slots=True)
class Upload:
    """One file part of a multipart request."""

    file_name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A stored file; ``kind`` is "document" or "photo", width and height are of photos."""

    file_id: str
    kind: str
    file_name: str
    mime_type: str
    content: bytes
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """Bot API ``file_path``, below ``/file/bot<token>/``."""
        number = self.file_id.rpartition("-")[2]
        ending = self.file_name.rpartition(".")[2] if "." in self.file_name else "bin"
        ending = ending if ending.isascii() and ending.isalnum() else "bin"
        return f"{self.kind}s/file_{number}.{ending}"

    def described(self) -> dict[str, Any]:
        """Bot API File fields common to all kinds."""
        return {
            "file_id": self.file_id,
            "file_unique_id": f"AgAD{self.file_id.rpartition('-')[2]}",
            "file_size": len(self.content),
        }

    def as_document(self) -> dict[str, Any]:
        """Bot API Document."""
        return self.described() | {"file_name": self.file_name, "mime_type": self.mime_type}

    def as_photo(self) -> list[dict[str, Any]]:
        """Bot API Array of PhotoSize (one size)."""
        return [self.described() | {"width": self.width, "height": self.height}]


class Files:
    """All files of the emulator by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, KeptFile] = {}
        self._by_path: dict[str, KeptFile] = {}

    def keep_document(self, upload: Upload) -> KeptFile:
        """Store any file."""
        return self._keep("document", upload, 0, 0)

    def keep_photo(self, upload: Upload) -> KeptFile | None:
        """Store a picture; None when the bytes are no PNG, JPEG, GIF or WebP."""
        size = picture_size(upload.content)
        return None if size is None else self._keep("photo", upload, *size)

    def _keep(self, kind: str, upload: Upload, width: int, height: int) -> KeptFile:
        number = len(self._by_id) + 1
        prefix = "BQACAgIAAxk" if kind == "document" else "AgACAgIAAxk"
        kept = KeptFile(
            file_id=f"{prefix}-{number}",
            kind=kind,
            file_name=upload.file_name,
            mime_type=upload.mime_type,
            content=upload.content,
            width=width,
            height=height,
        )
        self._by_id[kept.file_id] = kept
        self._by_path[kept.path] = kept
        return kept

    def by_id(self, file_id: str) -> KeptFile | None:
        """A file by Bot API file_id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> KeptFile | None:
        """A file by Bot API file_path."""
        return self._by_path.get(path)


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels from the header, or None when it is no known picture."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return _big(content[16:20]), _big(content[20:24])
    if content.startswith((b"GIF87a", b"GIF89a")) and len(content) >= 10:
        return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return 512, 512
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return _big(content[at + 7 : at + 9]), _big(content[at + 5 : at + 7])
        at += 2 + _big(content[at + 2 : at + 4])
    return None


def _big(octets: bytes) -> int:
    return int.from_bytes(octets, "big")
