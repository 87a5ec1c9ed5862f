"""Invitation letters: asked for, checked, approved, made once, sent once, forgotten in time."""


from tests.stories.people import Someone
from tests.stories.world import World

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
    "The Harbour Trust",
)
SWISS = (
    "Łucja NGUYỄN-ŞAHİN",
    "21 July 1985",
    "Poland",
    "ea 123 4567",
    "ul. Długa 12/3, Gdańsk",
    'Institute #read("/etc/passwd") ] \\ "quotes" $x$',
    "Senior researcher",
)


async def fills_letterhead(olga: Someone, *, prefix: str = "ld") -> None:
    """Answer every question of the letterhead, in English."""
    await olga.taps_data("visaletters:head")
    await olga.taps("Fill in the letterhead")
    await olga.says_all(*HEAD)
    await olga.taps("Lodging and meals")
    await olga.says(prefix)
    await olga.taps("Skip")


async def asks(ann: Someone) -> None:
    """Fill in a request for Switzerland, in English, until it is to be checked."""
    await ann.taps_data("visaletter")
    await ann.taps("Switzerland")
    await ann.says_all(*SWISS)
    await ann.taps("Speaker")
    await ann.says_all("2027-03-02", "2027年3月6日")
    await ann.taps("Host: lodging and meals; I: travel")


async def opens(olga: Someone) -> str:
    """Open the only request; return its code."""
    await olga.taps_data("visaletters")
    [[label], *_] = olga.buttons
    await olga.taps(label)
    return label.partition(" ")[0]


async def test_guest_asks_and_organizer_approves(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.says("/start")
    await olga.says("/start")
    await asks(ann)
    print(ann.shown)
    await ann.taps("Send to the organizers")
    print(ann.shown)
    print(olga.shown)
    await fills_letterhead(olga)
    print(olga.shown)
    await opens(olga)
    print(olga.shown)
    await olga.taps("Approve")
    print(olga.shown)
    print(ann.shown)
    await world.tick(seconds=2)
    print(ann.shown, ann.document[0], len(ann.document[1]))
    await olga.taps_data("visaletters")
    print(olga.shown)
    print(world.rows("select * from visa_register"))
