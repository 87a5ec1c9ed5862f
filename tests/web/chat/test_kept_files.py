"""Files in the memory of a copy: on their way in, on their way out, and how long they stay."""

from dataclasses import dataclass

import pytest

from bot.texts.rendering import RenderedFile
from bot.web.chat.files.remembered import Remembered
from bot.web.chat.files.tickets import Tickets
from bot.web.chat.files.uploads import Incomplete, TooMuch, Uploads

HALF_AN_HOUR, FIVE_MINUTES = 1800.0, 300.0
LARGEST, PIECE = 5_000_000, 200_000
FILE = RenderedFile("document", "a.csv", "text/csv", b"a")


@dataclass(slots=True)
class Clock:
    """Seconds that the test moves."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


def have(uploads: Uploads, device: str, name: str, *, file: int = 0, parts: int = 2) -> bytes | str:
    """What is there of a file that should be whole."""
    try:
        return uploads.whole(device, name, file=file, parts=parts)
    except Incomplete:
        return "incomplete"


def test_a_file_comes_together_from_parts_in_any_order_and_a_repeated_part_counts_once() -> None:
    uploads = Uploads()
    for part, content in ((1, b"cd"), (0, b"??"), (0, b"ab")):
        uploads.add("phone", "one", file=0, part=part, content=content)
    uploads.add("phone", "one", file=1, part=0, content=b"ef")
    uploads.add("laptop", "one", file=0, part=0, content=b"gh")

    assert have(uploads, "phone", "one") == b"abcd"
    assert have(uploads, "phone", "one", file=1, parts=1) == b"ef"
    assert have(uploads, "laptop", "one") == "incomplete"
    uploads.drop("phone", "one")
    assert have(uploads, "phone", "one") == "incomplete"


def test_half_a_file_is_forgotten_after_half_an_hour() -> None:
    clock = Clock()
    uploads = Uploads(clock)
    uploads.add("phone", "early", file=0, part=0, content=b"ab")
    clock.seconds = 1.0
    uploads.add("phone", "late", file=0, part=0, content=b"cd")

    clock.seconds = HALF_AN_HOUR
    for name in ("early", "late"):
        uploads.add("phone", name, file=0, part=1, content=b"!")

    assert (have(uploads, "phone", "early"), have(uploads, "phone", "late")) == (
        "incomplete",
        b"cd!",
    )


def test_a_file_may_be_as_large_as_the_limit_and_what_is_larger_is_gone() -> None:
    uploads = Uploads()
    for part in range(LARGEST // PIECE):
        uploads.add("phone", "one", file=0, part=part, content=bytes(PIECE))
    assert have(uploads, "phone", "one", parts=LARGEST // PIECE) == bytes(LARGEST)

    with pytest.raises(TooMuch):
        uploads.add("phone", "one", file=0, part=LARGEST // PIECE, content=b"!")

    assert have(uploads, "phone", "one", parts=1) == "incomplete"


def test_a_device_sends_four_of_the_largest_at_once_and_no_more() -> None:
    uploads = Uploads()
    for name in ("one", "two", "three", "four"):
        uploads.add("phone", name, file=0, part=0, content=bytes(LARGEST))
    with pytest.raises(TooMuch):
        uploads.add("phone", "five", file=0, part=0, content=b"!")
    uploads.add("laptop", "five", file=0, part=0, content=b"!")

    assert [have(uploads, "phone", name, parts=1) for name in ("one", "five")] == [
        bytes(LARGEST),
        "incomplete",
    ]
    assert have(uploads, "laptop", "five", parts=1) == b"!"


def test_a_file_has_two_hundred_parts_at_most() -> None:
    uploads = Uploads()
    uploads.add("phone", "one", file=0, part=199, content=b"a")
    with pytest.raises(TooMuch):
        uploads.add("phone", "one", file=0, part=200, content=b"a")


def test_what_was_begun_first_makes_way_for_what_is_too_much_for_all() -> None:
    uploads = Uploads()
    for number in range(21):
        uploads.add(f"phone-{number}", "one", file=0, part=0, content=bytes(LARGEST))

    there = [have(uploads, f"phone-{number}", "one", parts=1) for number in range(21)]
    assert there == ["incomplete", *[bytes(LARGEST)] * 20]


def test_a_ticket_is_over_after_five_minutes() -> None:
    clock = Clock()
    tickets = Tickets(clock)
    ticket = tickets.issue(FILE)

    clock.seconds = FIVE_MINUTES - 1
    in_time = tickets.fetch(ticket)
    clock.seconds = FIVE_MINUTES

    assert (in_time, tickets.fetch(ticket)) == (FILE, None)


def test_what_many_fetch_is_remembered_for_five_minutes_and_makes_way_for_what_is_newer() -> None:
    clock = Clock()
    remembered = Remembered(clock)
    large = RenderedFile("document", "b.pdf", "application/pdf", bytes(20_000_000))
    remembered.keep("a", FILE)
    clock.seconds = FIVE_MINUTES - 1
    in_time = remembered.get("a")
    clock.seconds = FIVE_MINUTES
    assert (in_time, remembered.get("a"), remembered.get("b")) == (FILE, None, None)

    for key in ("b", "c", "d"):
        remembered.keep(key, large)
    assert [remembered.get(key) for key in ("b", "c", "d")] == [None, large, large]
