"""A guest without Telegram: one link, one tap, the same chat."""

import asyncio
from collections.abc import Callable

from bot.crypto.base64url import encode_base64url
from bot.crypto.codes import new_code
from bot.domain.messages.messages import Message
from bot.domain.people.people import Role
from bot.opening import open_store
from bot.web.chat.watch import LOOK_SECONDS
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.world import PageWorld
from tests.stories.people.world import HOME
from tests.stories.sample_event import EVENT

Browser = Callable[[], PagePerson]
LANGUAGE = "Question 1 of 6\nWelcome. 欢迎。\n\nWhich language do you prefer?\n您希望使用哪种语言？"


async def joins(person: PagePerson, code: str, name: str = "Ann Weiß") -> None:
    """Come in, answer the questions, and see the first screen."""
    answer = await person.opens(code)
    assert answer.status == 200, answer.said
    await person.taps("English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await person.says(name)
    await person.taps("Only the organizers", "No, do not name me")


async def test_a_guest_without_telegram_joins_and_answers(
    site: PageWorld, browser: Browser
) -> None:
    ann, olga = browser(), await site.organizer()
    answer = await ann.opens(await site.code())
    assert answer.status == 200
    assert ann.shown == (LANGUAGE, [["English"], ["中文"], ["Cancel"]])
    await ann.taps("English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await ann.says("Ann Weiß")
    await ann.taps("Only the organizers", "No, do not name me")
    assert ann.shown[0].split("\n")[0] == "Quiet Lake Dialogue"
    assert ann.shown[1] == HOME
    await ann.taps("My attendance", "Yes")
    assert ann.screen.split("\n")[3] == "Your answer: ✅ yes, you have a seat"

    await olga.says("/attendance")
    assert "Ann Weiß" not in olga.screen
    await olga.taps("Names")
    assert "Ann Weiß" in olga.screen


async def test_news_wakes_a_page_that_waits(site: PageWorld, browser: Browser) -> None:
    ann, same = browser(), browser()
    await joins(ann, await site.code())
    same.device, same.rev = ann.device, ann.rev
    waiting = asyncio.create_task(same.looks(wait=True))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    await ann.says("/schedule")
    async with asyncio.timeout(2):
        answer = await waiting
    assert [each["id"] for each in answer.said["messages"]] == [ann.messages[-1]["id"]]


async def test_a_stopping_site_answers_whoever_waits(site: PageWorld, browser: Browser) -> None:
    ann = browser()
    await joins(ann, await site.code())
    waiting = asyncio.create_task(ann.looks(wait=True))
    await asyncio.sleep(0.2)
    async with asyncio.timeout(3):
        await site.stop()
        assert (await waiting).status == 200


async def test_an_organizer_runs_by_page_alone(site: PageWorld, browser: Browser) -> None:
    olga, ann = browser(), browser()
    await joins(olga, await site.code(role=Role.OWNER), "Olga")
    await olga.says("/admin")
    assert "organizers" in olga.screen.lower()
    await olga.says("/invite")
    await olga.taps("Invite one guest")
    await olga.says("Ann")
    await olga.taps("Yes, make the link")
    link = next(each for each in olga.messages if each["files"])
    page = next(key["copy"] for row in link["keys"] for key in row if "/c#" in key.get("copy", ""))
    await joins(ann, page.partition("#")[2])
    await olga.looks()

    # The QR code is made when it is wanted, and fetched by a ticket.
    told = await olga.posts("file", {"message": link["id"]})
    async with olga.http.get(olga.url(f"/{told.said['address']}")) as fetched:
        assert (await fetched.read()).startswith(b"\x89PNG")
        assert fetched.headers["Cache-Control"] == "no-store"
    assert (await ann.posts("file", {"message": link["id"]})).told == (404, "gone")


async def test_a_list_is_sent_in_as_a_file(site: PageWorld, browser: Browser) -> None:
    olga = browser()
    await joins(olga, await site.code(role=Role.OWNER), "Olga")
    await olga.says("/invite")
    await olga.taps("Invite from a list")
    content = encode_base64url("name,language\nZoë Guest,en\n小王,zh\n".encode())
    said = {"id": new_code(), "name": "list.csv", "text": "", "content": content, "after": olga.rev}
    assert olga.takes(await olga.posts("send", said)).status == 200
    shown = [each["text"] for each in olga.messages]
    assert any("1. Zoë Guest – English\n2. 小王 – 中文" in text for text in shown), shown[-2:]

    picture = encode_base64url(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    unreadable = {**said, "id": new_code(), "content": picture}
    assert olga.takes(await olga.posts("send", unreadable)).status == 200
    assert olga.screen.startswith("I cannot keep a file here: I only take words.")
    large = {**said, "id": new_code(), "content": encode_base64url(bytes(210_000))}
    assert (await olga.posts("send", large)).told == (413, "too-long")


async def test_what_is_laid_out_by_another_copy_wakes_a_page(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    [person] = await site.do(lambda work: work.guests.ids_of(EVENT))
    watching = asyncio.create_task(site.now_running.parts.chat.watch())
    waiting = asyncio.create_task(ann.looks(wait=True))
    await asyncio.sleep(LOOK_SECONDS + 0.3)
    assert not waiting.done()
    beside = open_store(site.settings(), now=site.clock)
    with beside.begin() as unit:
        unit.work.outbox.put(Message(person, "not-me-heard", about=None))
    beside.close()
    async with asyncio.timeout(LOOK_SECONDS + 3):
        assert len((await waiting).said["messages"]) == 1
    watching.cancel()
