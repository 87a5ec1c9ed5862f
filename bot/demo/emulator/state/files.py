"""Files sent by the bot and by people: bytes in memory, ids in order."""

from dataclasses import dataclass, replace
from typing import Any

DOWNLOAD_LIMIT = 20_000_000
UPLOAD_LIMIT = 50_000_000
PHOTO_LIMIT = 10_000_000

_PREFIXES = {
    "photo": "AgACAgIAAxk",
    "document": "BQACAgIAAxk",
    "video": "BAACAgIAAxk",
    "audio": "CQACAgIAAxk",
    "voice": "AwACAgIAAxk",
    "animation": "CgACAgIAAxk",
    "video_note": "DQACAgIAAxk",
    "sticker": "CAACAgIAAxk",
    "live_photo": "GgACAgIAAxk",
}
_MEASURED: dict[str, tuple[str, ...]] = {
    "document": (),
    "audio": ("duration",),
    "voice": ("duration",),
    "video": ("width", "height", "duration"),
    "animation": ("width", "height", "duration"),
    "live_photo": ("width", "height", "duration"),
    "video_note": ("length", "duration"),
}
_KNOWN = _MEASURED | {"audio": ("duration", "performer", "title")}
_NAMED = frozenset({"document", "audio", "video", "animation"})
_TYPED = _NAMED | {"voice", "live_photo"}
KINDS = tuple(_PREFIXES)


@dataclass(frozen=True, slots=True)
class Upload:
    """One file part of a multipart request."""

    file_name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A stored file; ``about`` is what is known of its kind, such as width or duration."""

    file_id: str
    kind: str
    file_name: str
    mime_type: str
    content: bytes
    about: dict[str, Any]

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

    def shown(self) -> dict[str, Any] | list[dict[str, Any]]:
        """The Bot API object of its kind; of a photo the Array of PhotoSize (one size)."""
        known = self.described() | self.about
        if self.kind in _TYPED:
            known["mime_type"] = self.mime_type
        if self.kind in _NAMED:
            known["file_name"] = self.file_name
        return [known] if self.kind == "photo" else known


class Files:
    """All files of the emulator by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, KeptFile] = {}
        self._by_path: dict[str, KeptFile] = {}

    def keep(self, kind: str, upload: Upload, about: dict[str, Any] | None = None) -> KeptFile:
        """Store a file of any kind but photo, whose size is read from its bytes."""
        known = {key: value for key, value in (about or {}).items() if key in _KNOWN[kind]}
        return self._keep(kind, upload, dict.fromkeys(_MEASURED[kind], 0) | known)

    def keep_photo(self, upload: Upload) -> KeptFile | None:
        """Store a picture; None when the bytes are no PNG, JPEG, GIF or WebP."""
        size = picture_size(upload.content)
        if size is None:
            return None
        return self._keep("photo", upload, {"width": size[0], "height": size[1]})

    def keep_sticker(self, upload: Upload, about: dict[str, Any]) -> KeptFile:
        """Store a sticker; ``about`` may say its type and emoji."""
        width, height = picture_size(upload.content) or (512, 512)
        looks = {
            "type": "regular",
            "width": width,
            "height": height,
            "is_animated": upload.file_name.endswith(".tgs"),
            "is_video": upload.file_name.endswith(".webm"),
        }
        return self._keep("sticker", upload, looks | about)

    def again(self, kept: KeptFile) -> KeptFile:
        """Store the same bytes under one more id."""
        upload = Upload(kept.file_name, kept.mime_type, kept.content)
        return self._keep(kept.kind, upload, kept.about)

    def change(self, file_id: str, about: dict[str, Any]) -> KeptFile:
        """Replace what is known of a file's kind, which must be there."""
        kept = replace(self._by_id[file_id], about=about)
        self._by_id[file_id] = self._by_path[kept.path] = kept
        return kept

    def _keep(self, kind: str, upload: Upload, about: dict[str, Any]) -> KeptFile:
        number = len(self._by_id) + 1
        kept = KeptFile(
            file_id=f"{_PREFIXES[kind]}-{number}",
            kind=kind,
            file_name=upload.file_name,
            mime_type=upload.mime_type,
            content=upload.content,
            about=about,
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
