"""Pictures without what they tell unasked: place, time, camera, owner, a smaller picture of the whole.

Only what is needed to draw the picture is copied, part by part, and nothing is drawn anew
(ITU-T T.81, Annex B; PNG specification, chapter 11; Exif 2.32, section 4.6). Of the data of a JPEG
only which side is up is kept, and the colours (ICC profile).
"""

import struct
from collections.abc import Iterator

from bot.domain.invitation_letters.scans import PDF
from bot.domain.messages.files import FileKind

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_KEPT_CHUNKS = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB")
) | {b"cICP", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT"}
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_START_OF_SCAN, _END = 0xDA, 0xD9
_RESTARTS = range(0xD0, 0xD8)
_EXIF, _ICC, _JFIF, _ADOBE = b"Exif\x00\x00", b"ICC_PROFILE\x00", b"JFIF\x00", b"Adobe"
_ORIENTATION, _SHORT = 0x0112, 3


class NotAPicture(Exception):
    """Neither a JPEG nor a PNG, or a damaged one."""


def without_data(content: bytes) -> bytes:
    """Return a JPEG or PNG without its data; whatever stands behind its end is left out, too.

    Raises:
        NotAPicture: it is neither, or is damaged.
    """
    try:
        if content.startswith(_JPEG):
            return b"".join(_jpeg(content))
        if content.startswith(_PNG):
            return b"".join(_png(content))
    except (IndexError, struct.error):
        pass
    raise NotAPicture


def _png(content: bytes) -> Iterator[bytes]:
    yield _PNG
    place = len(_PNG)
    kind = b""
    while kind != b"IEND":
        (length,) = struct.unpack_from(">I", content, place)
        kind, end = content[place + 4 : place + 8], place + 12 + length
        if end > len(content):
            raise NotAPicture
        if kind in _KEPT_CHUNKS:
            yield content[place:end]
        place = end


def _jpeg(content: bytes) -> Iterator[bytes]:
    yield _JPEG
    place = len(_JPEG)
    while True:
        if content[place] != 0xFF:
            raise NotAPicture
        while content[place + 1] == 0xFF:
            place += 1
        marker = content[place + 1]
        if marker == _END:
            yield content[place : place + 2]
            return
        (length,) = struct.unpack_from(">H", content, place + 2)
        end = place + 2 + length
        if length < 2 or end > len(content):
            raise NotAPicture
        yield _kept(marker, content[place:end])
        place = end
        if marker == _START_OF_SCAN:
            place = _scan_end(content, place)
            yield content[end:place]


def _scan_end(content: bytes, place: int) -> int:
    """Return where the marker stands that ends a scan's own bytes."""
    while True:
        place = content.find(b"\xff", place)
        if place < 0 or place + 1 >= len(content):
            raise NotAPicture
        if content[place + 1] not in {0, 0xFF, *_RESTARTS}:
            return place
        place += 1 if content[place + 1] == 0xFF else 2


def _kept(marker: int, segment: bytes) -> bytes:
    said = segment[4:]
    if marker == _APP1:
        side = _side_up(said) if said.startswith(_EXIF) else 0
        return _upright(side) if side else b""
    beginnings = {_APP0: _JFIF, _APP2: _ICC, _APP14: _ADOBE}
    if marker in beginnings:
        # Behind a JFIF header may be a smaller picture of the whole.
        kept = segment[4:16] + b"\0\0" if marker == _APP0 else said
        is_plain = said.startswith(beginnings[marker])
        return segment[:2] + struct.pack(">H", len(kept) + 2) + kept if is_plain else b""
    return b"" if _APP0 <= marker <= _APP15 or marker == _COMMENT else segment


def _side_up(said: bytes) -> int:
    """Return the orientation (1 to 8) in the data of a JPEG, 0 where it says none."""
    data = said[len(_EXIF) :]
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        return 0
    try:
        (place,) = struct.unpack_from(f"{order}I", data, 4)
        (count,) = struct.unpack_from(f"{order}H", data, place)
        for number in range(min(count, 200)):
            tag, _, _, side = struct.unpack_from(f"{order}HHIH", data, place + 2 + 12 * number)
            if tag == _ORIENTATION:
                return side if 1 <= side <= 8 else 0
    except struct.error:
        return 0
    return 0


def _upright(side: int) -> bytes:
    """Return data that say which side is up, and nothing else."""
    data = b"MM\x00\x2a" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, side, 0, 0)
    said = _EXIF + data
    return b"\xff\xe1" + struct.pack(">H", len(said) + 2) + said


def for_sending(content: bytes) -> tuple[FileKind, bytes] | None:
    """Return any file as many others are to get it, a picture without its data; None for a damaged one."""
    if not content.startswith((_JPEG, _PNG)):
        return FileKind.FILE, content
    try:
        return FileKind.PICTURE, without_data(content)
    except NotAPicture:
        return None


def for_others(content: bytes) -> bytes:
    """Return a file as others may have it: a picture without its data, empty where it is damaged."""
    if content.startswith(PDF):
        return content
    try:
        return without_data(content)
    except NotAPicture:
        return b""
