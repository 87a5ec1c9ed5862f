"""Files by the page on two copies of the bot with one PostgreSQL, behind a balancer that knows nobody."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from pathlib import Path

import pytest
from aiohttp import ClientSession, DummyCookieJar

from bot.demo.ports import free_port
from bot.domain.people.people import Role
from bot.lifecycle import Running
from bot.opening import open_store
from bot.wiring import wire
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import joins
from tests.stories.channels.test_shared_files import PLAN, begins, gets, let_go
from tests.stories.channels.world import PageWorld
from tests.stories.sample_event import sample_plan


@dataclass(slots=True)
class Balanced:
    """Two copies as a browser finds them: each request comes to the other one than the last."""

    clock: Callable[[], datetime]
    ports: Iterator[int]

    @property
    def listens_at(self) -> int:
        """The port that is next."""
        return next(self.ports)


@pytest.fixture
async def site(tmp_path: Path, postgres_url: str) -> AsyncGenerator[PageWorld]:
    """A bot with a page, on PostgreSQL."""
    async with PageWorld.opened(tmp_path, plan=sample_plan(), database_url=postgres_url) as opened:
        yield opened


@asynccontextmanager
async def second_copy(site: PageWorld) -> AsyncGenerator[int]:
    """Another copy on the same database, by page alone; yields its port."""
    port = free_port()
    settings = site.settings(COLLOQUY_LISTEN=f"127.0.0.1:{port}", COLLOQUY_TOKEN="")
    listening: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    running = Running(wire(settings, open_store(settings, now=site.clock), now=site.clock))
    working = asyncio.create_task(running.run(listening=listening.set_result))
    try:
        yield await listening
    finally:
        working.cancel()
        await asyncio.wait([working])


async def test_parts_and_tickets_are_good_at_either_copy(site: PageWorld) -> None:
    async with second_copy(site) as port, ClientSession(cookie_jar=DummyCookieJar()) as http:
        balanced = Balanced(site.clock, cycle((site.listens_at, port)))
        olga, ann = PagePerson.of(balanced, http), PagePerson.of(balanced, http)
        await joins(olga, await site.code(role=Role.OWNER), "Olga")
        await joins(ann, await site.code())
        await begins(olga)
        assert (await olga.sends(PLAN, name="plan.pdf")).status == 200
        assert olga.screen.startswith("Attached to the broadcast\n\n1. plan.pdf")
        await olga.taps("« Draft", "Send now")
        await let_go(site)
        await ann.looks()

        # Asked for at one copy and fetched at the other, whichever is which.
        for _ in range(3):
            assert (await gets(ann))[1] == PLAN
            await ann.looks()
        told, _ = await gets(ann)
        address = f"/{told.said['address']}"
        site.clock.move(seconds=301)
        for _ in range(2):
            async with http.get(ann.url(address)) as over:
                assert over.status == 404
