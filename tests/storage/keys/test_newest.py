"""What is remembered of rows beside the keys: that one is ours holds for those very bytes, and not for ever."""

from typing import Any

from storage.keys.newest import Newest, Spot

SPOT = Spot("event0000001", "person000001", "guests|=")
ROW: tuple[Any, ...] = ("guests", "event0000001", "person000001", 10, b"guard")


def test_a_row_is_believed_to_the_last_byte_and_forgotten_with_its_person() -> None:
    newest = Newest()
    newest.believe(ROW, SPOT, 3)

    assert newest.believed(ROW) == (SPOT, 3)
    assert newest.believed((*ROW[:3], 40, b"guard")) is None
    assert newest.believed((*ROW[:4], b"Guard")) is None
    assert newest.believed(("consents", *ROW[1:])) is None
    newest.forget("event0000001", ["person000001"])
    assert newest.believed(ROW) is None
