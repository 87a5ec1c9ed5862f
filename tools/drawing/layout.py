"""Where boxes stand and arrows run: rows from top to bottom, few crossings, no chance in it.

An arrow that passes a row has a *gap* there, a narrow place of its own, so that it runs beside the
boxes of that row and not through them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from drawing.rooms import Plan

GAP_WIDTH = 12.0
SPACE = 16.0
SWEEPS = 24


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a box in pixels."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """`centres`: room -> x; `tops`: a row's y; `arrows`: (from, to) -> x of each row it meets."""

    centres: Mapping[str, float]
    tops: Sequence[float]
    heights: Sequence[float]
    arrows: Mapping[tuple[str, str], Sequence[float]]
    row_of: Mapping[str, int]


def lay_out(
    plan: Plan, sizes: Mapping[str, Size], *, left: float, right: float, between: float
) -> Layout:
    """Place the rooms of a plan between two x; `between` is the height of the space under a row."""
    row_of = {room: number for number, row in enumerate(plan.rows) for room in row}
    chains = {arrow: _chain(arrow, row_of) for arrow in sorted(plan.arrows)}
    rows = [list(row) for row in plan.rows]
    for chain in chains.values():
        for gap in chain[1:-1]:
            row_of[gap] = row_of[chain[0]] + chain.index(gap)
            rows[row_of[gap]].append(gap)
    links = sorted({link for chain in chains.values() for link in pairwise(chain)})
    rows = _fewest_crossings(rows, links)
    widths = {
        name: sizes[name].width if name in sizes else GAP_WIDTH for row in rows for name in row
    }
    centres = _centres(rows, links, widths, left=left, right=right)
    heights = [max(sizes[room].height for room in row) for row in plan.rows]
    tops = [sum(heights[:number]) + between * number for number in range(len(rows))]
    arrows = {arrow: [centres[name] for name in chain] for arrow, chain in chains.items()}
    return Layout(centres, tops, heights, arrows, row_of)


def _chain(arrow: tuple[str, str], row_of: Mapping[str, int]) -> list[str]:
    high, low = arrow
    passed = range(row_of[high] + 1, row_of[low])
    return [high, *(f"{high}>{low}>{number}" for number in passed), low]


def _fewest_crossings(rows: list[list[str]], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Sort each row by where its neighbours stand, up and down in turn; keep the best."""
    best, fewest = rows, _crossings(rows, links)
    for sweep in range(SWEEPS):
        rows = _swept(rows, links, down=sweep % 2 == 0)
        if (crossings := _crossings(rows, links)) < fewest:
            best, fewest = rows, crossings
    return best


def _swept(
    rows: Sequence[Sequence[str]], links: Sequence[tuple[str, str]], *, down: bool
) -> list[list[str]]:
    place = {name: _share(row, name) for row in rows for name in row}
    near = _neighbours(links, down=down)
    swept = [list(row) for row in rows]
    for row in swept if down else reversed(swept):
        here = {
            name: _mean([place[other] for other in near.get(name, [])], place[name]) for name in row
        }
        row.sort(key=lambda name, here=here: here[name])
        place |= {name: _share(row, name) for name in row}
    return swept


def _share(row: Sequence[str], name: str) -> float:
    return (row.index(name) + 0.5) / len(row)


def _neighbours(links: Sequence[tuple[str, str]], *, down: bool) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for high, low in links:
        near.setdefault(low if down else high, []).append(high if down else low)
    return near


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _crossings(rows: Sequence[Sequence[str]], links: Sequence[tuple[str, str]]) -> int:
    place = {name: (level, row.index(name)) for level, row in enumerate(rows) for name in row}
    count = 0
    for (a, b), (c, d) in combinations(links, 2):
        if place[a][0] == place[c][0] and (place[a] < place[c]) != (place[b] < place[d]):
            count += a != c and b != d
    return count


def _centres(
    rows: Sequence[Sequence[str]],
    links: Sequence[tuple[str, str]],
    widths: Mapping[str, float],
    *,
    left: float,
    right: float,
) -> dict[str, float]:
    """Pull everything towards its neighbours, in the given order and without touching."""
    middle = (left + right) / 2
    centres = {name: middle for row in rows for name in row}
    above, below = _neighbours(links, down=True), _neighbours(links, down=False)
    for sweep in range(4 * SWEEPS):
        down = sweep % 2 == 0
        for row in rows if down else reversed(rows):
            near = (above, below) if sweep > SWEEPS else (above if down else below,)
            wished = [
                _mean([centres[other] for side in near for other in side.get(name, [])], middle)
                for name in row
            ]
            centres |= zip(row, _spread(row, wished, widths, left=left, right=right), strict=True)
    return centres


def _spread(
    row: Sequence[str],
    wished: Sequence[float],
    widths: Mapping[str, float],
    *,
    left: float,
    right: float,
) -> list[float]:
    """Return the places nearest to the wished ones that keep the order and the distances."""
    offsets = [0.0]
    for one, two in pairwise(row):
        offsets.append(offsets[-1] + (widths[one] + widths[two]) / 2 + SPACE)
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wished, offsets, strict=True):
        blocks.append((wish - offset, 1))
        # Places that would overlap share their mean (pool adjacent violators).
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (a, m), (b, n) = blocks[-2:]
            blocks[-2:] = [((a * m + b * n) / (m + n), m + n)]
    first = left + widths[row[0]] / 2
    last = right - widths[row[-1]] / 2 - offsets[-1]
    starts = [start for start, count in blocks for _ in range(count)]
    return [
        min(max(start, first), last) + offset for start, offset in zip(starts, offsets, strict=True)
    ]
