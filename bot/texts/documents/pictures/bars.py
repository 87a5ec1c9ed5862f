"""Pictures of counts: horizontal stacked bars, drawn as SVG and turned into PNG by resvg.

Drawn for a phone: few and large things, a label above each bar, the counts beside it in the colours
of the legend, at twice the size so that dense screens stay sharp. All words are escaped; the font
is the one file given, so a picture looks the same on every machine.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.messages.messages import BarsPicture, BarsRow
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents.painting import painted
from bot.texts.documents.pictures.shapes import (
    FAINT,
    INK,
    PAPER,
    QUIET,
    TRACK,
    WIDTH,
    box,
    sheet,
    words_at,
)
from bot.texts.documents.typesetting import fit_to_width, text_width
from bot.texts.inert import one_line

ROWS_LIMIT = 30
_MARGIN = 32
_INNER = WIDTH - 2 * _MARGIN
_PITCH = 58
_BAR = 14
_GAP = 2
_COLUMN_GAP = 16
_HEAD, _LABEL, _SMALL = 24, 17, 15

# Teal, amber, slate, periwinkle, rose, sand: apart in hue and in lightness, for all eyes.
_COLOURS = ("#2a8c82", "#e8b04a", "#cf7f86", "#a9b6c2", "#6f8fd0", "#c9bca2")
# The same hues, dark enough to be read as figures on paper (contrast 4.5 or more).
_FIGURES = ("#1f7068", "#8a5d00", "#a8434d", "#5c6b79", "#3f5fa8", "#77694a")


def draw_bars(picture: BarsPicture, *, language: Language, catalog: Catalog) -> bytes:
    """Return a PNG, 1200 pixels wide, of at most 30 rows; further ones are counted in a last line.

    Raises UnknownText for a legend text that is on no sheet.
    """
    return painted(bars_svg(picture, language=language, catalog=catalog))


def bars_svg(picture: BarsPicture, *, language: Language, catalog: Catalog) -> str:
    """Return the picture as SVG 1.1, 600 user units wide."""
    rows = picture.rows[:ROWS_LIMIT]
    kinds = tuple(dict.fromkeys(name for row in rows for name, _ in row.parts))
    legend = [catalog.plain(name, {}, language) for name in kinds]
    seats = any(row.seats is not None for row in rows)
    if seats:
        legend.append(catalog.plain("picture-seats", {}, language))
    shapes = [words_at(_MARGIN, 52, _HEAD, fit_to_width(_title(picture, language), _HEAD, _INNER))]
    legend_shapes, top = _legend(legend, seats=seats, top=86)
    shapes += legend_shapes
    longest = max((max(_total(row), row.seats or 0) for row in rows), default=0)
    columns = _columns(rows, kinds)
    for index, row in enumerate(rows):
        label = one_line(row.label.in_language(language))
        shapes += _row(row, label, columns, top + index * _PITCH, _INNER / max(longest, 1))
    bottom = top + len(rows) * _PITCH
    more = len(picture.rows) - len(rows)
    if more or not rows:
        name = "picture-more-rows" if more else "picture-empty"
        note = catalog.plain(name, {"count": more}, language)
        shapes.append(words_at(_MARGIN, bottom + 18, _SMALL, note, QUIET))
        bottom += 36
    return sheet(shapes, height=bottom + 12)


def _title(picture: BarsPicture, language: Language) -> str:
    return one_line(picture.title.in_language(language))


def _legend(names: Iterable[str], *, seats: bool, top: float) -> tuple[list[str], float]:
    """Return the legend's shapes and where the rows below it begin."""
    shapes: list[str] = []
    fitting = [fit_to_width(name, _SMALL, _INNER - 20) for name in names]
    x, y = float(_MARGIN), top
    for index, name in enumerate(fitting):
        width = 20 + text_width(name, _SMALL)
        if x > _MARGIN and x + width > WIDTH - _MARGIN:
            x, y = float(_MARGIN), y + 26
        if seats and index == len(fitting) - 1:
            shapes.append(box(x + 5, y - 13, 2.5, 16, INK, 1.25))
        else:
            shapes.append(box(x, y - 11, 12, 12, _COLOURS[index % len(_COLOURS)], 4))
        shapes.append(words_at(x + 20, y, _SMALL, name, QUIET))
        x += width + 22
    return shapes, y + (30 if fitting else 0)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the counts stand: right ends by kind and of the seats, and where they begin."""

    kinds: dict[str, float]
    seats: float
    begin: float


def _columns(rows: tuple[BarsRow, ...], kinds: tuple[str, ...]) -> _Columns:
    seats = max(
        (_figure_width(f"/ {row.seats}") for row in rows if row.seats is not None), default=0
    )
    place = WIDTH - _MARGIN - (seats + _COLUMN_GAP if seats else 0.0)
    ends: dict[str, float] = {}
    for kind in reversed(kinds):
        counts = [count for row in rows for name, count in row.parts if name == kind]
        ends[kind] = place
        place -= max(map(_figure_width, map(str, counts))) + _COLUMN_GAP
    return _Columns(ends, WIDTH - _MARGIN, place)


def _row(row: BarsRow, label: str, columns: _Columns, top: float, unit: float) -> list[str]:
    """Return one row's shapes: label and counts above, the bar below, `unit` wide for each one."""
    baseline, bar_top = top + 20, top + 29
    room = columns.begin - _MARGIN
    shapes = [
        words_at(_MARGIN, baseline, _LABEL, fit_to_width(label, _LABEL, room)),
        box(_MARGIN, bar_top, _INNER, _BAR, TRACK, _BAR / 2),
    ]
    order = tuple(columns.kinds)[::-1]
    x = float(_MARGIN)
    for name, count in row.parts:
        index = order.index(name) % len(_COLOURS)
        figure = _FIGURES[index] if count else FAINT
        shapes.append(
            words_at(columns.kinds[name], baseline, _LABEL, str(count), figure, anchor="end")
        )
        if count > 0:
            shapes.append(_segment(x, bar_top, count * unit, _COLOURS[index]))
            x += count * unit
    if row.seats is not None:
        seats = f"/ {row.seats}"
        shapes.append(words_at(columns.seats, baseline, _LABEL, seats, QUIET, anchor="end"))
        shapes += _seat_mark(min(_MARGIN + row.seats * unit, WIDTH - _MARGIN - 1.25), bar_top)
    return shapes


def _seat_mark(x: float, bar_top: float) -> list[str]:
    return [
        box(x - 3.25, bar_top - 1, 6.5, _BAR + 2, PAPER, 0),
        box(x - 1.25, bar_top - 4, 2.5, _BAR + 8, INK, 1.25),
    ]


def _figure_width(figure: str) -> float:
    return text_width(figure, _LABEL)


def _segment(x: float, y: float, width: float, colour: str) -> str:
    drawn = max(width - _GAP, 2.0)
    return box(x, y, drawn, _BAR, colour, min(_BAR / 2, drawn / 2))


def _total(row: BarsRow) -> int:
    return sum(max(count, 0) for _, count in row.parts)
