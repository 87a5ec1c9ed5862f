"""Two copies on one PostgreSQL: what one commits the other hears of, and looks at once.

Nobody looks by themselves here, for an hour: without the bells every one of these stories stands still.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from aiohttp import ClientSession, DummyCookieJar

from bot.cli.doctor.database import look_at_database
from bot.cli.doctor.findings import Finding
from bot.delivery import page_posting
from bot.delivery.courier import lease_poller
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Lane, Message
from bot.web.chat import desk, watch
from storage.database.engine import open_engine
from storage.outbox.copies.bells import CHANNEL
from tests.robustness.outside.waiting import until
from tests.robustness.postgres.deaf_pooler import deaf_pooler
from tests.robustness.process import STARTS_IN
from tests.storage.postgres import the_server
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import joins
from tests.stories.channels.world import PageWorld
from tests.stories.sample_event import EVENT, sample_plan

HOUR = 3600.0
_LISTENING = f"FROM pg_stat_activity WHERE query = 'LISTEN {CHANNEL}'"


@dataclass(slots=True)
class TwoCopies:
    """One copy that polls Telegram, one with the page alone, and somebody whose page is at that."""

    first: PageWorld
    second: PageWorld
    ann: PagePerson
    person: PersonId

    async def writes(self, *, lane: Lane = Lane.REPLY) -> None:
        """Something is said to Ann by the first copy."""
        message = Message(self.person, "not-me-heard", about=None, lane=lane)
        await self.first.do(lambda work: work.outbox.put(message))

    async def hears(self) -> int:
        """How many messages the answer brings for which Ann's page waits."""
        async with asyncio.timeout(STARTS_IN):
            return len((await self.ann.looks(wait=True)).said["messages"])

    async def waits(self) -> "asyncio.Task[int]":
        """Ann's page waits at the second copy."""
        waiting = asyncio.create_task(self.hears())
        await until(lambda: bool(self.second.now_running.parts.chat.hub.count))
        return waiting


def listeners() -> list[int]:
    """The processes of the server behind the connections that listen."""
    return [pid for (pid,) in the_server().execute(f"SELECT pid {_LISTENING}")]


@pytest.fixture
def nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself a copy looks into outbox and pages once an hour; a page waits for as long."""
    monkeypatch.setattr(lease_poller, "POLL", HOUR)
    monkeypatch.setattr(page_posting, "EVERY", HOUR)
    monkeypatch.setattr(watch, "LOOK_SECONDS", HOUR)
    monkeypatch.setattr(desk, "HOLD_SECONDS", HOUR)


@pytest.fixture
async def two(tmp_path: Path, postgres_url: str, nobody_looks: None) -> AsyncGenerator[TwoCopies]:
    """Both copies run and listen."""
    folder = tmp_path / "bot"
    async with (
        PageWorld.opened(folder, plan=sample_plan(), database_url=postgres_url) as first,
        ClientSession(cookie_jar=DummyCookieJar()) as http,
    ):
        second = PageWorld(folder, first.emulator, first.url, first.clock, first.plan, postgres_url)
        second.more = {"COLLOQUY_TOKEN": ""}
        await second.start()
        try:
            await until(lambda: len(listeners()) == 2)
            ann = PagePerson.of(second, http)
            await joins(ann, await first.code())
            [person] = await first.do(lambda work: work.guests.ids_of(EVENT))
            yield TwoCopies(first, second, ann, person)
        finally:
            await second.stop()


@dataclass(slots=True)
class Eavesdropper:
    """Somebody else who may listen at the database."""

    heard: list[str] = field(default_factory=list[str])

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str) -> AsyncGenerator["Eavesdropper"]:
        engine = open_engine(url)
        _, address = engine.dialect.create_connect_args(engine.url)
        async with await psycopg.AsyncConnection.connect(**address, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}".encode())
            ours = cls()
            task = asyncio.create_task(ours._listen(connection))
            yield ours
            task.cancel()
            await asyncio.wait({task})

    async def _listen(self, connection: psycopg.AsyncConnection) -> None:
        async for note in connection.notifies():
            self.heard.append(note.payload)


async def test_a_reply_at_one_copy_wakes_a_page_that_waits_at_the_other(two: TwoCopies) -> None:
    waiting = await two.waits()
    await two.writes()
    assert await waiting == 1


async def test_what_waits_for_whoever_has_time_is_laid_out_at_once(two: TwoCopies) -> None:
    waiting = await two.waits()
    await two.writes(lane=Lane.BROADCAST)
    assert await waiting == 1


async def test_what_a_copy_without_telegram_writes_is_sent_by_the_other(two: TwoCopies) -> None:
    bo = await two.first.guest("Bo")
    journal = two.first.emulator.world.journal
    [before] = [len(journal.since(0, "sendMessage"))]
    person = await two.first.do(lambda work: work.people.behind(bo.at))
    assert person is not None
    message = Message(person.id, "not-me-heard", about=None, lane=Lane.BROADCAST)
    await two.second.do(lambda work: work.outbox.put(message))
    sent = await journal.wait("sendMessage", before + 1, seconds=STARTS_IN)
    assert sent[-1].chat_id == bo.id


async def test_a_connection_that_is_cut_listens_again_and_nothing_is_lost(two: TwoCopies) -> None:
    waiting, cut = await two.waits(), listeners()
    the_server().execute(f"SELECT pg_terminate_backend(pid) {_LISTENING}")
    # Nobody listens just now.
    await two.writes()
    assert await waiting == 1

    await until(lambda: len(listeners()) == 2)
    assert not set(listeners()) & set(cut)
    waiting = await two.waits()
    await two.writes()
    assert await waiting == 1


async def test_a_server_that_is_started_again_is_listened_to_again(two: TwoCopies) -> None:
    await asyncio.to_thread(the_server().restart)
    await until(lambda: len(listeners()) == 2)
    waiting = await two.waits()
    await two.writes()
    assert await waiting == 1


async def test_whoever_listens_learns_static_words_alone(two: TwoCopies) -> None:
    async with Eavesdropper.at(two.first.database_url) as eavesdropper:
        waiting = await two.waits()
        await two.writes()
        assert await waiting == 1
        await two.ann.says("/schedule")
        await two.writes(lane=Lane.BROADCAST)
        # What is rung is heard in order, so all that came before is heard; and data would be seen.
        the_server().execute(
            f"NOTIFY {CHANNEL}, '{two.person}'",
            database=two.first.database_url[13:].split("?")[0].split("/")[-1],
        )
        await until(lambda: two.person in eavesdropper.heard)
    rung = [each for each in eavesdropper.heard if each != two.person]
    assert len(rung) == len(eavesdropper.heard) - 1
    assert set(rung) <= {"pages", "outbox", "outbox pages"}
    assert {word for words in rung for word in words.split()} == {"pages", "outbox"}


async def test_a_pooler_that_loses_notifications_is_told_of(two: TwoCopies, tmp_path: Path) -> None:
    def wake_ups(url: str) -> list[Finding]:
        settings = two.first.settings(COLLOQUY_DATABASE_URL=url)
        return [each for each in look_at_database(settings) if each.check == "wake-ups"]

    folder = tmp_path / "pooler"
    folder.mkdir()
    url = two.first.database_url
    through = url.replace(f"host={the_server().folder}", f"host={folder}")
    assert through != url
    async with deaf_pooler(folder, the_server().folder):
        [deaf] = await asyncio.to_thread(wake_ups, through)
    [heard] = await asyncio.to_thread(wake_ups, url)
    assert (deaf.ok, heard) == (False, Finding("wake-ups", "copies hear each other"))
    assert deaf.words.startswith("notifications do not arrive")
