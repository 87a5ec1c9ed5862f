"""Ways to reach somebody: Telegram and the page at once, which is home, devices, leaving, a lost phone."""

import asyncio
from collections.abc import Callable

from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.world import PUBLIC_URL, PageWorld
from tests.stories.someone import Someone

ADDED = "✅ From now on you are also reached by our own page"


def link_in(words: str) -> str:
    """The address in a message."""
    return next(line.strip() for line in words.splitlines() if line.strip().startswith("http"))


async def until(it_is_so: Callable[[], bool]) -> None:
    """Wait for what the bot does by itself within a second."""
    async with asyncio.timeout(10):
        while not it_is_so():
            await asyncio.sleep(0.05)


async def adds_page(ann: Someone, browser: PagePerson) -> None:
    """Add the page from Telegram, and open it."""
    await ann.taps("Add our own page")
    link = link_in(ann.screen)
    assert link.startswith(f"{PUBLIC_URL}/c#")
    code = link.partition("#")[2]
    assert (await browser.opens(code)).said.keys() == {"number", "secret", "now"}
    await until(lambda: ann.screen.startswith("Which number does the new browser show?"))
    await ann.taps(browser.number)
    assert (await browser.opens(code)).status == 200
    await until(lambda: any(each.startswith(ADDED) for each in ann.hears))


async def test_a_guest_adds_the_page_and_goes_on_there(site: PageWorld, browser: Browser) -> None:
    ann, page = await site.guest("Ann"), browser()
    await ann.says("/start")
    await ann.taps("More", "Ways to reach me")
    assert ann.shown == (
        "Ways to reach you\n\n• Telegram – reminders and messages come here\n\nIt is your only way"
        " so far: answers, reminders and messages from the organizers all come there.",
        [["Add our own page"], ["« Start"]],
    )
    await adds_page(ann, page)
    assert page.screen.split("\n")[0] == "Quiet Lake Dialogue"
    await until(
        lambda: ann.screen.startswith("✅ From now on you are also reached by our own page")
    )

    # It is one person: what is answered here stands there, and replies go where one spoke.
    await page.taps("My attendance", "Yes")
    ann.forget_past()
    await ann.says("/rsvp")
    assert "✅ yes, you have a seat" in ann.screen
    assert len(ann.hears) == 1
    before = len(page.messages)
    await page.looks()
    assert len(page.messages) == before

    await ann.says("/channels")
    assert ann.screen == (
        "Ways to reach you\n\n• Telegram – reminders and messages come here\n• our own page, in a"
        " browser\n\nWhat you ask is answered where you ask it. Reminders and messages from the"
        " organizers come to the first of these only. What is urgent, and was not confirmed or did"
        " not arrive within 2 hours, comes to the other one as well, once."
    )
    assert [row[0] for row in ann.buttons] == [
        *("Add a browser", "Remind me on the page", "Browsers signed in (1)"),
        *("Leave Telegram", "Leave the page", "« Start"),
    ]
    await ann.taps("Remind me on the page")
    assert ann.screen.split("\n")[2].startswith("• our own page, in a browser – reminders")


async def test_a_link_works_once_and_for_fifteen_minutes(site: PageWorld, browser: Browser) -> None:
    ann, one, two, three = await site.guest("Ann"), browser(), browser(), browser()
    await ann.says("/channels")
    await adds_page(ann, one)
    await ann.says("/channels")
    await ann.taps("Add a browser")
    code = link_in(ann.screen).partition("#")[2]
    assert (await two.opens(code)).status == 200
    assert (await three.opens(code)).told == (404, "no-such-code")
    assert two.number != ""

    await ann.says("/channels")
    await ann.taps("Add a browser")
    code = link_in(ann.screen).partition("#")[2]
    site.clock.move(minutes=15)
    assert (await three.opens(code)).told == (404, "no-such-code")


async def test_a_browser_is_signed_out_from_another_way(site: PageWorld, browser: Browser) -> None:
    ann, page = await site.guest("Ann"), browser()
    await ann.says("/channels")
    await adds_page(ann, page)
    await ann.says("/channels")
    await ann.taps("Browsers signed in (1)")
    assert ann.screen.splitlines()[2].startswith("1. ")
    await ann.taps("Sign out 1")
    assert ann.screen == "No browser is signed in as you."
    assert (await page.looks()).told == (401, "not-known")


async def test_a_page_guest_adds_telegram_and_leaves_the_page(
    site: PageWorld, browser: Browser
) -> None:
    page, ann = browser(), await site.person("Ann")
    await joins(page, await site.code())
    await page.says("/channels")
    await page.taps("Add Telegram")
    await ann.says(f"/start {link_in(page.screen).partition('start=')[2]}")
    assert ann.screen.split("\n")[0] == "Quiet Lake Dialogue"
    await ann.says("/channels")
    await ann.taps("Leave the page", "Yes, leave")
    alone = ["• Telegram – reminders and messages come here", ""]
    await until(lambda: any(text.splitlines()[2:4] == alone for text in ann.hears))
    assert (await page.looks()).told == (401, "not-known")


async def test_whoever_takes_part_is_nobodys_second_way(site: PageWorld, browser: Browser) -> None:
    page, bo = browser(), await site.guest("Bo")
    await joins(page, await site.code())
    await page.says("/channels")
    await page.taps("Add Telegram")
    await bo.says(f"/start {link_in(page.screen).partition('start=')[2]}")
    assert bo.screen.startswith("This Telegram account takes part in an event itself")


async def test_a_lost_phone_is_replaced_by_an_organizers_new_link(
    site: PageWorld, browser: Browser
) -> None:
    olga, lost, new = await site.organizer(), browser(), browser()
    await joins(lost, await site.code())
    await lost.taps("My attendance", "Yes")
    await olga.says("/invite")
    await olga.taps("Who has joined (2)")
    guest = next(line for line in olga.screen.splitlines() if " – guest, " in line)
    await olga.taps(guest.split()[1], "Move to another account")
    link = next(each for each in olga.screen.splitlines() if each.startswith(f"{PUBLIC_URL}/c#"))
    assert (await new.opens(link.partition("#")[2])).status == 200
    await new.says("/rsvp")
    assert "✅ yes, you have a seat" in new.screen
    assert (await lost.looks()).told == (401, "not-known")
    await olga.says("/attendance")
    await until(lambda: any(each.startswith("Attendance") for each in olga.hears))
    shown = next(each for each in olga.hears if each.startswith("Attendance"))
    assert shown.splitlines()[3:6] == [
        "Guests who have joined: 1",
        "New links for people who lost an account or phone: 1 made, 1 used (in the chain of acts)",
        "",
    ]
