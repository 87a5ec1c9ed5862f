"""What guests and organizers do about invitation letters, for several stories."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.demo.ports import free_port
from bot.domain.invitation_letters.requests import InvitationLetterState, LetterRequest
from bot.settings.settings import Settings
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

PUBLIC = "https://bot.example.org"
HEAD = (
    "Lake Dialogue Foundation",
    "静湖对话基金会",
    "CHE-123.456.789",
    "Seestrasse 1\n8002 Zürich\nSwitzerland",
    "+41 44 123 45 67",
    "Olga Host, visa@lake.example",
    "Lakeside House, Seestrasse 5, 8002 Zürich",
    "Prof. Ada Müller",
    "President of the Board",
    "the Harbour Trust",
)
SWISS = (
    "Łucja NGUYỄN-ŞAHİN",
    "21 July 1985",
    "Poland",
    "ea 123 4567",
    "ul. Długa 12/3, Gdańsk",
    'Institute #read("/etc/passwd") ] \\ "quotes" $x$',
    "Senior \u202eresearcher\u200b",
)
ASKED = """\
• Name in the passport: Łucja NGUYỄN-ŞAHİN
• Date of birth: 1985-07-21
• Nationality: Poland
• Passport number: EA1234567
• Home address: ul. Długa 12/3, Gdańsk
• Employer: Institute #read("/etc/passwd") ] \\ "quotes" $x$
• Position: Senior researcher
• Part in the event: Speaker
• Arrival: 2027-03-02
• Departure: 2027-03-06
• Who pays: I pay my travel only"""


class LetterWorld(World):
    """A world whose bot has a public address."""

    port = 0

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        listen = f"127.0.0.1:{self.port}"
        return super().settings(COLLOQUY_PUBLIC_URL=PUBLIC, COLLOQUY_LISTEN=listen, **more)

    async def look_up(self, link: str) -> tuple[int, str]:
        """Open a link as a consulate's phone does, past the proxy."""
        url = link.replace(PUBLIC, f"http://127.0.0.1:{self.port}")
        async with aiohttp.ClientSession() as client, client.get(url) as got:
            return got.status, await got.text()


@asynccontextmanager
async def letter_world(folder: Path, founded: Path) -> AsyncGenerator[LetterWorld]:
    """Open a world with an address."""
    LetterWorld.port = free_port()
    async with LetterWorld.opened(folder, founded=founded) as world:
        yield world


async def fills_letterhead(olga: Someone) -> None:
    """Answer every question of the letterhead, in English."""
    await olga.says("/start")
    await olga.taps_data("letterhead")
    await olga.taps("Fill in the letterhead")
    await olga.says_all(*HEAD)
    await olga.taps("Lodging and meals")
    await olga.says("ld")
    await olga.taps("Skip")


async def fills_in(ann: Someone) -> None:
    """Fill in a request for Switzerland, in English, until it is to be checked."""
    await ann.says("/start")
    await ann.taps_data("visaletter")
    if "Ask for a new letter" in str(ann.buttons):
        await ann.taps("Ask for a new letter")
    await ann.taps("Switzerland")
    if "Ask me everything" in str(ann.buttons):
        await ann.taps("Ask me everything")
    await ann.says_all(*SWISS)
    await ann.taps("Speaker")
    await ann.says_all("2027-03-02", "2027年3月6日", "x")
    await ann.taps("I pay my travel only")


async def asks(ann: Someone) -> None:
    """Fill in a request and hand it in."""
    await fills_in(ann)
    await ann.taps("Send to the organizers")


async def opens(olga: Someone) -> str:
    """Open the request that waits longest; return its code."""
    await olga.says("/start")
    await olga.taps_data("visaletters")
    label = olga.buttons[0][0]
    await olga.taps(label)
    return label.partition(" ")[0]


async def receives(world: World, ann: Someone, olga: Someone) -> bytes:
    """Go all the way: letterhead, request, approval; return the PDF."""
    await fills_letterhead(olga)
    await asks(ann)
    await opens(olga)
    await olga.taps("Approve")
    await world.tick(seconds=2)
    return ann.document[1]


CHANGED = (
    "This request has changed, was withdrawn or is already dealt with. Please open the list again."
)


async def state_of(world: World, someone: Someone) -> InvitationLetterState | None:
    """Where somebody's letter stands."""

    def look(work: Work) -> InvitationLetterState | None:
        person = work.people.behind(someone.at)
        assert person is not None
        return work.invitation_letters.state(EVENT, person.id)

    return await world.do(look)


async def letter_of(world: World, someone: Someone) -> LetterRequest:
    """Somebody's request as it is stored."""

    def look(work: Work) -> LetterRequest | None:
        person = work.people.behind(someone.at)
        assert person is not None
        return work.invitation_letters.find(EVENT, person.id)

    found = await world.do(look)
    assert found is not None
    return found


def register(world: World) -> list[tuple[object, ...]]:
    """The register as it stands in the database."""
    return world.rows(
        "SELECT number, document IS NOT NULL, issued_at IS NOT NULL, ended_at IS NOT NULL"
        " FROM invitation_letter_register ORDER BY serial"
    )


def documents(someone: Someone) -> list[str]:
    """The names of the documents somebody got."""
    return [each["document"]["file_name"] for each in someone.messages if "document" in each]
