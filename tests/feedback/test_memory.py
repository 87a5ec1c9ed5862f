"""A core dump or a page of swap tells no more of the order than the file does.

What the running box knows is walked through from its outermost object; in no container do the
rights stand in the order in which they came.
"""

import contextlib
import gc
import secrets
import statistics
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from storage.ballot_box.box import Box
from storage.ballot_box.making import Layout
from tests.feedback.attackers import kendall
from tests.feedback.world import sealed

PEOPLE, RUNS = 40, 8
LIMIT = 0.15
"""Of the mean of RUNS, whose standard deviation is 0.04 by chance alone."""


def containers(root: object) -> Iterator[Iterable[object]]:
    """Yield every list, tuple, dict and set that can be reached, but for what modules hold."""
    seen, waiting = set[int](), [root]
    while waiting:
        found = waiting.pop()
        if id(found) in seen or isinstance(found, type) or hasattr(found, "__globals__"):
            continue
        seen.add(id(found))
        if isinstance(found, list | tuple | dict | set | frozenset):
            yield found
        waiting += gc.get_referents(found)


def orders(root: object, rights: Sequence[bytes]) -> list[float]:
    """Return how well each container that holds the rights knows their order."""
    wanted, taus = set(rights), list[float]()
    for each in containers(root):
        held = [right for right in each if isinstance(right, bytes) and right in wanted]
        if len(held) == len(rights):
            taus.append(kendall(rights, {right: at for at, right in enumerate(held)}))
    return taus


def test_memory_knows_no_order(tmp_path: Path) -> None:
    taus: list[float] = []
    for run in range(RUNS):
        path = tmp_path / str(run) / "box.sqlite3"
        Box.create(path, Layout(scope="lantern27|main", ballots=("talk",), slots=PEOPLE + 10))
        rights = [secrets.token_bytes(32) for _ in range(PEOPLE)]
        with contextlib.closing(Box.open(path)) as box:
            for right in rights:
                box.put("talk", right, sealed())
            found = orders(box, rights)
        assert found != []
        taus += [statistics.mean(found)]
    assert abs(statistics.mean(taus)) < LIMIT


class Naive:
    """Remembers rights as they come, to refuse them a second time."""

    def __init__(self) -> None:
        self.known: dict[bytes, int] = {}


def test_control_order_is_found_where_it_is_known() -> None:
    naive, rights = Naive(), [secrets.token_bytes(32) for _ in range(PEOPLE)]
    for right in rights:
        naive.known[right] = secrets.randbelow(1000)
    assert orders(naive, rights) == [1.0]
