"""A grid of words: how desirable measures are, and how feasible; marks stand in the cells.

Words only, as they were published: no distance inside a cell means anything.
"""

from collections import defaultdict

from bot.domain.messages.messages import GridPicture
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.documents.painting import painted
from bot.texts.documents.pictures.shapes import QUIET, TRACK, WIDTH, box, sheet, words_at
from bot.texts.documents.typesetting import fit_to_width
from bot.texts.inert import one_line

_STEPS = ("broad-doubt", "more-against", "between", "more-for", "broad-support")
_MARGIN, _LEFT, _TOP, _GAP = 32, 112, 104, 4
_CELL = (WIDTH - _MARGIN - _LEFT) / len(_STEPS)
_HEAD, _LABEL, _SMALL, _MARK = 24, 17, 13, 19
_A_LINE = 3
_MARKS = "#1f7068"
_BETWEEN = "\u00a0\u00a0"
"""Blanks that SVG does not make one of."""


def draw_grid(picture: GridPicture, *, language: Language, catalog: Catalog) -> bytes:
    """Return a PNG, 1200 pixels wide. Raises UnknownText for a question that is on no sheet."""
    return painted(grid_svg(picture, language=language, catalog=catalog))


def grid_svg(picture: GridPicture, *, language: Language, catalog: Catalog) -> str:
    """Return the picture as SVG 1.1; the first row of marks is the lowest."""

    def said(name: str) -> str:
        return catalog.plain(name, {}, language)

    title = one_line(picture.title.in_language(language))
    shapes = [
        words_at(_MARGIN, 48, _HEAD, fit_to_width(title, _HEAD, WIDTH - 2 * _MARGIN)),
        words_at(_MARGIN, 84, _LABEL, f"↑ {said(picture.up)}", QUIET),
    ]
    bottom = _TOP + len(_STEPS) * _CELL
    for place, step in enumerate(_STEPS):
        word = fit_to_width(said(f"grid-{step}"), _SMALL, _CELL - _GAP)
        x, y = _LEFT + place * _CELL, bottom - (place + 1) * _CELL
        shapes.append(words_at(x + _CELL / 2, bottom + 20, _SMALL, word, anchor="middle"))
        shapes.append(words_at(_LEFT - 8, y + _CELL / 2 + 5, _SMALL, word, anchor="end"))
        shapes += [_cell(_LEFT + column * _CELL, y) for column in range(len(_STEPS))]
    shapes.append(
        words_at(
            WIDTH - _MARGIN, bottom + 48, _LABEL, f"{said(picture.across)} →", QUIET, anchor="end"
        )
    )
    shapes += _marks(picture, bottom)
    if picture.aside:
        few = f"{said('grid-too-few')} {' · '.join(picture.aside)}"
        shapes.append(words_at(_MARGIN, bottom + 80, _LABEL, fit_to_width(few, _LABEL, WIDTH - 64)))
    return sheet(shapes, height=bottom + (104 if picture.aside else 72))


def _cell(x: float, y: float) -> str:
    return box(x, y, _CELL - _GAP, _CELL - _GAP, TRACK, 6)


def _marks(picture: GridPicture, bottom: float) -> list[str]:
    """Return the marks, three on a line; what does not fit a cell is made smaller."""
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for column, row, mark in picture.marks:
        cells[column, row].append(mark)
    shapes: list[str] = []
    for (column, row), marks in cells.items():
        lines = [marks[at : at + _A_LINE] for at in range(0, len(marks), _A_LINE)]
        size = min(_MARK, (_CELL - 12) / len(lines))
        x = _LEFT + column * _CELL + (_CELL - _GAP) / 2
        top = bottom - (row + 1) * _CELL + (_CELL - _GAP - size * len(lines)) / 2
        shapes += [
            words_at(
                x, top + size * (place + 0.85), size, _BETWEEN.join(line), _MARKS, anchor="middle"
            )
            for place, line in enumerate(lines)
        ]
    return shapes
