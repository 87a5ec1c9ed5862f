"""Pictures and files of a broadcast across channels: kept sealed by us, uploaded to Telegram once, fetched by who has them."""

import random

from bot.crypto.codes import new_code
from bot.demo.emulator.state.faults import Fault
from bot.domain.people.people import Role
from tests.stories.broadcasts.test_attaching import GPS, png
from tests.stories.broadcasts.world import write
from tests.stories.channels.page_person import PART, Answer, PagePerson
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.world import PageWorld
from tests.stories.someone import Someone

PLAN = b"%PDF-1.7 plan of the house " + random.Random(1).randbytes(2 * PART + 5)
KEPT = "SELECT count(*) FROM broadcast_files"


async def begins(olga: PagePerson) -> None:
    """Write a broadcast in English by the page, and open the question for its files."""
    await olga.says("/broadcast")
    await olga.taps("New broadcast")
    await olga.says("The bus leaves at 8.")
    await olga.taps("Skip", "Pictures and files")


async def let_go(site: PageWorld) -> None:
    """Let the hold window pass, and everything arrive."""
    for seconds in (31, 4, 2):
        await site.tick(seconds=seconds)


async def gets(person: PagePerson, number: int = 0) -> tuple[Answer, bytes]:
    """Fetch a file of the newest message that has any."""
    newest = next(each for each in reversed(person.messages) if each["files"])
    answer = await person.posts("file", {"message": newest["id"], "number": str(number)})
    if answer.status != 200:
        return answer, b""
    async with person.http.get(person.url(f"/{answer.said['address']}")) as fetched:
        return answer, await fetched.read()


def named(person: PagePerson) -> list[list[str]]:
    """What the files of each message are called."""
    return [[file["name"] for file in each["files"]] for each in person.messages if each["files"]]


def file_ids(someone: Someone) -> list[str]:
    """What Telegram calls the documents and pictures that somebody got."""
    files = [each.get("document") or each.get("photo", [None])[-1] for each in someone.messages]
    return [file["file_id"] for file in files if file]


def documents(someone: Someone) -> list[bytes]:
    """What these hold."""
    return [someone.content(each) for each in file_ids(someone)]


async def test_who_is_on_the_page_attaches_and_everybody_gets_it(
    site: PageWorld, browser: Browser
) -> None:
    olga, ann = browser(), browser()
    await joins(olga, await site.code(role=Role.OWNER), "Olga")
    await joins(ann, await site.code())
    bo, cy = await site.guest("Bo"), await site.guest("Cy")
    await begins(olga)
    assert (await olga.sends(PLAN, name="../plan\u202e.pdf")).status == 200
    assert olga.screen.startswith("Attached to the broadcast\n\n1. .._plan.pdf")
    await olga.taps("Add more")
    await olga.sends(png(1), png(2))
    await olga.taps("« Draft", "Send now")
    await let_go(site)
    await ann.looks()

    assert named(ann) == [["picture.jpg", "picture.jpg"], [".._plan.pdf"]]
    assert (await gets(ann))[1] == PLAN
    pictures = [documents(each)[:2] for each in (bo, cy)]
    assert pictures[0] == pictures[1]
    assert all(GPS not in each and each.startswith(b"\x89PNG") for each in pictures[0])
    assert [documents(each)[2:] for each in (bo, cy)] == [[PLAN], [PLAN]]
    # One upload each, however many get it: Telegram then has one name for it. Nothing readable is kept.
    assert file_ids(bo) == file_ids(cy)
    for (sealed,) in site.rows("SELECT sealed FROM broadcast_files"):
        assert b"plan of the house" not in sealed
    assert site.rows(KEPT) != [(0,)]

    await olga.says("/broadcast")
    await olga.taps(next(row[0] for row in olga.shown[1] if "The bus" in row[0]))
    await olga.taps("Recall")
    await olga.taps(olga.shown[1][0][0])
    assert site.rows(KEPT) == [(0,)]
    gone, _ = await gets(ann)
    assert gone.told == (404, "gone")
    await site.tick(minutes=1)
    await ann.looks()
    assert named(ann) == []


async def test_who_is_on_the_page_gets_what_was_attached_in_telegram(
    site: PageWorld, browser: Browser
) -> None:
    olga, ann = await site.organizer(), browser()
    await joins(ann, await site.code())
    await write(olga)
    await olga.taps("Pictures and files")
    await olga.sends_pictures(png(1), png(2))
    await site.tick(seconds=4)
    await olga.taps("« Draft", "Send now")
    await let_go(site)
    await ann.looks()
    assert named(ann) == [["picture.jpg", "picture.jpg"]]
    site.emulator.world.faults.add(Fault(kind="500", method="getFile", count=2))
    assert (await gets(ann))[0].told == (503, "unavailable")
    site.emulator.world.faults.clear()
    assert [(await gets(ann, number))[1] for number in range(2)] == [png(1), png(2)]
    assert (await gets(ann, 2))[0].told == (404, "gone")


async def test_what_is_taken_off_or_thrown_away_is_not_kept(
    site: PageWorld, browser: Browser
) -> None:
    olga = browser()
    await joins(olga, await site.code(role=Role.OWNER), "Olga")
    await begins(olga)
    await olga.sends(b"%PDF-1.7 one", name="one.pdf")
    await olga.taps("Add more")
    await olga.sends(b"%PDF-1.7 two", name="two.pdf")
    await olga.taps("Take off: 1. one.pdf", "« Draft", "Send now")
    assert site.rows(KEPT) == [(1,)]
    await let_go(site)

    await begins(olga)
    await olga.sends(b"%PDF-1.7 three", name="three.pdf")
    await olga.taps("« Draft", "Discard")
    assert site.rows(KEPT) == [(1,)]
    # What nobody can read again is forgotten by itself.
    await site.tick(days=44)
    await site.do(lambda work: work.broadcasts.files.forget_old())
    assert site.rows(KEPT) == [(0,)]


async def test_what_cannot_be_taken_is_told_of(site: PageWorld, browser: Browser) -> None:
    olga, ann = browser(), browser()
    await joins(olga, await site.code(role=Role.OWNER), "Olga")
    await joins(ann, await site.code())
    await begins(olga)
    await olga.sends(b"\xff\xd8 not really", name="broken.jpg")
    assert olga.screen.startswith("That file was not taken: it is a damaged picture")

    name = new_code()
    for part in range(25):
        told = await olga.sends_piece(name, b"x" * PART, file=0, part=part)
        assert told.status == 200
    assert (await olga.sends_piece(name, b"x", file=0, part=25)).told == (413, "too-long")
    for file, part in ((0, 200), (10, 0)):
        told = await olga.sends_piece(name, b"x", file=file, part=part)
        assert told.told == (400, "malformed")
    await olga.sends_piece(name, b"x", file=0, part=0)
    said = {"id": name, "text": "", "after": "0", "files": [{"name": "", "parts": 2}]}
    assert (await olga.posts("send", said)).told == (409, "incomplete")
    assert (await olga.posts("send", said | {"files": []})).told == (400, "malformed")
    # Guests send what a question of theirs may want, and no more.
    assert (await ann.sends_piece(name, b"x", file=0, part=0)).told == (413, "too-long")
    assert site.rows(KEPT) == [(0,)]


async def test_of_two_files_of_which_one_is_damaged_neither_is_attached(
    site: PageWorld, browser: Browser
) -> None:
    olga = browser()
    await joins(olga, await site.code(role=Role.OWNER), "Olga")
    await begins(olga)
    await olga.sends(png(1), b"\xff\xd8 not really")
    assert olga.screen == (
        "That file was not taken: it is a damaged picture, or more than 10 files were sent for this"
        " broadcast. Your draft is kept as it was. Please save the picture anew, or send fewer files."
    )
