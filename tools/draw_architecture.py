"""Draw the house from its own imports: deploy/architecture.svg, topics.svg, tables in ARCHITECTURE.md.

.venv/bin/python tools/draw_architecture.py                  # writes them
.venv/bin/python tools/draw_architecture.py --check          # fails where they are out of date
.venv/bin/python tools/draw_architecture.py --check-rooms    # the same, but for arrows and captions
"""

# ruff: noqa: INP001, T201
import re
import sys
from collections.abc import Callable
from pathlib import Path

from drawing.rooms import TOPIC_STOREYS, USE_CASES, House
from drawing.svg import draw

ROOT = Path(__file__).resolve().parents[1]
STOREYS = {
    "bot.cli": "commands",
    "bot.wiring": "wiring",
    "handlers": "surfaces",
    USE_CASES: "use cases",
    "storage": "storage",
    "bot.crypto": "tools",
    "bot.domain": "rules",
}
"""Names of rows, by a room that is in them."""
FOLDERS = ("bot/domain/callback_words", "bot/texts/en", "tests/stories")
"""Where else a topic has a file or folder of its name."""


def storeys_svg(house: House) -> str:
    """Return the rooms of every storey and who looks down at whom."""
    return draw(
        house.storeys(),
        title="The storeys of the house and their rooms: who imports whom",
        label=lambda room: room,
        caption=house.caption,
        storeys=STOREYS,
        below=[
            "An arrow: a module of the upper room imports one of the lower. Left out are arrows to"
            " rooms that can also be reached over others.",
            "Drawn from the imports by tools/draw_architecture.py.",
        ],
    )


def topics_svg(house: House) -> str:
    """Return the topics of the use cases and who looks down at whom."""
    shared = ", ".join(room.rpartition(".")[2] for room in house.shared(USE_CASES))
    return draw(
        house.topic_floors(),
        title="The topics of bot/usecases: who imports whom",
        label=lambda topic: topic,
        caption=lambda topic: house.caption(f"{USE_CASES}.{topic}").rpartition(": ")[2],
        storeys={},
        below=["Below all of them, for everybody:", shared + "."],
    )


def topics_table(house: House) -> str:
    """Return where each topic lives on each storey, as Markdown."""
    heads = [f"`{storey.replace('.', '/')}/`" for storey in TOPIC_STOREYS]
    folders = [folder for folder in FOLDERS if (ROOT / folder).is_dir()]
    heads += [f"`{folder}/`" for folder in folders]
    lines = ["| topic | " + " | ".join(heads) + " |", "|---" * (1 + len(heads)) + "|"]
    for topic in house.topics():
        cells = [
            [_last(house.path(room)) for room in house.rooms_of(topic, storey)]
            for storey in TOPIC_STOREYS
        ]
        cells += [[_last(path) for path in _named(folder, topic)] for folder in folders]
        names = (" ".join(f"`{name}`" for name in cell) for cell in cells)
        lines.append(f"| **{topic}** | " + " | ".join(names) + " |")
    return "\n".join(lines)


def shared_table(house: House) -> str:
    """Return the rooms that serve all topics, with what they are, as Markdown."""
    served = {
        room
        for topic in house.topics()
        for storey in TOPIC_STOREYS
        for room in house.rooms_of(topic, storey)
    }
    lines = [
        f"| `{house.path(room)}` | {house.caption(room)} |"
        for storey in TOPIC_STOREYS
        for room in house.shared(storey)
        if room not in served
    ]
    return "\n".join(["| room | |", "|---|---|", *lines])


PICTURES: dict[str, Callable[[House], str]] = {
    "deploy/architecture.svg": storeys_svg,
    "deploy/topics.svg": topics_svg,
}
TABLES: dict[str, Callable[[House], str]] = {"topics": topics_table, "shared rooms": shared_table}
PAGE = "deploy/ARCHITECTURE.md"


def main(arguments: list[str]) -> int:
    """Write or check; return the exit code."""
    house = House(ROOT)
    wanted = {name: picture(house) for name, picture in PICTURES.items()}
    wanted[PAGE] = _with_tables((ROOT / PAGE).read_text(encoding="utf-8"), house)
    if not arguments:
        for name, content in wanted.items():
            (ROOT / name).write_text(content, encoding="utf-8")
        return 0
    seen = _rooms if arguments == ["--check-rooms"] else str
    stale = [
        name
        for name, content in wanted.items()
        if seen((ROOT / name).read_text(encoding="utf-8")) != seen(content)
    ]
    for name in stale:
        print(f"{name} is out of date: run python tools/draw_architecture.py")
    return 1 if stale else 0


def _with_tables(page: str, house: House) -> str:
    for name, table in TABLES.items():
        begin, end = (
            f"<!-- {name}: made by tools/draw_architecture.py -->",
            f"<!-- end of {name} -->",
        )
        before, _, rest = page.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise LookupError(f"{PAGE} has no place for the table of {name}")
        page = f"{before}{begin}\n{table(house)}\n{end}{after}"
    return page


def _rooms(content: str) -> str:
    """Return the rooms that a picture or the tables of the page name, and nothing else."""
    tables = "\n".join(line for line in content.splitlines() if line.startswith("|"))
    rooms = re.findall(r'data-room="([^"]+)"', content) + re.findall(r"`[^` ]+`", tables)
    return "\n".join(sorted(set(rooms)))


def _named(folder: str, topic: str) -> list[str]:
    """Return the entry of a folder that bears a topic's name, if there is one."""
    entries = sorted((ROOT / folder).glob(f"{topic}*"))
    return [
        f"{folder}/{entry.name}{'/' if entry.is_dir() else ''}"
        for entry in entries
        if entry.name.partition(".")[0] == topic
    ]


def _last(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2] + ("/" if path.endswith("/") else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
