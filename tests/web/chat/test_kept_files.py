"""Files in the memory of a copy: how long they are remembered, and what makes way."""

from dataclasses import dataclass

from bot.texts.rendering import RenderedFile
from bot.web.chat.files.remembered import MOST_BYTES, Remembered

FIVE_MINUTES = 300.0
FILE = RenderedFile("document", "a.csv", "text/csv", b"a")


@dataclass(slots=True)
class Clock:
    """Seconds that the test moves."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_what_many_fetch_is_remembered_for_five_minutes_and_makes_way_for_what_is_newer() -> None:
    clock = Clock()
    remembered = Remembered(clock)
    large = RenderedFile("document", "b.pdf", "application/pdf", bytes(MOST_BYTES // 2))
    remembered.keep("a", FILE)
    clock.seconds = FIVE_MINUTES - 1
    in_time = remembered.get("a")
    clock.seconds = FIVE_MINUTES
    assert (in_time, remembered.get("a"), remembered.get("b")) == (FILE, None, None)

    for key in ("b", "c", "d"):
        remembered.keep(key, large)
    assert [remembered.get(key) for key in ("b", "c", "d")] == [None, large, large]
