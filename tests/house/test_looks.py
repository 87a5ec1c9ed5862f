"""Each look at what guests told the organizers is noted: by the route's own right, at the door."""

from bot.domain.people.rights import Right
from handlers.routes import LOOKS
from handlers.table import ROUTES
from tests.house.sources import SOURCES

MOST_LETTERS = 32
"""What the column of acts holds."""
NO_LOOKS = {
    Right.TAKE_PART: "their own",
    Right.SEE_COUNTS: "numbers",
    Right.SEE_DELIVERY: "how the bot itself does, in numbers",
}
"""Rights with which nobody sees or changes what is another's."""


def test_every_route_that_shows_what_guests_told_is_noted() -> None:
    shown = [route for route in ROUTES if route.right in LOOKS]

    assert len(shown) > 40
    assert all(route.audited_as.startswith("opened-") for route in shown)
    assert max(len(route.audited_as) for route in shown) <= MOST_LETTERS
    assert not [route for route in ROUTES if route.right in NO_LOOKS and route.audited_as]


def test_nobody_enters_a_route_but_by_the_door() -> None:
    entering = {
        source.place
        for source in SOURCES
        if source.place.startswith(("handlers/", "bot/"))
        and "route.enter(work, asked" in source.text
    }

    # What is read ahead is adopted at the door, and noted there.
    assert entering == {"handlers/door.py", "handlers/reading_ahead.py"}
