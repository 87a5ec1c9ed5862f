"""Broadcasts to the page: laid out and not read is a count of its own, and tells who does not look."""

import asyncio

from tests.stories.broadcasts.world import progress, send, write
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.test_ways import until
from tests.stories.channels.world import PageWorld

LAID_OUT = "\n\nOn the page, not read yet: "
_STATES = "SELECT DISTINCT state FROM outbox WHERE campaign != ''"
NOT_REACHED = (
    "Not reached by messages\n\nHave blocked the bot: 0\nNever started the chat: 0\n"
    "Account deleted: 0\nNot known whether the last message arrived: 0\n"
    "Have not opened our own page for 24 hours, though something waits there: {}\n"
    "Have signed out of our own page: 0\n\n"
    "Invitations sent but not used yet: 1"
)


async def test_laid_out_is_counted_until_it_is_read(site: PageWorld, browser: Browser) -> None:
    olga, (ann, cy) = await site.organizer(), (browser(), browser())
    await site.guest("Bo")
    await joins(ann, await site.code())
    await joins(cy, await site.code(), "Cy")
    await write(olga)
    await send(site, olga)
    await until(lambda: set(site.rows(_STATES)) == {("delivered",), ("posted",)})
    await site.tick(seconds=4)

    async def screen() -> str:
        await olga.taps("Refresh")
        return next(text for text in olga.hears if text.startswith("Broadcast: "))

    assert await screen() == progress("finished", delivered=2, more=f"{LAID_OUT}2")
    await ann.looks()
    assert ann.screen.startswith("📣 Quiet Lake Dialogue")
    await ann.looks()
    assert await screen() == progress("finished", delivered=3, more=f"{LAID_OUT}1")

    await olga.says("/unreachable")
    assert olga.screen == NOT_REACHED.format(0)
    await site.tick(hours=25)
    await olga.says("/unreachable")
    assert olga.screen == NOT_REACHED.format(1)
    await olga.taps("Names")
    assert olga.screen.endswith(" Cy")
    await cy.looks()
    await cy.looks()
    await olga.says("/unreachable")
    assert olga.screen == NOT_REACHED.format(0)


async def test_what_is_drawn_is_delivered_while_the_page_waits_on(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    await ann.looks()
    posted = "SELECT count(*) FROM outbox WHERE state = 'posted'"
    assert site.rows(posted) == [(0,)]
    await ann.says("/schedule")
    assert site.rows(posted) == [(1,)]
    waiting = asyncio.create_task(ann.looks(wait=True))
    await until(lambda: site.rows(posted) == [(0,)])
    await until(lambda: site.now_running.parts.chat.hub.count == 1)
    assert not waiting.done()
    waiting.cancel()
