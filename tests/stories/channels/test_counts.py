"""Broadcasts to the page: laid out and not read is a count of its own, and tells who does not look."""

import asyncio

import orjson

from bot.crypto.codes import new_code
from bot.web.chat.door import GUESSES
from bot.web.chat.proofs import LEEWAY
from tests.stories.broadcasts.world import progress, send, write
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.test_ways import until
from tests.stories.channels.world import PageWorld
from tests.stories.test_levels import levels

AFAR = {"X-Forwarded-For": "203.0.113.9"}
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


async def page_counts(site: PageWorld) -> dict[str, float]:
    """What /metrics counts of the page, where it is not 0."""
    found = await levels(site)
    return {
        name.removeprefix("colloquy_page_"): value
        for name, value in found.items()
        if name.startswith(("colloquy_page_acts", "colloquy_page_refused", "colloquy_page_waiting"))
        and "_created" not in name
        and value
    }


async def test_what_is_done_and_refused_at_the_page_is_counted(
    site: PageWorld, browser: Browser
) -> None:
    ann, stranger = browser(), browser()
    assert await page_counts(site) == {}
    await joins(ann, await site.code())
    await ann.sends(b"name")
    waiting = asyncio.create_task(ann.looks(wait=True))
    await until(lambda: site.now_running.parts.chat.hub.count == 1)
    acts = {
        'acts_total{kind="tap"}': 6.0,
        'acts_total{kind="words"}': 1.0,
        'acts_total{kind="file"}': 1.0,
    }
    assert await page_counts(site) == {**acts, "waiting": 1.0}
    waiting.cancel()

    said, now = {"after": "0", "drawn": "0", "wait": False}, int(site.clock().timestamp())
    body = orjson.dumps(said)
    proof = ann.device.proof("POST", "/c/poll", body, now)
    for _ in range(3):
        await ann.posts("poll", said, proof=proof)
    late = ann.device.proof("POST", "/c/poll", body, now - int(LEEWAY) - 1)
    await ann.posts("poll", said, proof=late)
    await ann.posts("poll", {**said, "after": "1"}, proof=proof)
    await ann.posts("poll", said, proof="x")
    await ann.posts("poll", said, headers={"Sec-Fetch-Site": "cross-site"})
    await stranger.posts("poll", said)
    await stranger.posts("poll", said, proof="", headers={"Cookie": "__Secure-c=none"})
    for _ in range(GUESSES + 2):
        await stranger.posts("join", {"code": new_code(), "key": ""}, proof="", headers=AFAR)
    await until(lambda: site.now_running.parts.chat.hub.count == 0)
    assert await page_counts(site) == {
        **acts,
        'refused_total{reason="replayed"}': 2.0,
        'refused_total{reason="clock"}': 1.0,
        'refused_total{reason="bad-proof"}': 2.0,
        'refused_total{reason="other-site"}': 1.0,
        'refused_total{reason="unknown-device"}': 1.0,
        'refused_total{reason="bad-cookie"}': 1.0,
        'refused_total{reason="no-such-code"}': GUESSES,
        'refused_total{reason="too-many-tries"}': 2.0,
    }
