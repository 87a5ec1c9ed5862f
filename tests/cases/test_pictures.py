"""What pictures tell besides what is seen on them: built byte by byte, so that what is kept is known."""

import struct
import zlib

import pytest

from bot.eventfile.sent_files.pictures import NotAPicture, without_data

PLACE = b"N\x00\x00\x00"
SAID = (
    b"CameraOfOlga",
    PLACE,
    b"exif:GPSLatitude",
    b"By-line Olga",
    b"a comment",
    b"thumb",
    b"MPF",
)
ICC = b"ICC_PROFILE\x00\x01\x01colours"
SEEN = (
    (0xDB, b"\x00" + bytes(64)),
    (0xC2, b"\x08\x00\x01\x00\x01\x01\x01\x11\x00"),
    (0xC4, b"\x00" + bytes(17)),
)
SCANS = (
    b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\x00\x34\xff\xd0\x56",
    b"\xff\xda\x00\x08\x01\x01\x00\x01\x3f\x00\x78",
)
"""Two scans, as of a progressive picture; with a 0xFF of their own and a restart within."""


def segment(marker: int, said: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(said) + 2) + said


def exif(order: str, side: int) -> bytes:
    """Exif as a phone writes it: camera, which side is up, and where (Exif 2.32, section 4.6)."""
    tags = (0x010F, 2, 12, 100), (0x0112, 3, 1, side), (0x8825, 4, 1, 60)
    # A short value stands at the beginning of its four bytes.
    packed = [
        struct.pack(f"{order}HHI", tag, kind, count)
        + struct.pack(f"{order}HH" if kind == 3 else f"{order}I", value, *[0] * (kind == 3))
        for tag, kind, count, value in tags
    ]
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)
    first = head + struct.pack(f"{order}H", 3) + b"".join(packed) + bytes(4)
    gps = struct.pack(f"{order}HHHI", 1, 1, 2, 2) + PLACE + bytes(4)
    return b"Exif\x00\x00" + (first.ljust(60, b"\0") + gps).ljust(100, b"\0") + b"CameraOfOlga"


def jpeg(*data: bytes) -> bytes:
    """A JPEG with segments ahead of what is seen."""
    seen = b"".join(segment(marker, said) for marker, said in SEEN)
    return b"\xff\xd8" + b"".join(data) + seen + b"".join(SCANS) + b"\xff\xd9"


@pytest.mark.parametrize(("order", "side"), [("<", 6), (">", 8), ("<", 0)])
def test_jpeg_keeps_what_is_seen_its_colours_and_which_side_is_up(order: str, side: int) -> None:
    jfif = b"JFIF\x00\x01\x02\x00\x00\x01\x00\x01"
    whole = jpeg(
        segment(0xE0, jfif + b"\x01\x01thumb"),
        segment(0xE1, exif(order, side)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00<exif:GPSLatitude>46,49N"),
        segment(0xE2, ICC),
        segment(0xE2, b"MPF\x00a second picture"),
        segment(0xED, b"Photoshop 3.0\x00By-line Olga"),
        segment(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x01"),
        segment(0xFE, b"a comment"),
    )
    # Phones write a film or a second picture behind the end.
    cleaned = without_data(whole + b"MotionPhoto " + PLACE)

    one_tag = struct.pack(">HHIHH", 0x0112, 3, 1, side, 0)
    upright = b"Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01" + one_tag + bytes(4)
    assert cleaned == jpeg(
        segment(0xE0, jfif + b"\x00\x00"),
        segment(0xE1, upright) if side else b"",
        segment(0xE2, ICC),
        segment(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x01"),
    )
    assert without_data(cleaned) == cleaned
    # The control: all of it was there before.
    assert all(each in whole for each in SAID)
    assert not any(each in cleaned for each in SAID)


def test_png_keeps_what_is_seen_and_says_nothing_of_who_made_it() -> None:
    def chunk(kind: bytes, said: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + said))
        return struct.pack(">I", len(said)) + kind + said + check

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    seen = (chunk(b"iCCP", b"x\x00\x00y"), chunk(b"IDAT", zlib.compress(b"\0\7")))
    end = chunk(b"IEND", b"")
    told = (chunk(b"eXIf", exif(">", 6)[6:]), chunk(b"iTXt", b"XML:com.adobe.xmp"))
    told += (chunk(b"tIME", bytes(7)), chunk(b"tEXt", b"Author\x00Olga"), chunk(b"prVt", b"x"))
    begin = b"\x89PNG\r\n\x1a\n" + head

    cleaned = without_data(b"".join((begin, *told, *seen, end, b"behind the end")))

    assert cleaned == b"".join((begin, *seen, end))


def test_what_is_damaged_or_of_another_kind_is_refused_not_sent() -> None:
    whole = jpeg(segment(0xE1, exif("<", 6)))
    bad = [whole[:length] for length in range(len(whole))]
    bad += [
        b"GIF89a",
        b"RIFF\x00\x00\x00\x00WEBP",
        b"\xff\xd8\xff\xe1\x00\x01",
        b"\x89PNG\r\n\x1a\n",
    ]

    for content in bad:
        with pytest.raises(NotAPicture):
            without_data(content)
