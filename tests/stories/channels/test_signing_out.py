"""Whoever has signed out of every browser is not reached there: known at once, and not only after a day."""

import asyncio

from bot.domain.messages.messages import Lane, Message
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.test_ways import adds_page, link_in, until
from tests.stories.channels.world import PageWorld
from tests.stories.sample_event import EVENT

_STATES = "SELECT state, reason FROM outbox WHERE campaign = 'probe' ORDER BY id"


async def signs_out(page: PagePerson) -> None:
    """Leave the page by its own menu."""
    assert (await page.posts("leave", {})).status == 200


async def is_told(site: PageWorld) -> None:
    """Let the only guest be told something that nobody asked for."""
    [person] = await site.do(lambda work: work.guests.ids_of(EVENT))
    message = Message(person, "not-me-heard", lane=Lane.REMINDER, about=EVENT, campaign="probe")
    await site.do(lambda work: work.outbox.put(message))
    await site.tick()


async def test_who_signed_out_everywhere_is_listed_and_nothing_is_laid_out_in_vain(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    await signs_out(ann)
    await is_told(site)

    olga = await site.organizer()
    await olga.says("/unreachable")
    assert olga.screen.splitlines()[6:8] == [
        "Have not opened our own page for 24 hours, though something waits there: 0",
        "Have signed out of our own page: 1",
    ]
    await olga.taps("Codes and notes")
    assert olga.screen.splitlines()[4].split(" ", 1)[1] == "signed out · Sun 10 Jan 2027"
    await olga.says("/admin")
    assert "Have blocked the bot or signed out: 1" in olga.screen.splitlines()
    assert site.rows(_STATES) == [("impossible", "signed_out")]


async def test_a_page_that_waits_learns_at_once_that_its_browser_was_signed_out(
    site: PageWorld, browser: Browser
) -> None:
    ann, same = browser(), browser()
    await joins(ann, await site.code())
    same.device, same.rev = ann.device, ann.rev
    waiting = asyncio.create_task(same.looks(wait=True))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    await signs_out(ann)
    async with asyncio.timeout(5):
        await waiting
    assert (await same.looks()).told == (401, "not-known")


async def test_one_of_two_browsers_that_signs_out_changes_nothing(
    site: PageWorld, browser: Browser
) -> None:
    ann, laptop = browser(), browser()
    await joins(ann, await site.code())
    await ann.says("/channels")
    await ann.taps("Add a browser")
    code = link_in(ann.screen).partition("#")[2]
    await laptop.opens(code)
    await ann.looks()
    await ann.taps(laptop.number)
    await laptop.opens(code)
    await signs_out(ann)
    await is_told(site)
    assert site.rows(_STATES) == [("posted", None)]
    assert (await laptop.looks()).status == 200

    # The last one is signed out as another signs it out: from the list.
    await laptop.says("/channels")
    await laptop.taps("Browsers signed in (1)", "Sign out 1")
    await is_told(site)
    assert site.rows(_STATES)[-1] == ("impossible", "signed_out")


async def test_what_was_for_the_page_comes_to_telegram_until_a_browser_is_there_again(
    site: PageWorld, browser: Browser
) -> None:
    ann, page, again = await site.guest("Ann"), browser(), browser()
    await ann.says("/channels")
    await adds_page(ann, page)
    await ann.says("/channels")
    await ann.taps("Remind me on the page")
    ann.forget_past()
    await is_told(site)
    assert ann.hears == []
    await signs_out(page)
    await is_told(site)
    assert len(ann.hears) == 1

    await ann.says("/channels")
    await ann.taps("Add a browser")
    code = link_in(ann.screen).partition("#")[2]
    await again.opens(code)
    await until(lambda: ann.screen.startswith("Which number does the new browser show?"))
    await ann.taps(again.number)
    assert (await again.opens(code)).status == 200
    ann.forget_past()
    await is_told(site)
    assert ann.hears == []
    assert site.rows(_STATES) == [("posted", None), ("delivered", None), ("posted", None)]
