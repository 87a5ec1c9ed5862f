"""One round: a copy of the house, one bit flipped here and there, everybody taps everything.

What is tapped goes in by the doorway, as what Telegram brings does; what comes of it is looked at
as it leaves for the courier.
"""

import itertools
import logging
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from bot.crypto.wrapping.kek import FileKek
from bot.domain.channels.envelopes import Envelope
from bot.domain.channels.knocks import Knock
from bot.domain.ids import PersonId
from bot.domain.limits import UPDATES_PER_WINDOW
from bot.domain.messages.messages import Message
from bot.domain.people.rights import may
from bot.opening import open_store
from bot.web.telegram.updates import read_update
from handlers.table import ROUTES
from handlers.updates import Doorway
from storage.ballot_box.boxes import FOLDER_NAME, Boxes
from storage.database.sealing import Sealing
from storage.housekeeping.sealed_rows import SEALED
from storage.keys.keystore import Keystore
from storage.keys.place import FILE_NAME
from storage.looking.look import look_into
from storage.looking.statements import statements_noted
from storage.outside import Outside
from storage.store import Store
from tests.robustness.damage.everything import Player
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.sample_event import EVENT

FORGET_ME = "forget-me"
NOT_TAPPED = frozenset({FORGET_ME, "forget-everywhere", "forget-event-now", "language"})
"""After these nothing is as it was; the first of them is what a guest taps in the end."""
_MOST_STEPS = 6
"""Screens away from the commands, beyond which nothing new is looked for."""
_VARYING = re.compile(
    r"form:\d+|(?:[a-z]+-){7}[a-z]+|[0-9A-Za-z_-]{24}|datetime\.datetime\(2027, 1, 10, [^)]*\)"
)
"""What is different each time: serials of forms, passphrases, links to calendars, and how late it is."""

Taps = Mapping[PersonId, Sequence[str]]


class Row(NamedTuple):
    """A sealed row, by its table and its number in the file, and whose it is, if anybody's."""

    table: str
    number: int
    person: PersonId | None


@dataclass(slots=True)
class Seen:
    """What came of a round.

    `shown` are the messages to each, as text names and details; `closed` counts by table the rows
    that did not open at its beginning, `noted` those that somebody then came upon. `failed` are
    errors that no savepoint held.
    """

    shown: dict[PersonId, Counter[str]]
    closed: Mapping[str, int]
    troubles: Counter[str] = field(default_factory=Counter[str])
    missed: int = 0
    failed: list[str] = field(default_factory=list[str])
    traces: list[str] = field(default_factory=list[str])
    noted: frozenset[str] = frozenset()


class Traces(logging.Handler):
    """Keeps the names of loggers that were given a stack trace."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Look at a record."""
        if record.exc_info or "Traceback" in record.getMessage():
            self.found.append(record.name)


@dataclass(slots=True)
class Rounds:
    """The house, who taps, and what each of them taps: typed commands and buttons' data.

    Everybody taps a button of every name they may and come upon; others, of whom nothing is damaged,
    only what needs no choice.
    """

    world: FeedbackWorld
    players: Sequence[Player]
    taps: dict[PersonId, list[str]] = field(default_factory=dict[PersonId, list[str]])
    read_by_all: frozenset[str] = frozenset()
    """Sealed tables without which nobody comes to any screen."""
    _pristine: Path = field(init=False)
    _began: datetime = field(init=False)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(10**9))

    def __post_init__(self) -> None:
        """Keep the house as it is, for all rounds."""
        self._pristine = self.world.folder.with_name("pristine")
        shutil.copytree(self.world.folder, self._pristine)
        self._began = self.world.clock.now

    def rows(self) -> list[Row]:
        """A row of every sealed table for each player who has one; any row where none has."""
        mine = {player.person for player in self.players if not player.is_other}
        found: list[Row] = []
        with closing(sqlite3.connect(self._pristine / self.world.database_file.name)) as database:
            for table in SEALED:
                person = "id" if table.name == "people" else "person_id"
                asked = person if person in table.c else "NULL"
                where = f"event_id = '{EVENT}'" if "event_id" in table.c else "TRUE"
                rows = [
                    Row(table.name, number, whose and PersonId(whose))
                    for number, whose in database.execute(
                        f"SELECT rowid, {asked} FROM {table.name} WHERE sealed IS NOT NULL "
                        f"AND ({where} OR {asked} IS NOT NULL)"
                    )
                ]
                first = {row.person: row for row in reversed(rows) if row.person in mine}
                found += first.values() if first else rows[:1]
        return found

    def find_taps(self) -> Seen:
        """Find what each can tap: all commands, and then whatever their screens offer.

        Returns what they see meanwhile, where nothing is damaged.
        """
        self.taps = {player.person: [] for player in self.players}
        others = {each.person for each in self.players if each.is_other}
        names = {each.person: set(NOT_TAPPED | each.left_to_others) for each in self.players}
        new = {each.person: list(_from_the_start(each)) for each in self.players}
        seen = self.put([])
        with _store(self.world) as store:
            door = Doorway()
            with statements_noted() as said:
                self._tap(store, door, {self.players[0].person: ["/help"]}, seen)
            asked = " ".join(said)
            self.read_by_all = frozenset(
                table.name for table in SEALED if f"{table.name}.sealed" in asked
            )
            seen.shown.clear()
            for _ in range(_MOST_STEPS):
                born = self._tap(store, door, new, seen)
                for person, steps in new.items():
                    self.taps[person] += steps
                    names[person] |= {step.partition(":")[0] for step in steps}
                new = {player.person: list[str]() for player in self.players}
                for person, data in _offered(born):
                    name = data.partition(":")[0].partition("@")[0]
                    if person in names and person not in others and name not in names[person]:
                        names[person].add(name)
                        new[person].append(data)
            self._forget(store, door, seen)
        return seen

    def play(
        self, damaged: Sequence[Row], *, sealed: bytes | None = None, by: Player | None = None
    ) -> Seen:
        """Begin anew with these rows damaged, and let everybody (or one) tap everything.

        `sealed` is what stands in the rows then, in place of what was there with one bit flipped.
        """
        seen = self.put(damaged, sealed=sealed)
        with _store(self.world) as store:
            door = Doorway()
            taps = self.taps if by is None else {by.person: self.taps[by.person]}
            self._tap(store, door, taps, seen)
            noted = self.world.rows("SELECT table_name FROM set_aside")
            seen.noted = frozenset(table for (table,) in noted)
            self._forget(store, door, seen)
        return seen

    def put(self, damaged: Iterable[Row], *, sealed: bytes | None = None) -> Seen:
        """Put the house back as it was, with these rows damaged; nothing has been seen yet."""
        world = self.world
        shutil.rmtree(world.folder)
        shutil.copytree(self._pristine, world.folder)
        world.clock.now = self._began
        with closing(sqlite3.connect(world.database_file)) as database, database:
            for table, number, _ in damaged:
                where = f"{table} WHERE rowid = {number}"
                [(before,)] = database.execute(f"SELECT sealed FROM {where}").fetchall()
                after = sealed or bytes([*before[:-1], before[-1] ^ 1])
                changed = f"UPDATE {table} SET sealed = ? WHERE rowid = {number}"
                database.execute(changed, (after,))
        with (
            _keystore(world) as keystore,
            look_into(world.settings().database_url, keystore, now=world.clock()) as look,
        ):
            _, amiss = look.rows()
            return Seen({}, sum(map(Counter, amiss.values()), Counter[str]()))

    def seal(self, value: object, row: Row) -> bytes:
        """Seal a value for a row of a person's."""
        assert row.person is not None
        self.put([])
        with _keystore(self.world) as keystore:
            return Sealing(keystore).seal_for_person(
                value, person=row.person, event=EVENT, table=row.table, row=row.person
            )

    def _tap(self, store: Store, door: Doorway, taps: Taps, seen: Seen) -> list[Envelope]:
        """Let everybody tap at once, but nobody so fast that they would be asked to slow down."""
        together = UPDATES_PER_WINDOW - 1
        born: list[Envelope] = []
        for first in range(0, max(map(len, taps.values())), together):
            batch = [
                self._update(player, step)
                for player in self.players
                for step in taps.get(player.person, ())[first : first + together]
            ]
            born += self._commit(store, door, batch, seen)
            self.world.clock.move(seconds=30)
        return born

    def _commit(
        self, store: Store, door: Doorway, batch: Sequence[Knock], seen: Seen
    ) -> list[Envelope]:
        try:
            with store.begin() as unit:
                taken = door.take(unit.work, batch)
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            seen.failed.append(type(error).__name__)
            seen.missed += len(batch)
            return []
        seen.missed += len(batch) - taken.updates
        numbers = tuple(update.key for update in batch)
        asked = f"SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL AND update_id >= {numbers[0]}"
        seen.troubles.update(trouble for (trouble,) in self.world.rows(asked))
        for envelope in unit.born:
            shown = seen.shown.setdefault(envelope.message.to, Counter())
            shown[in_words(envelope.message)] += 1
        return unit.born

    def _forget(self, store: Store, door: Doorway, seen: Seen) -> None:
        """Let the guest have themselves forgotten, in the end."""
        self._commit(store, door, [self._update(self.players[0], FORGET_ME)], seen)

    def _update(self, player: Player, step: str) -> Knock:
        number = next(self._numbers)
        user: dict[str, Any] = self.world.emulator.world.person(player.someone.id).user
        chat = {"id": user["id"], "type": "private", "first_name": "x"}
        message = {"message_id": player.screen, "date": 1, "chat": chat, "from": user, "text": step}
        if step.startswith("/"):
            return _read({"update_id": number, "message": message})
        tap = {
            "id": str(number),
            "from": user,
            "chat_instance": "1",
            "message": message,
            "data": step,
        }
        return _read({"update_id": number, "callback_query": tap})


def _read(raw: dict[str, Any]) -> Knock:
    arrival = read_update(raw)
    assert isinstance(arrival, Knock)
    return arrival


def in_words(message: Message) -> str:
    """What a message says, without what is different each time."""
    return f"{message.text} " + _VARYING.sub("", f"{message.details} {message.keyboard}")


def _from_the_start(player: Player) -> Iterator[str]:
    """What needs no choice: every command, and every button that has no parts."""
    for route in ROUTES:
        if may(player.role, route.right) and route.tapped not in NOT_TAPPED | player.left_to_others:
            if route.typed:
                yield f"/{route.typed}"
            elif route.button is not None and not route.button.kinds:
                yield route.tapped


def _offered(born: Iterable[Envelope]) -> Iterator[tuple[PersonId, str]]:
    """The buttons of messages, as they are tapped, with who sees them."""
    for envelope in born:
        message = envelope.message
        for button in itertools.chain.from_iterable(message.keyboard):
            if button.data:
                yield message.to, f"{button.data}@{message.about}" if message.about else button.data


@contextmanager
def _store(world: FeedbackWorld) -> Generator[Store]:
    settings = world.settings()
    store = open_store(settings, now=world.clock)
    boxes = Boxes(settings.data_dir / FOLDER_NAME)
    store.outside = Outside(
        public_url=settings.public_url, feedback_url=settings.feedback_url, boxes=boxes
    )
    try:
        yield store
    finally:
        boxes.close()
        store.close()


@contextmanager
def _keystore(world: FeedbackWorld) -> Generator[Keystore]:
    settings = world.settings()
    kek = FileKek.open(settings.key_file, credentials=None)
    with closing(Keystore.open_to_look(settings.data_dir / FILE_NAME, kek)) as keystore:
        yield keystore
