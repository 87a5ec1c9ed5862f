"""Pictures: their size, their words, and that the font really draws Chinese."""

import struct
import zlib
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.messages.messages import BarsPicture, BarsRow, CodePicture, GridPicture
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents.pictures.bars import bars_svg, draw_bars
from bot.texts.documents.pictures.grid import draw_grid, grid_svg
from bot.texts.documents.qr_code import draw_code
from bot.texts.documents.typesetting import fit_to_width, text_width

SVG = "{http://www.w3.org/2000/svg}"
PARTS = (("yes", 12), ("maybe", 0), ("no", 3))


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def words_of(svg: str) -> list[str | None]:
    return [each.text for each in ET.fromstring(svg).iter(f"{SVG}text")]


def picture(title: str, *rows: BarsRow) -> BarsPicture:
    return BarsPicture(Words(title), rows)


def test_picture_is_twice_its_size_and_grows_with_its_rows(small: Catalog) -> None:
    row = BarsRow(Words("Talk"), PARTS, seats=10)

    sizes = [
        size_of(draw_bars(picture("T", *[row] * n), language=Language.EN, catalog=small))
        for n in (1, 3)
    ]

    assert sizes == [(1200, 372), (1200, 604)]


def test_picture_tells_title_legend_and_counts(small: Catalog) -> None:
    rows = (BarsRow(Words("Talk <1>"), PARTS, seats=20), BarsRow(Words("Dinner"), PARTS))

    svg = bars_svg(picture("A & B", *rows), language=Language.EN, catalog=small)

    assert words_of(svg) == [
        *("A & B", "Coming", "Perhaps", "Not coming", "Seats"),
        *("Talk <1>", "12", "0", "3", "/ 20"),
        *("Dinner", "12", "0", "3"),
    ]


@pytest.mark.parametrize(
    ("count", "last"), [(0, "Nothing to show yet"), (30, "3"), (32, "and 2 more")]
)
def test_picture_shows_at_most_thirty_rows(small: Catalog, count: int, last: str) -> None:
    rows = [BarsRow(Words("Talk"), PARTS)] * count

    words = words_of(bars_svg(picture("T", *rows), language=Language.EN, catalog=small))

    assert (words[-1], words.count("Talk")) == (last, min(count, 30))


def test_chinese_is_drawn_and_not_a_missing_glyph(small: Catalog) -> None:
    titles = ("\u4e2d", "\u6587", "\U0010fffd", "\U0010fffc")

    drawn = [draw_bars(picture(t), language=Language.EN, catalog=small) for t in titles]

    assert len(set(drawn[:2])) == 2
    assert drawn[2] == drawn[3]
    assert drawn[2] not in drawn[:2]


@settings(max_examples=50)
@given(title=st.text(), label=st.text())
def test_hostile_words_stay_words(small: Catalog, title: str, label: str) -> None:
    svg = bars_svg(
        picture(title, BarsRow(Words(label), PARTS)), language=Language.EN, catalog=small
    )

    tags = [each.tag.removeprefix(SVG) for each in ET.fromstring(svg).iter()]
    assert (tags.count("text"), tags.count("rect"), set(tags)) == (
        8,
        7,
        {"svg", "text", "rect"},
    )


@given(text=st.text(), room=st.integers(30, 400))
def test_cut_words_fit(text: str, room: int) -> None:
    cut = fit_to_width(text, 17, room)

    assert text_width(cut, 17) <= room
    assert cut == text or cut.endswith("\u2026")


def test_code_is_large_and_has_a_quiet_zone() -> None:
    png = draw_code(CodePicture("https://t.me/colloquy_bot?start=" + "x" * 48))

    side, module = 675, 15
    assert (size_of(png), side) == ((side, side), (37 + 4 + 4) * module)
    pixels = zlib.decompress(png[png.index(b"IDAT") + 4 : png.index(b"IEND") - 8])
    row = len(pixels) // side
    rows = [pixels[start : start + row] for start in range(0, len(pixels), row)]
    assert [set(rows[: 4 * module]), rows[4 * module] in rows[: 4 * module]] == [{rows[0]}, False]


@pytest.mark.parametrize("language", list(Language))
def test_grid_holds_marks_in_their_cells_and_names_what_is_too_few(language: Language) -> None:
    catalog, marks = Catalog(), ((4, 4, "1"), (4, 4, "2↑"), (0, 0, "3"))
    grid = GridPicture(
        Words("Tea", "茶会"), "vote-asks-technical", "vote-asks-desirable", marks, ("4", "5")
    )

    shown = words_of(grid_svg(grid, language=language, catalog=catalog))

    few = {"en": "Too few to say: 4 · 5", "zh": "作答人数太少： 4 · 5"}[language]
    assert shown[-3:] == ["1\u00a0\u00a02↑", "3", few]
    assert shown[0] == {"en": "Tea", "zh": "茶会"}[language]
    assert size_of(draw_grid(grid, language=language, catalog=catalog)) == (1200, 1328)
