"""Stories of the page: a site that is reached over HTTP, and browsers without a window."""

from collections.abc import AsyncGenerator, Callable
from pathlib import Path

import pytest
from aiohttp import ClientSession, DummyCookieJar

from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.world import PageWorld
from tests.stories.second_factor.world import guarded_plan


@pytest.fixture
async def site(tmp_path: Path, founded: Path) -> AsyncGenerator[PageWorld]:
    """A founded event whose bot has a page of its own."""
    async with PageWorld.opened(tmp_path / "bot", founded=founded) as opened:
        yield opened


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncGenerator[PageWorld]:
    """An event that demands a second factor, with a page."""
    async with PageWorld.opened(tmp_path / "bot", plan=guarded_plan()) as opened:
        yield opened


@pytest.fixture
async def browser(site: PageWorld) -> AsyncGenerator[Callable[[], PagePerson]]:
    """Makes browsers that were never here."""
    async with ClientSession(cookie_jar=DummyCookieJar()) as http:
        yield lambda: PagePerson.of(site, http)
