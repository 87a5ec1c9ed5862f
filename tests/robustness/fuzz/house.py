"""A bot whose updates are made up: the real way in, the real store, and every answer put into words.

Only Telegram is missing: what would leave is worded, looked at, and noted as delivered.
"""

import asyncio
import json
import logging
import random
import re
import sys
import traceback
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Self

from bot.answers.topics.nearest import nearest_topics
from bot.delivery.telegram import PlainBot
from bot.domain.channels.envelopes import Envelope
from bot.domain.messages.messages import Ending, Outcome
from bot.domain.people.people import Language, Profile, Role
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.texts.catalog import BrokenText, Catalog, MissingDetail
from bot.texts.rendering import Rendered, render_envelope
from bot.web.intake.batches import Batches
from bot.web.intake.intake import Intake
from bot.web.telegram import updates
from bot.web.telegram.webhook import Webhook
from handlers.updates import Doorway
from storage.people.guests import StillBeingForgotten
from storage.store import Store
from storage.work import Work
from storage.writer import Writer
from tests.robustness.fuzz.updates import Button, Json, Known, draw
from tests.stories.sample_event import MovableClock, sample_plan

BATCH = 100
PAUSE = timedelta(seconds=10)
"""Between two batches, by the bot's clock: nobody is told to slow down."""
ACCOUNTS = range(7_000_001, 7_000_061)
ROLES = (Role.OWNER, *[Role.ORGANIZER] * 5, *[Role.GUEST] * 44)
"""Of the first accounts; the others are strangers."""
TRACE = re.compile(
    r'Traceback|File "|\b[A-Z][A-Za-z]+(?:Error|Exception)\b|object at 0x|storage\.\w|bot\.\w'
)
"""What no chat may show: nothing of what is typed here looks like it."""


@dataclass(slots=True)
class Figures:
    """What came of so many updates; `lost` have a number and were not noted as taken in."""

    offered: int = 0
    numbered: int = 0
    lost: int = 0
    failed_batches: int = 0
    answers: int = 0
    apologies: int = 0
    unwordable: int = 0
    traces: int = 0


class Tracebacks(logging.Handler):
    """Keeps where errors came from that are logged by their kind alone.

    What is malformed and says so at the way in is as it should be.
    """

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Note what is being handled at this moment."""
        if record.name != updates.__name__:
            _, error, trace = sys.exc_info()
            frames = [each for each in traceback.extract_tb(trace) if ".venv" not in each.filename]
            way = " < ".join(f"{Path(each.filename).stem}:{each.lineno}" for each in frames[:-9:-1])
            self.seen[f"{record.msg} {error!r:.200} at {way}"] += 1


@dataclass(slots=True)
class FuzzedHouse:
    """An installation, what it is offered, and what is seen of it."""

    store: Store
    writer: Writer
    webhook: Webhook
    clock: MovableClock
    known: Known
    dice: random.Random
    catalog: Catalog = field(default_factory=Catalog)
    figures: Figures = field(default_factory=Figures)
    _born: list[Envelope] = field(default_factory=list[Envelope])
    _number: int = 1_000
    _message_id: int = 10_000

    @classmethod
    @asynccontextmanager
    async def opened(cls, settings: Settings, *, seed: int | str) -> AsyncGenerator[Self]:
        """Open a founded installation and seat people in it."""
        clock = MovableClock()
        store = open_store(settings, now=clock)
        writer, doorway = Writer(store), Doorway()
        bot = PlainBot.at(settings.api_url, bytes(settings.token).decode())
        batches = Batches(writer, doorway.take)
        intake = Intake(batches.commit, lambda _: None, store, doorway)
        webhook = Webhook(bot, intake.take)
        known = Known(list(ACCOUNTS))
        house = cls(store, writer, webhook, clock, known, random.Random(seed))
        writer.on_born(lambda born, _age: house._born.extend(born), look=lambda: None)
        await writer.run(house._seat)
        try:
            yield house
        finally:
            await intake.finish()
            intake.close_readers()
            writer.close()

    async def offer(self, count: int) -> None:
        """Offer so many made-up updates in one batch; word and note what comes of them."""
        raws = [draw(self.dice, self.known, self._number + each) for each in range(count)]
        self._number += count
        taken = await asyncio.gather(
            *(self.webhook.take(json.dumps(raw).encode()) for raw in raws), return_exceptions=True
        )
        # What is nested too deeply or is no JSON is refused before: bot/web/app.py.
        self.figures.failed_batches += sum(isinstance(each, Exception) for each in taken)
        self.figures.offered += count
        numbers = {number for raw in raws if (number := _number(raw)) is not None}
        self.figures.numbered += len(numbers)
        self.figures.lost += await self.writer.run(
            lambda work: len(numbers - work.seen_updates.already_seen(numbers))
        )
        await self._word_all()
        self.clock.now += PAUSE

    async def come_back(self) -> None:
        """Let whoever left, was frozen or has blocked the bot take part again."""
        await self.writer.run(self._seat)

    async def is_well(self) -> bool:
        """Say whether somebody who takes part is answered as ever."""
        self.clock.now += timedelta(minutes=1)
        self._number += 1
        account = ACCOUNTS[0]
        user = {"id": account, "is_bot": False, "first_name": "Some", "language_code": "en"}
        chat = {"id": account, "type": "private"}
        message = {"message_id": 1, "date": 1_800_000_000, "chat": chat, "from": user}
        before = self.figures.answers
        update = {"update_id": self._number, "message": {**message, "text": "/help"}}
        await self.webhook.take(json.dumps(update).encode())
        await self._word_all()
        return self.figures.answers > before

    def _seat(self, work: Work) -> None:
        event = sample_plan().event
        for account, role in zip(ACCOUNTS, ROLES, strict=False):
            person = work.people.find(account)
            if person is None:
                person = work.people.add(account, language=list(Language)[account % 2], zone="UTC")
            if work.guests.find(event.id, person.id) is None:
                try:
                    work.guests.add(event.id, person.id, role=role, profile=Profile(f"G {account}"))
                except StillBeingForgotten:
                    continue
            version = event.norms.version
            work.guests.set_role(event.id, person.id, role)
            work.guests.accept_norms(event.id, person.id, version=version)
            work.people.enter(person, event_id=event.id, role=role, norms_version=version)

    async def _word_all(self) -> None:
        """Word what would leave, look at it, and note it as delivered."""
        until = self.clock.now + timedelta(minutes=2)
        while True:
            leased = await self.writer.run(
                lambda work: work.outbox.lease(owner=self.store.owner, until=until, limit=200)
            )
            envelopes = [*self._born, *leased]
            self._born.clear()
            if not envelopes:
                return
            endings = [self._deliver(envelope) for envelope in envelopes]
            await self.writer.run(lambda work, all_of=endings: work.outbox.record(all_of))

    def _deliver(self, envelope: Envelope) -> Ending:
        self.figures.answers += 1
        self.figures.apologies += envelope.message.text in {"apology", "unreadable"}
        self._message_id += 1
        number = envelope.message.replaces or self._message_id
        try:
            rendered = render_envelope(envelope, catalog=self.catalog, now=self.clock)
        except Exception:  # noqa: BLE001 - counted, whatever it is
            self.figures.unwordable += 1
            logging.getLogger(__name__).error("unwordable: %s", envelope.message.text)
            return Ending(envelope.id, Outcome.IMPOSSIBLE, reason="unwordable")
        self._look_at(envelope, rendered, number)
        return Ending(envelope.id, Outcome.DELIVERED, message_id=number)

    def _look_at(self, envelope: Envelope, rendered: Rendered, number: int) -> None:
        buttons = [button for row in rendered.keyboard or () for button in row]
        shown = "\n".join((rendered.text, *(str(button["text"]) for button in buttons)))
        self.figures.traces += bool(TRACE.search(shown))
        for button in buttons:
            if isinstance(data := button.get("callback_data"), str):
                self.known.buttons.append(Button(envelope.to.number, number, data))


def _number(raw: Json) -> int | None:
    try:
        return updates.number_of(raw)
    except updates.NoUpdate:
        return None


def read_ahead(catalog: Catalog) -> None:
    """Read whatever is read when it is first used and stays: what memory grows by afterwards is growth."""
    nearest_topics(())
    for name in catalog.names():
        for language in Language:
            # Read it is, whether or not anything is missing in it.
            with suppress(MissingDetail, BrokenText):
                catalog.plain(name, {}, language)


def memory_mb() -> float:
    """Resident memory of this process in megabytes (10^6 bytes; Linux, proc_pid_statm(5))."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def summary(figures: Figures, memory: Sequence[float]) -> dict[str, Any]:
    """Return the figures as a JSON object; `memory` in MB, taken at even distances."""
    return {
        **asdict(figures),
        "memory_mb": [round(each, 1) for each in memory],
    }
