"""A plan as SVG: boxes with a name and a caption, arrows that run down."""

import html
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from drawing.layout import Layout, Size, lay_out
from drawing.rooms import Plan

WIDTH = 1000
MARGIN = 18
NAME, SMALL = 14, 11.5
LINE = 14.5
CHARACTER = 0.54
"""Mean width of a letter in sizes of the font; fonts differ, so boxes are a little too wide."""
PAPER, INK, QUIET, BAND, EDGE, ARROW = (
    "#ffffff", "#1f2d3a", "#4f5d6a", "#eef3f6", "#9fb0bd", "#2a7d75",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Box:
    """What a room shows: its name in one line, its caption in some."""

    name: str
    caption: Sequence[str]
    size: Size


def boxed(name: str, caption: str, *, widest: float) -> Box:
    """Return a box for a room, at most `widest` pixels wide."""
    lines = _balanced(caption, int((widest - 20) / (SMALL * CHARACTER)))
    longest = max([len(name) * NAME * 0.62, *(len(line) * SMALL * CHARACTER for line in lines)])
    return Box(name, lines, Size(min(widest, longest + 20), 30 + LINE * len(lines)))


def draw(
    plan: Plan,
    *,
    title: str,
    label: Callable[[str], str],
    caption: Callable[[str], str],
    storeys: Mapping[str, str],
    below: Sequence[str] = (),
) -> str:
    """Return SVG, 1000 pixels wide.

    `label` and `caption` say what stands in a room's box, `storeys` what stands at the left of the
    row that a room is in, `below` are lines under the drawing.
    """
    left = MARGIN + (84 if storeys else 0)
    boxes = {
        room: boxed(label(room), caption(room), widest=_widest(len(row), left))
        for row in plan.rows
        for room in row
    }
    sizes = {room: box.size for room, box in boxes.items()}
    layout = lay_out(plan, sizes, left=left, right=WIDTH - MARGIN, between=34)
    bottom = layout.tops[-1] + layout.heights[-1]
    height = MARGIN + bottom + 12 + LINE * len(below) + MARGIN
    parts = [
        *_bands(plan, layout, storeys),
        *(_arrow(layout, sizes, *arrow) for arrow in sorted(layout.arrows)),
        *(_box(box, layout, room) for room, box in sorted(boxes.items())),
        *(
            _text(MARGIN, bottom + 22 + LINE * number, SMALL, line, QUIET)
            for number, line in enumerate(below)
        ),
    ]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}"'
        f' height="{height:.0f}" font-family="system-ui, Noto Sans, Arial, sans-serif" role="img">',
        f"<title>{html.escape(title)}</title>",
        f'<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7"'
        f' markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="{ARROW}"/></marker></defs>',
        f'<rect width="100%" height="100%" fill="{PAPER}"/>',
        f'<g transform="translate(0 {MARGIN})">',
        *parts,
        "</g>",
        "</svg>",
        "",
    ])  # fmt: skip


def _balanced(words: str, most: int) -> list[str]:
    """Wrap at `most` characters a line, or at fewer where that takes no more lines."""
    fewest = len(textwrap.wrap(words, most))
    for width in range(most // 2, most):
        if len(lines := textwrap.wrap(words, width)) == fewest:
            return lines
    return textwrap.wrap(words, most)


def _widest(boxes: int, left: float) -> float:
    return min(560.0, (WIDTH - MARGIN - left) / boxes - 22)


def _bands(plan: Plan, layout: Layout, storeys: Mapping[str, str]) -> list[str]:
    parts: list[str] = []
    for number, row in enumerate(plan.rows):
        top, height = layout.tops[number], layout.heights[number]
        parts.append(
            f'<rect x="6" y="{top - 7:.1f}" width="{WIDTH - 12}" height="{height + 14:.1f}"'
            f' rx="6" fill="{BAND}"/>'
        )
        words = next((storeys[room] for room in row if room in storeys), "")
        parts.append(_text(MARGIN, top + height / 2 + 4, SMALL, words, QUIET))
    return parts


def _box(box: Box, layout: Layout, room: str) -> str:
    row = layout.row_of[room]
    x = layout.centres[room]
    y = layout.tops[row] + (layout.heights[row] - box.size.height) / 2
    shape = (
        f'<rect x="{x - box.size.width / 2:.1f}" y="{y:.1f}" width="{box.size.width:.1f}"'
        f' height="{box.size.height:.1f}" rx="5" fill="{PAPER}" stroke="{EDGE}"/>'
    )
    middle = ' text-anchor="middle"'
    lines = [_text(x, y + 20, NAME, box.name, INK, middle + ' font-weight="600"')]
    for number, line in enumerate(box.caption):
        lines.append(_text(x, y + 36 + LINE * number, SMALL, line, QUIET, middle))
    return f'<g data-room="{html.escape(room)}">{shape}{"".join(lines)}</g>'


def _arrow(layout: Layout, sizes: Mapping[str, Size], high: str, low: str) -> str:
    xs = list(layout.arrows[high, low])
    first, last = layout.row_of[high], layout.row_of[low]
    xs[0] = _port(layout, sizes, high, (high, low), end=0)
    xs[-1] = _port(layout, sizes, low, (high, low), end=-1)
    y = layout.tops[first] + (layout.heights[first] + sizes[high].height) / 2
    path = [f"M{xs[0]:.1f} {y:.1f}"]
    for step, row in enumerate(range(first + 1, last + 1), start=1):
        top = layout.tops[row]
        is_end = row == last
        if is_end:
            top += (layout.heights[row] - sizes[low].height) / 2 - 1
        half = (y + top) / 2
        path.append(
            f"C{xs[step - 1]:.1f} {half:.1f} {xs[step]:.1f} {half:.1f} {xs[step]:.1f} {top:.1f}"
        )
        if not is_end:
            y = layout.tops[row] + layout.heights[row]
            path.append(f"V{y:.1f}")
    tip = ' marker-end="url(#tip)"'
    return f'<path d="{"".join(path)}" fill="none" stroke="{ARROW}" stroke-width="1.3"{tip}/>'


def _port(
    layout: Layout, sizes: Mapping[str, Size], room: str, arrow: tuple[str, str], *, end: int
) -> float:
    """Return where at a box's edge an arrow begins or ends: side by side, in the order they lie."""
    beside = 1 if end == 0 else -2
    mine = sorted(
        (each for each in layout.arrows if each[end] == room),
        key=lambda each: (layout.arrows[each][beside], each),
    )
    step = min(22.0, (sizes[room].width - 24) / max(1, len(mine)))
    return layout.centres[room] + (mine.index(arrow) - (len(mine) - 1) / 2) * step


def _text(x: float, y: float, size: float, words: str, colour: str, more: str = "") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}"'
    return f"<text {place}{more}>{html.escape(words)}</text>" if words else ""
