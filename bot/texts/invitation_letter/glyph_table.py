"""Writes letterglyphs.json: which characters the fonts of invitation letters can draw.

Run once when a font or typst changes: `python -m bot.texts.glyphtable`. The running bot reads only
the table, so that it needs neither typst (44 MB) nor the fonts to know that a letter cannot be made.
"""

import importlib.util
import json
import struct
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import pylopdf_fonts_zh_cn

TABLE = Path(__file__).with_name("glyphs.json")
_LATIN = "Libertinus Serif"
_LARGEST = 2_000_000
"""Bytes of an embedded font, and some more."""


def drawn_by(font: bytes) -> set[int]:
    """Return the code points an OpenType font maps to a glyph (cmap formats 4 and 12)."""
    table = _tables(font)["cmap"]
    (count,) = struct.unpack_from(">H", table, 2)
    found: set[int] = set()
    for number in range(count):
        (offset,) = struct.unpack_from(">I", table, 8 + 8 * number)
        (kind,) = struct.unpack_from(">H", table, offset)
        if kind == 12:
            found |= set(_format_12(table[offset:]))
        elif kind == 4:
            found |= set(_format_4(table[offset:]))
    return found


def embedded_latin(typst: Path) -> list[bytes]:
    """Return the upright Libertinus Serif fonts inside typst's own library, regular and bold."""
    content = typst.read_bytes()
    fonts: dict[str, bytes] = {}
    place = content.find(b"OTTO")
    while place >= 0:
        font = content[place : place + _LARGEST]
        style = _style(font)
        if style in {"Regular", "Bold"}:
            fonts[style] = font
        place = content.find(b"OTTO", place + 4)
    return [fonts["Regular"], fonts["Bold"]]


def ranges(points: Iterable[int]) -> list[list[int]]:
    """Return code points as sorted [first, last] pairs."""
    pairs: list[list[int]] = []
    for _, group in groupby(enumerate(sorted(points)), key=lambda pair: pair[1] - pair[0]):
        run = [point for _, point in group]
        pairs.append([run[0], run[-1]])
    return pairs


def coverage(typst: Path) -> list[list[int]]:
    """Return the ranges every weight of the letters' fonts can draw between them."""
    regular, bold = (drawn_by(font) for font in embedded_latin(typst))
    chinese = drawn_by(pylopdf_fonts_zh_cn.sans_path().read_bytes())
    return ranges(point for point in (regular & bold) | chinese if point >= 0x20)


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", font, 4)
    if not 5 <= count <= 40:
        return {}
    entries = (struct.unpack_from(">4s4xII", font, 12 + 16 * number) for number in range(count))
    return {
        tag.decode("latin-1"): font[offset : offset + length] for tag, offset, length in entries
    }


def _style(font: bytes) -> str:
    """Return the style of a Libertinus Serif font, "" for anything else."""
    names = _tables(font).get("name", b"")
    if _LATIN.encode("utf-16-be") not in names:
        return ""
    storage = struct.unpack_from(">H", names, 4)[0]
    found: dict[int, str] = {}
    for number in range(struct.unpack_from(">H", names, 2)[0]):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", names, 6 + 12 * number)
        if platform == 3:
            raw = names[storage + offset : storage + offset + length]
            found[name] = raw.decode("utf-16-be", "replace")
    return found.get(2, "") if found.get(1) == _LATIN else ""


def _format_12(table: bytes) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", table, 12)
    for number in range(groups):
        first, last, glyph = struct.unpack_from(">III", table, 16 + 12 * number)
        yield from (point for point in range(first, last + 1) if glyph + point - first)


def _format_4(table: bytes) -> Iterator[int]:
    (double,) = struct.unpack_from(">H", table, 6)
    segments = double // 2
    for number in range(segments):
        last, first, shift, offset = (
            struct.unpack_from(">H", table, 14 + 2 * number + double * part + (2 if part else 0))[0]
            for part in range(4)
        )
        place = 16 + 3 * double + 2 * number
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point
            if offset:
                (glyph,) = struct.unpack_from(">H", table, place + offset + 2 * (point - first))
            if offset and not glyph:
                continue
            if (glyph + shift) & 0xFFFF:
                yield point


def library() -> Path:
    """Return the file of typst's own library."""
    found = importlib.util.find_spec("typst")
    folders = (found.submodule_search_locations if found else None) or ()
    return next(file for folder in folders for file in Path(folder).glob("_typst*"))


def written(pairs: list[list[int]]) -> str:
    """Return ranges as the table's text."""
    return json.dumps(pairs, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    TABLE.write_text(written(coverage(library())), encoding="utf-8")
