"""deploy/ARCHITECTURE.md follows one tap through the house: here somebody taps, and it is compared."""

import re
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tests.stories.world import World

ROOT = Path(__file__).parents[2]
_STEP = re.compile(r"^\| (loop|writer) \| `([^`]+)` `([^`]+)` \|", re.MULTILINE)

Step = tuple[str, str, str]
"""Thread (loop, writer), file, qualified name."""


class Trace:
    """Notes every call of the house's own functions, in both threads."""

    def __init__(self) -> None:
        self.calls: list[Step] = []
        self._loop = threading.current_thread()

    def note(self, frame: FrameType, event: str, _arg: object) -> None:
        """Take one event of `sys.setprofile`."""
        if event == "call":
            file = frame.f_code.co_filename.removeprefix(f"{ROOT}/")
            is_loop = threading.current_thread() is self._loop
            self.calls.append(("loop" if is_loop else "writer", file, frame.f_code.co_qualname))

    @contextmanager
    def here(self) -> Generator[None]:
        """Note what is called in the event loop's thread."""
        sys.setprofile(self.note)
        try:
            yield
        finally:
            sys.setprofile(None)


async def test_the_tap_that_is_described_is_the_tap_that_happens(world: World) -> None:
    described = _STEP.findall((ROOT / "deploy/ARCHITECTURE.md").read_text(encoding="utf-8"))
    ann = await world.guest("Ann Guest")
    await ann.says("/rsvp")
    trace = Trace()

    await world.do(lambda _work: sys.setprofile(trace.note))
    with trace.here():
        await ann.taps("Yes")
    await world.do(lambda _work: sys.setprofile(None))

    assert len(described) > 20
    assert _in_order(described, trace.calls) == described


def _in_order(steps: list[Step], calls: list[Step]) -> list[Step]:
    """Return the first steps that are found among the calls, each after the one before it."""
    rest = iter(calls)
    found: list[Step] = []
    for step in steps:
        if step not in rest:
            break
        found.append(step)
    return found
