"""What stories about travel share: a bot with a public site, and calendar feeds."""

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.settings.settings import Settings
from tests.stories.rsvps.world import comes
from tests.stories.someone import Someone
from tests.stories.world import World

PUBLIC = "https://bot.example.org"


class SitedWorld(World):
    """A world whose bot has a public address."""

    port = 0

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        listen = f"127.0.0.1:{self.port}"
        return super().settings(COLLOQUY_PUBLIC_URL=PUBLIC, COLLOQUY_LISTEN=listen, **more)

    async def fetch(self, link: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
        """Fetch a link as a calendar does, past the proxy."""
        url = link.replace(PUBLIC, f"http://127.0.0.1:{self.port}")
        async with aiohttp.ClientSession() as client, client.get(url, headers=headers) as got:
            headers = {name.lower(): value for name, value in got.headers.items()}
            return got.status, await got.read(), headers


@asynccontextmanager
async def opened(folder: Path, founded: Path) -> AsyncGenerator[SitedWorld]:
    """Open a world with an address."""
    async with SitedWorld.opened(folder, founded=founded) as world:
        yield world


async def goes_to_dinner(someone: Someone) -> None:
    """Answer yes to the dinner, in English."""
    await comes(someone)
    await someone.says("/schedule")
    await someone.taps("✅ Opening talk", "No", "« Programme", "▫️ Dinner", "Yes")


async def subscribes(someone: Someone, *labels: str) -> str:
    """Make a link; return it."""
    await someone.says("/calendar")
    await someone.taps(*(labels or ("Subscribe instead…", "Make a link")))
    found = re.search(rf"{PUBLIC}\S+", someone.screen)
    assert found is not None
    return found[0]


ARRIVAL = (
    "When do you arrive?\n\nTap a day, or type day and time in the event's local time, for"
    " example 2 March 14:30. The event begins on Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)."
)
DEPARTURE = (
    "When do you leave?\n\nTap a day, or type day and time in the event's local time, for"
    " example 5 March 18:00. The event ends on Fri 5 Mar 2027, 13:00 (Zurich time; Fri 12:00 for you)."
)
DIET = (
    "Is there anything you do not eat or drink?\n\n"
    "Tap one, or type it in your own words, for example allergies."
)
DAYS_OF_ARRIVAL = [["Mon 1 Mar 2027", "Tue 2 Mar 2027"], ["Wed 3 Mar 2027", "Thu 4 Mar 2027"]]
DAYS_OF_DEPARTURE = [["Thu 4 Mar 2027", "Fri 5 Mar 2027"], ["Sat 6 Mar 2027", "Sun 7 Mar 2027"]]
DIETS = [["Vegetarian"], ["Vegan"], ["Halal"], ["Kosher"]]


def step(number: int, question: str, *, noted: str = "") -> str:
    """A question of the travel form as it stands on the screen, below the answer before."""
    above = f"✓ Noted: “{noted}”\n\n" if noted else ""
    return f"{above}Question {number} of 5\n{question}"


def details(*answers: str) -> str:
    """The screen of travel details with these answers."""
    labels = ("Arrival", "Departure", "Diet", "Access needs", "Emergency contact")
    lines = "\n".join(f"{label}: {answer}" for label, answer in zip(labels, answers, strict=True))
    return f"Your travel details\n\n{lines}\n\nTap an item to change it."


async def begins(someone: Someone) -> None:
    """Open the travel form from the first screen."""
    await someone.says("/start")
    await someone.taps("Travel details", "Answer 5 short questions")


FILLED = (
    "Tue 2 Mar 2027, 14:30 (Zurich time; Tue 13:30 for you)",
    "Fri 5 Mar 2027, 18:00 (Zurich time; Fri 17:00 for you)",
    "Halal",
    "quiet room",
    "Bo +1",
)
