"""A bot without a token: the page alone, from the owner's link to an answered question."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiohttp import ClientSession, DummyCookieJar

from bot.settings.settings import Settings
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.test_ways import link_in
from tests.stories.channels.world import PUBLIC_URL, PageWorld
from tests.stories.people.world import HOME


class LonePage(PageWorld):
    """A bot that has no account at Telegram."""

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        return super().settings(COLLOQUY_TOKEN="", **more)


@pytest.fixture
async def lone(tmp_path: Path, founded: Path) -> AsyncGenerator[LonePage]:
    """A founded event without Telegram."""
    async with LonePage.opened(tmp_path / "bot", founded=founded) as opened:
        yield opened


@pytest.fixture
async def browser(lone: LonePage) -> AsyncGenerator[Browser]:
    """Makes browsers that were never here."""
    async with ClientSession(cookie_jar=DummyCookieJar()) as http:
        yield lambda: PagePerson.of(lone, http)


async def readiness(lone: LonePage) -> tuple[int, dict[str, str]]:
    """What /readyz says."""
    async with (
        ClientSession() as http,
        http.get(f"http://127.0.0.1:{lone.listens_at}/readyz") as answer,
    ):
        return answer.status, (await answer.json())["checks"]


async def test_page_alone_from_the_first_link_to_an_answer(
    lone: LonePage, browser: Browser
) -> None:
    olga, ann = browser(), browser()
    await joins(olga, lone.owner_code, "Olga")
    await olga.says("/invite")
    await olga.taps("Invite one guest")
    await olga.says("Ann")
    await olga.taps("Yes, make the link")
    forward, invited = olga.messages[-2:]
    page = next(key["copy"] for row in invited["keys"] for key in row if "copy" in key)
    assert re.fullmatch(rf"{PUBLIC_URL}/c#[A-Za-z0-9]{{24}}", page)
    assert [key["text"] for row in invited["keys"] for key in row] == [
        *("Copy the web link", "« Invitations", "« Organizers"),
    ]
    assert "Telegram" not in forward["text"] + invited["text"]
    assert link_in(forward["text"]) == page

    await joins(ann, page.partition("#")[2])
    assert ann.shown[1] == HOME
    await ann.says("/channels")
    assert [key for row in ann.shown[1] for key in row if "Telegram" in key] == []
    for words, said in (
        ("/privacy", "The running bot and the organizers can read them. This chat is confidential"),
        ("/help", "This chat is confidential, but the organizers' server can read it."),
    ):
        await ann.says(words)
        assert said in ann.screen
    await ann.says("/ask Is there a piano?")
    await ann.taps("Ask the organizers")
    await olga.says("/questions")
    assert "1" in olga.screen
    assert lone.emulator.world.journal.next == 1
    assert await readiness(lone) == (
        200,
        {
            "telegram": "not_used",
            "updates": "ok",
            "database": "ok",
            "keystore": "ok",
            "disk": "ok",
            "clock": "ok",
        },
    )
