"""Three copies on PostgreSQL, one of which is killed every ten seconds.

    python -m tests.robustness.soak_replicas [MINUTES]

Guests write to a balancer all the while and broadcasts go out, under Telegram's limits. The copies'
own clocks are minutes apart (where there is a C compiler), one copy is stopped for longer than its
leases last and goes on, and the database is restarted. Then it is counted what was lost, doubled or
refused.
"""

import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, func, select

from bot.demo.ports import free_port
from bot.domain.broadcasts import Audience, AudienceKind, Broadcast, BroadcastState, Content
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.messages.messages import Lane
from bot.domain.messages.texts import Words
from bot.opening import open_store
from storage.database.engine import open_engine
from storage.outbox.statements import SENDING
from storage.outbox.tables import outbox, seen_updates
from tests.robustness.balancer import Balancer
from tests.robustness.outside.shim import COMPILER, Shim
from tests.robustness.process import RUNNING, BotProcess
from tests.robustness.replica_figures import COPIES, PER_SECOND, Figures
from tests.robustness.world import ProcessWorld, now
from tests.storage.postgres import migrated, the_server

GUESTS = 150
SECRET = "webhook-secret-of-the-soak"
KILL_EVERY = 10.0
BROADCAST_EVERY = 15.0
STANDSTILL = 150.0
"""Seconds for which a copy is stopped: longer than leases last."""
SKEWS = (-0.1, 0.0, 0.1)
"""Hours by which the clocks of the copies are off."""
RESTART_EVERY = 6
"""After so many kills the database server is restarted."""
_REPLIES_IN_FLIGHT = (outbox.c.state == SENDING, outbox.c.lane == Lane.REPLY)


@dataclass(slots=True)
class Replicas:
    """Copies of a town's bot behind a balancer."""

    town: ProcessWorld
    folder: Path
    balancer: Balancer
    chance: random.Random
    skewed: bool = False
    more: dict[str, str] = field(default_factory=dict[str, str])
    """Settings besides."""
    others: int = 0
    """People besides, who get the broadcasts by the page."""
    copies: list[tuple[int, BotProcess]] = field(default_factory=list[tuple[int, BotProcess]])
    figures: Figures = field(default_factory=Figures)
    _logs: int = 0

    async def start_one(self) -> None:
        """Start another copy; it gets updates as soon as it listens."""
        port = free_port()
        self._logs += 1
        environ = self.town.environ(
            COLLOQUY_LISTEN=f"127.0.0.1:{port}",
            COLLOQUY_WEBHOOK_URL=self.balancer.url,
            COLLOQUY_WEBHOOK_SECRET=SECRET,
            **self.more,
        )
        log = self.folder / f"log-{self._logs}"
        if COMPILER is None or not self.skewed:
            bot = BotProcess.fork(environ, log)
        else:
            shim = Shim(self.folder, f"shim-{self._logs}")
            shim.set_clock(hours=SKEWS[self._logs % len(SKEWS)])
            bot = await BotProcess.start(environ | shim.environ(), log)
        self.copies.append((port, bot))
        await bot.says(RUNNING)
        self.figures.trouble("a start")
        self.balancer.ports.append(port)

    async def kill_one(self) -> None:
        """Kill the copy that has run longest, count what it had in hand, and start another."""
        port, bot = self.copies.pop(0)
        await bot.kill()
        bot.let_go()
        self.balancer.ports.remove(port)
        self.figures.kills += 1
        self.figures.trouble("a kill")
        self.figures.allowed += await self.count(*_REPLIES_IN_FLIGHT)
        await self.start_one()

    async def restart_one(self) -> None:
        """Stop the copy that has run longest as an operator would, and start another in its place.

        The balancer is not told: it finds that nobody listens there.
        """
        port, bot = self.copies.pop(0)
        await bot.stop()
        bot.let_go()
        await self.start_one()
        self.balancer.ports.remove(port)

    async def let_one_stand(self, seconds: float = STANDSTILL) -> None:
        """Stop a copy for so long that others take over what it had in hand; let it go on then."""
        port, bot = self.copies.pop()
        self.balancer.ports.remove(port)
        os.kill(bot.pid, signal.SIGSTOP)
        self.figures.standstills += 1
        self.figures.trouble("a standstill began")
        self.figures.allowed += await self.count(*_REPLIES_IN_FLIGHT)
        await asyncio.sleep(seconds)
        self.figures.trouble("a standstill ended")
        os.kill(bot.pid, signal.SIGCONT)
        self.copies.append((port, bot))
        self.balancer.ports.append(port)

    async def start(self) -> None:
        """Start all copies; Telegram keeps its limits from now on."""
        for _ in range(COPIES):
            await self.start_one()
        self.town.world.flood.switch(on=True)

    async def run(self, seconds: float) -> Figures:
        """Let guests write and copies die for so long; then wait until all has settled."""
        await self.start()
        began = time.monotonic()
        acting = [asyncio.create_task(each) for each in (self.write(), self.broadcast_on())]
        standing = asyncio.create_task(self.let_one_stand())
        while time.monotonic() - began < seconds:
            await asyncio.sleep(KILL_EVERY)
            await self.kill_one()
            if self.figures.kills % RESTART_EVERY == 0:
                self.figures.restarts += 1
                self.figures.trouble("a restart of the database")
                await asyncio.to_thread(the_server().restart)
        await standing
        for task in acting:
            task.cancel()
        await self.broadcasts_laid_out()
        # What a copy had in hand that died is free after two minutes.
        await self.town.settle(seconds=600)
        self.figures.seconds = time.monotonic() - began
        await self.stop()
        return self.figures

    async def stop(self) -> None:
        """Stop all copies and count what came of it."""
        for _, bot in self.copies:
            await bot.stop()
        await asyncio.to_thread(self._count)

    async def write(self) -> None:
        """About eight messages a second."""
        while True:
            self.town.say(self.chance.choice(self.town.guests))
            await asyncio.sleep(self.chance.uniform(0.05, 0.2))

    async def broadcast_on(self) -> None:
        """A broadcast every now and then."""
        while True:
            await self.broadcast()
            await asyncio.sleep(BROADCAST_EVERY)

    async def broadcast(self) -> None:
        """Have one more broadcast sent to all guests."""
        number = self.figures.broadcasts
        # Counted first: it is put even where nobody waits for it any more.
        self.figures.broadcasts += 1
        await asyncio.to_thread(self._put_broadcast, number)

    async def broadcasts_laid_out(self) -> None:
        """Wait until each broadcast has a message to everybody: one put last may not be seen yet."""
        due = self.figures.broadcasts * (len(self.town.guests) + self.others)
        while await self.count(outbox.c.lane == Lane.BROADCAST) < due:
            await asyncio.sleep(0.2)

    async def count(self, *which: ColumnElement[bool]) -> int:
        """Return how many messages of the outbox are such."""
        return await asyncio.to_thread(self._count_messages, which)

    def _count_messages(self, which: Sequence[ColumnElement[bool]]) -> int:
        engine = open_engine(self.town.database_url)
        with engine.connect() as connection:
            counted = select(func.count()).select_from(outbox).where(*which)
            count = connection.execute(counted).scalar_one()
        engine.dispose()
        return int(count)

    def _put_broadcast(self, number: int) -> None:
        name = BroadcastId(f"broadcast{number:03}")
        broadcast = Broadcast(
            id=name,
            event_id=self.town.plan.event.id,
            author=self.town.guests[0].person,
            state=BroadcastState.HELD,
            root=name,
            made_at=now(),
            due_at=now() - timedelta(seconds=1),
            content=Content(Words(_said(number)), Audience(AudienceKind.ROLE, "guest")),
        )
        store = open_store(self.town.settings(), now=now)
        with store.begin() as unit:
            unit.work.broadcasts.keep(broadcast)
        store.close()

    def _count(self) -> None:
        figures = self.figures
        engine = open_engine(self.town.database_url)
        with engine.connect() as connection:
            rows = connection.execute(
                select(outbox.c.state, outbox.c.lane, func.count()).group_by(
                    outbox.c.state, outbox.c.lane
                )
            ).all()
            figures.taken = int(
                connection.execute(select(func.count()).select_from(seen_updates)).scalar_one()
            )
        engine.dispose()
        for state, lane, count in rows:
            figures.states[f"{Lane(lane).name.lower()} {state}"] += count
        figures.updates = self.town.said
        self._count_chats({(row[0], row[1]): row[2] for row in rows})
        calls = self.town.world.journal.since(0, "sendMessage")
        figures.refused = sum(call.status == 429 for call in calls)
        times = sorted(call.at for call in calls if call.status == 200)
        refused = [
            call.at
            for call in calls
            if call.status == 429
            and bisect_left(times, call.at) - bisect_left(times, call.at - 1.0) >= PER_SECOND
        ]
        figures.refused_to_all = len(refused)
        figures.refused_after = [figures.last_before(at) for at in refused]
        figures.fullest_second = max(
            (
                sum(1 for other in times[n : n + 80] if other < at + 1.0)
                for n, at in enumerate(times)
            ),
            default=0,
        )

    def _count_chats(self, ended: dict[tuple[str, int], int]) -> None:
        figures = self.figures
        said, heard = Counter[PersonId](), Counter[PersonId]()
        for guest in self.town.guests:
            texts = [str(each["text"]) for each in self.town.messages(guest)]
            for number in range(figures.broadcasts):
                times = sum(_said(number) in text for text in texts)
                figures.broadcasts_doubled += max(0, times - 1)
            said[guest.person] = self.town.said_by[guest.person]
            heard[guest.person] = sum("Broadcast number" not in text for text in texts)
        figures.replies_lost = sum(max(0, said[who] - heard[who]) for who in said)
        figures.replies_doubled = sum(max(0, heard[who] - said[who]) for who in said)
        figures.unknown = ended.get(("unknown", Lane.BROADCAST), 0)
        sent = sum(count for (_, lane), count in ended.items() if lane == Lane.BROADCAST)
        everybody = len(self.town.guests) + self.others
        figures.broadcasts_lost = figures.broadcasts * everybody - sent


def _said(number: int) -> str:
    return f"Broadcast number {number:03}."


@asynccontextmanager
async def replicas(
    folder: Path, *, guests: int, seed: int, kind: type[ProcessWorld] = ProcessWorld
) -> AsyncGenerator[Replicas]:
    """A town of some kind on PostgreSQL and a balancer; no copy runs yet."""
    url = the_server().copy_of(migrated())
    async with (
        kind.opened(folder, guests=guests, database_url=url, webhook_unit=0.1) as town,
        Balancer.opened() as balancer,
    ):
        copies = Replicas(town, folder, balancer, random.Random(seed))
        try:
            yield copies
        finally:
            for _, bot in copies.copies:
                await bot.kill()


async def main(minutes: float) -> None:
    """Run for so long and print the figures."""
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    with tempfile.TemporaryDirectory(prefix="colloquy-soak-") as name:
        async with replicas(Path(name), guests=GUESTS, seed=seed) as running:
            running.skewed = True
            figures = await running.run(60 * minutes)
    for line in [*figures.lines(), *(f"BROKEN: {each}" for each in figures.broken())]:
        sys.stdout.write(f"{line}\n")
    if figures.broken():
        raise SystemExit(1)


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 5.0))
