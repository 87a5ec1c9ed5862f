"""What the stories of reminders share: a guest with reminders, and moments in Zurich."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.domain.people.people import Person
from storage.work import Work
from tests.stories.sample_event import EVENT, TALK
from tests.stories.someone import Someone
from tests.stories.world import World

ZURICH = "Europe/Zurich"
LATE = "This reminder is late: the bot was not running at the time it was due."
RETURNED = "This reminder is late: it could not be delivered at the time it was due."
TALK_AT_9 = (
    "⏰ Opening talk\nWed 3 Mar 2027, 09:00 (Zurich time)\nLakeside House\nQuiet Lake Dialogue"
)
BEGINS = "⏰ Quiet Lake Dialogue begins soon.\nWed 3 Mar 2027, 09:00 (Zurich time)\nLakeside House"
BEGINS_LATE = f"{LATE}\n\n{BEGINS}"
SNOOZES = ["In 15 min", "In 1 hour", "Tomorrow"]
FEWER = ["Fewer reminders"]


def zurich(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(ZURICH)).astimezone(
        UTC
    )


EVE, FIRST = date(2027, 3, 2), date(2027, 3, 3)


async def at(world: World, moment: datetime) -> None:
    """It is this moment, and the clock ticks."""
    world.clock.now = moment
    await world.tick()
    await world.settle()


async def changed(world: World, someone: Someone, change: Callable[[Work, Person], object]) -> None:
    """Something else changes about a person."""

    def story(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        change(work, person)

    await world.do(story)


async def lives_in(world: World, someone: Someone, zone: str) -> None:
    def move(work: Work, person: Person) -> None:
        work.people.keep(replace(person, zone=zone))

    await changed(world, someone, move)


async def guest_of_talk(
    world: World, name: str = "Ann", language: str = "en", zone: str = ZURICH
) -> Someone:
    """A guest who comes to the event and to the talk, and whose reminders are planned."""
    guest = await world.guest(name, language)
    await lives_in(world, guest, zone)
    await guest.says("/rsvp")
    await guest.taps_data(f"rsvp:{EVENT}:yes")
    await guest.taps_data(f"rsvp:{TALK}:yes")
    await world.tick()
    guest.forget_past()
    return guest


def due(world: World, kind: str = "session") -> list[str]:
    """When reminders of a kind that are still to be sent are due, in UTC."""
    rows = world.rows(
        "SELECT due_at FROM reminders WHERE kind = ? AND due_at IS NOT NULL ORDER BY due_at", kind
    )
    return [f"{datetime.fromtimestamp(at / 1e6, UTC):%d.%m. %H:%M}" for (at,) in rows]


def screen(
    coming: str,
    *,
    leads: list[list[str]] | None = None,
    maybes: str = "Also where I said “maybe”",
) -> tuple[str, list[list[str]]]:
    """The screen of /reminders on the first day of the stories."""
    return (
        (
            f"Reminders\nQuiet Lake Dialogue\n\nComing next:\n• {coming}\n\n"
            "Quiet hours: 22:00–07:30\nYour clock: Sun 10 Jan 2027, 13:00 (Zurich time)\n\n"
            "Tap to choose how long before a session you are reminded. "
            "What is urgent comes at any hour."
        ),
        [
            *(leads or [["1 week", "✓ 1 day"], ["3 hours", "✓ 1 hour", "15 min"]]),
            [maybes],
            ["Quiet hours", "Time zone"],
            ["Switch all off"],
            ["How reminders work"],
            ["« Start"],
        ],
    )


def states(world: World) -> dict[str, int]:
    """How many reminders are in which state."""
    return dict(world.rows("SELECT state, count(*) FROM reminders GROUP BY state"))
