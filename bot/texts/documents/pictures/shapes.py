"""The shapes that pictures are made of: words, boxes and the sheet they lie on, as SVG 1.1."""

import html
from collections.abc import Iterable

WIDTH = 600
"""User units; a picture is painted at twice the size."""
PAPER, INK, QUIET, FAINT, TRACK = "#ffffff", "#1f2d3a", "#64727f", "#b4bfc9", "#edf1f4"


def words_at(
    x: float, y: float, size: float, text: str, colour: str = INK, *, anchor: str = ""
) -> str:
    """Return words that begin, or with an `anchor` are in the middle or end, at a place."""
    said = f' text-anchor="{anchor}"' if anchor else ""
    place = f'x="{x:.2f}" y="{y:.2f}" font-size="{size}"{said} fill="{colour}"'
    return f"<text {place}>{html.escape(text)}</text>"


def box(x: float, y: float, width: float, height: float, colour: str, radius: float) -> str:
    """Return a filled rectangle with round corners."""
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
        f' rx="{radius:g}" fill="{colour}"/>'
    )


def sheet(shapes: Iterable[str], *, height: float) -> str:
    """Return the whole picture."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:g}"'
        f' viewBox="0 0 {WIDTH} {height:g}" font-family="Noto Sans SC">'
        f'<rect width="100%" height="100%" fill="{PAPER}"/>{"".join(shapes)}</svg>'
    )
