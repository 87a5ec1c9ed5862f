"""A town of guests around a real bot process: they tap, it is killed, and everything is counted."""

import asyncio
import os
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from sqlalchemy import select
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.demo.emulator.http.server import EmulatorServer
from bot.domain.events import EventPlan
from bot.domain.ids import PersonId
from bot.domain.people.people import Language, Profile, Role
from bot.domain.rsvps import Wish
from bot.founding import found
from bot.opening import open_store
from bot.settings.settings import Settings
from storage.outbox.statements import SENDING
from storage.outbox.tables import outbox, seen_updates
from storage.restoring.backup import file_of
from storage.work import Work
from tests.robustness.process import run_command
from tests.storage.sqlite import put_tables
from tests.stories.sample_event import sample_plan
from tests.stories.sealed_files import register_reader

TOKEN = "100001:test-token-of-the-town"


def now() -> datetime:
    return datetime.now(UTC)


def coming_plan(*, seats: int | None = None) -> EventPlan:
    """The sample dialogue, some weeks from now, with seats for all unless a number is said."""
    plan = sample_plan(seats=seats, dinner_seats=None)
    starts_at = now().replace(microsecond=0) + timedelta(days=60)
    event = replace(
        plan.event,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(days=2),
        rsvp_deadline=starts_at - timedelta(days=20),
    )
    shift = starts_at - plan.event.starts_at
    sessions = tuple(
        replace(each, starts_at=each.starts_at + shift, ends_at=each.ends_at + shift)
        for each in plan.sessions
    )
    return EventPlan(event, sessions)


@dataclass(slots=True)
class Guest:
    """Somebody with a phone; `taps` are (update id, wish) in the order they were made."""

    id: int
    person: PersonId
    screen: int = 0
    taps: list[tuple[int, Wish]] = field(default_factory=list[tuple[int, Wish]])

    @property
    def wish(self) -> Wish | None:
        """The newest answer."""
        return self.taps[-1][1] if self.taps else None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the disk holds: updates taken in, answers, and messages by state and by person."""

    seen: set[int]
    troubles: int
    standings: dict[PersonId, str]
    messages: dict[str, int]
    sending: Counter[PersonId]


@dataclass(slots=True)
class ProcessWorld:
    """An emulator, an installation in a folder, and guests who have joined."""

    folder: Path
    emulator: EmulatorServer
    url: str
    plan: EventPlan
    database_url: str = ""
    guests: list[Guest] = field(default_factory=list[Guest])
    said: int = 0
    said_by: Counter[PersonId] = field(default_factory=Counter[PersonId])

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, folder: Path, *, guests: int, database_url: str = "", webhook_unit: float = 1.0
    ) -> AsyncGenerator[Self]:
        """Found the event with guests in it; the bot is not running yet."""
        emulator = EmulatorServer(token=TOKEN, webhook_unit=webhook_unit)
        town = cls(folder, emulator, await emulator.start(), coming_plan(), database_url)
        try:
            put_tables(town.settings().database_url)
            await found(town.settings(), town.plan, now=now)
            register_reader(town.settings(), now=now())
            await asyncio.to_thread(town._bring_in, guests)
            yield town
        finally:
            await emulator.stop()

    @property
    def world(self) -> Any:
        """The emulated Telegram."""
        return self.emulator.world

    @property
    def data(self) -> Path:
        """The bot's data folder."""
        return self.folder / "data"

    def environ(self, **more: str) -> dict[str, str]:
        """The settings of this town's bot, as environment variables."""
        return {
            "COLLOQUY_TOKEN": TOKEN,
            "COLLOQUY_API_URL": self.url,
            "COLLOQUY_DATA_DIR": str(self.data),
            "COLLOQUY_LISTEN": "127.0.0.1:0",
            **({"COLLOQUY_DATABASE_URL": self.database_url} if self.database_url else {}),
            **more,
        }

    def settings(self, **more: str) -> Settings:
        """The same, as the bot's own settings."""
        return Settings.read(self.environ(**more))

    def tap(self, guest: Guest, wish: Wish | None = None) -> int:
        """A guest taps an answer, another one than last time; return the update's id."""
        wish = wish or random.choice([each for each in Wish if each is not guest.wish])
        data = f"rsvp:{self.plan.event.id}:{wish}"
        update = int(self.world.tap(guest.id, guest.screen, data)["update_id"])
        guest.taps.append((update, wish))
        return update

    def say(self, guest: Guest) -> int:
        """A guest asks for the invitation, which makes a new message; return the update's id."""
        self.said += 1
        self.said_by[guest.person] += 1
        return int(self.world.say(guest.id, "/rsvp")["update_id"])

    async def show_screens(self) -> None:
        """Every guest asks for the invitation once and waits for it."""
        for guest in self.guests:
            self.say(guest)
        await self.settle()
        for guest in self.guests:
            guest.screen = self.messages(guest)[0]["message_id"]

    def messages(self, guest: Guest) -> list[dict[str, Any]]:
        """The bot's messages in a guest's chat, as they look now."""
        room = self.world.room(self.world.bot(), guest.id)
        return [each for each in room.shown(deleted=False) if each["from"]["is_bot"]]

    def shown(self, guest: Guest) -> Wish | None:
        """The answer that a guest's screen shows as chosen."""
        [screen] = [each for each in self.messages(guest) if each["message_id"] == guest.screen]
        row = screen["reply_markup"]["inline_keyboard"][0]
        chosen = [button["callback_data"] for button in row if button["text"].startswith("✓")]
        return Wish(chosen[0].rpartition(":")[2]) if chosen else None

    def pending(self) -> set[int]:
        """Updates that Telegram still keeps for the bot."""
        updates = self.world.bot().updates
        return {update.update_id for update in updates.first(len(updates))}

    async def settle(self, *, seconds: float = 40.0) -> None:
        """Wait until every update is taken in and every message is finished."""
        async with asyncio.timeout(seconds):
            while self.pending():
                await asyncio.sleep(0.02)
            while await asyncio.to_thread(self.unfinished):
                await asyncio.sleep(0.05)

    def unfinished(self) -> int:
        """Messages that wait or are on their way; asked without a lock, to disturb nobody."""
        file = file_of(self.settings().database_url)
        if file is None:
            messages = self.snapshot().messages
            return sum(messages.get(state, 0) for state in ("waiting", "leased", "sending"))
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
            [(count,)] = database.execute(
                "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'leased', 'sending')"
            )
        return int(count)

    def snapshot(self, *, copy: Path | None = None) -> Snapshot:
        """Read what is stored; `copy` says where to copy the data folder first (after a crash)."""
        settings = self.settings()
        if copy is not None:
            shutil.copytree(self.data, copy)
            settings = self.settings(COLLOQUY_DATA_DIR=str(copy))
        store = open_store(settings, now=now)
        try:
            with store.begin() as unit:
                return self._read(unit.work)
        finally:
            store.close()

    def _read(self, work: Work) -> Snapshot:
        connection = work._transaction.connection  # pyright: ignore[reportPrivateUsage]
        sending = connection.execute(select(outbox.c.person_id).where(outbox.c.state == SENDING))
        standings = {
            answer.person_id: str(answer.standing)
            for answer in work.rsvps.of_event(self.plan.event.id)
            if answer.subject == self.plan.event.subject
        }
        return Snapshot(
            seen=set(connection.execute(select(seen_updates.c.update_id)).scalars()),
            troubles=work.seen_updates.troubles(),
            standings=standings,
            messages=work.fates.tally(),
            sending=Counter(PersonId(person) for (person,) in sending),
        )

    def _bring_in(self, count: int) -> None:
        store = open_store(self.settings(), now=now)
        event = self.plan.event
        with store.begin() as unit:
            work = unit.work
            for number in range(count):
                user = self.world.add_user(first_name=f"Guest {number}")
                self.world.bot().started.add(user["id"])
                person = work.people.add(user["id"], language=Language.EN, zone="UTC")
                work.guests.add(event.id, person.id, role=Role.GUEST, profile=Profile("Guest"))
                work.guests.accept_norms(event.id, person.id, version=event.norms.version)
                work.people.enter(
                    person, event_id=event.id, role=Role.GUEST, norms_version=event.norms.version
                )
                self.guests.append(Guest(user["id"], person.id))
        store.close()


STANDS: Mapping[Wish, str] = {
    Wish.YES: "going",
    Wish.NO: "declined",
    Wish.MAYBE: "undecided",
}


async def colloquy(
    town: ProcessWorld, *words: str, **more: str
) -> tuple[int, list[str], list[str]]:
    """Run a command without a process of its own; the same result as `colloquy_process`."""
    own = {name: None for name in os.environ if name.startswith("COLLOQUY_")}
    environ: dict[str, str | None] = {**own, **town.environ(**more)}
    runner = CliRunner(env=environ)
    done = await asyncio.to_thread(runner.invoke, app, list(words), catch_exceptions=False)
    assert TOKEN not in done.output
    return done.exit_code, done.stdout.splitlines(), done.stderr.splitlines()


async def colloquy_process(town: ProcessWorld, *words: str) -> tuple[int, list[str], list[str]]:
    """Run a command; return exit code, lines of output and lines of complaint."""
    code, out, complaints = await run_command(town.environ(), *words)
    assert TOKEN not in out + complaints
    return code, out.splitlines(), complaints.splitlines()
