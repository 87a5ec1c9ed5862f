"""The time of day is read at the edges and handed in, so that stories can move it."""

import ast
from collections.abc import Iterable

import pytest

from tests.house.sources import SOURCES, Source

EDGES = {
    "bot/lifecycle.py": "gives the running bot its clock",
    "bot/cli/": "commands begin now",
    "bot/demo/": "the emulator is Telegram, which has a clock of its own",
    "storage/outbox/server_clock.py": "copies on several machines agree on the database's clock",
    "storage/database/row_ids.py": "no number comes twice, even when a story turns time back",
}
READERS = {
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "asctime"},
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "func": {"now", "current_timestamp", "current_date", "localtime", "clock_timestamp"},
}


def clock_readings(sources: Iterable[Source]) -> list[str]:
    """Return where the time of day is read, or a function taken that would."""
    return [
        source.at(node)
        for source in sources
        for node in ast.walk(source.tree)
        if _reads_the_clock(node)
    ]


def _reads_the_clock(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name):
            return name in READERS.get(owner, ())
        case ast.ImportFrom(module="time"):
            return any(each.name in READERS["time"] for each in node.names)
        case ast.Call(func=ast.Attribute(value=ast.Name(id="time"), attr="strftime"), args=[_]):
            return True
        case _:
            return False


def test_time_is_read_at_the_edges_only() -> None:
    inner = (each for each in SOURCES if not each.place.startswith(tuple(EDGES)))
    assert clock_readings(inner) == []


@pytest.mark.parametrize("edge", EDGES)
def test_every_edge_reads_it(edge: str) -> None:
    assert clock_readings(each for each in SOURCES if each.place.startswith(edge)) != []


@pytest.mark.parametrize(
    "line",
    [
        "datetime.now(UTC)",
        "partial(datetime.now, UTC)",
        "datetime.datetime.utcnow()",
        "datetime.today()",
        "date.today()",
        "time.time()",
        "time.time_ns()",
        "time.localtime()",
        "from time import time_ns",
        'time.strftime("%H:%M")',
        "select(func.now())",
        "select(func.clock_timestamp())",
    ],
)
def test_every_way_of_reading_it_is_found(line: str) -> None:
    assert clock_readings([Source("a.py", line)]) == ["a.py:1"]


@pytest.mark.parametrize("line", ["time.monotonic()", "work.now", "self.clock.now()", "x.time()"])
def test_what_is_no_reading_is_let_through(line: str) -> None:
    assert clock_readings([Source("a.py", line)]) == []
