"""A house to tell storage stories in: a database of either kind, its keystore, several copies."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine

from bot.crypto.wrapping.kek import FileKek
from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.envelopes import Envelope
from bot.domain.events import Event, Hosts, Norms, Session, SessionKind
from bot.domain.ids import EventId, PersonId, SessionId
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language, Person, Profile, Role
from storage.database.engine import open_engine
from storage.database.row_ids import RowIds
from storage.keys.keystore import Keystore
from storage.keys.place import FILE_NAME
from storage.store import Store
from storage.work import Work

T = TypeVar("T")

NOW = datetime(2027, 1, 10, 12, 0, tzinfo=UTC)
EVENT, OTHER_EVENT = EventId("event0000001"), EventId("event0000002")
DINNER = SessionId("session00001")


@dataclass(slots=True)
class Clock:
    """Stands still until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass(slots=True)
class Copy:
    """One running copy's store."""

    store: Store
    engine: Engine
    keystore: Keystore

    def does(self, story: Callable[[Work], T]) -> T:
        """Tell a story in one unit of work."""
        return self.sends(story)[0]

    def sends(self, story: Callable[[Work], T]) -> tuple[T, list[Envelope]]:
        """Tell a story; return its value and the replies born of it."""
        with self.store.begin() as unit:
            value = story(unit.work)
        return value, unit.born

    def close(self) -> None:
        """End this copy as a crash would: nothing is released."""
        self.store.close()
        self.keystore.close()


@dataclass(slots=True)
class StorageWorld:
    """A migrated database and the copies of the bot opened on it."""

    folder: Path
    url: str
    clock: Clock = field(default_factory=Clock)
    copies: list[Copy] = field(default_factory=list[Copy])

    @property
    def is_postgres(self) -> bool:
        """Whether this is PostgreSQL."""
        return self.url.startswith("postgresql")

    def open(self, row_ids: RowIds | None = None) -> Copy:
        """Open one more copy."""
        key_file = self.folder / "key"
        kek = FileKek.open(key_file) if key_file.exists() else FileKek.create(key_file)
        keystore = Keystore.open(self.folder / FILE_NAME, kek)
        engine = open_engine(self.url)
        copy = Copy(Store(engine, keystore, clock=self.clock, row_ids=row_ids), engine, keystore)
        self.copies.append(copy)
        return copy

    def close(self) -> None:
        """Close every copy."""
        for copy in self.copies:
            copy.close()


def sample_event(event_id: EventId = EVENT, *, seats: int | None = None) -> Event:
    return Event(
        id=event_id,
        title=Words("Quiet Lake Dialogue", "静湖对话"),
        place=Words("Lakeside House", "湖畔楼"),
        zone="Europe/Zurich",
        starts_at=datetime(2027, 3, 3, 8, tzinfo=UTC),
        ends_at=datetime(2027, 3, 5, 12, tzinfo=UTC),
        rsvp_deadline=datetime(2027, 2, 10, 17, tzinfo=UTC),
        norms=Norms(1, (Words("Chatham StorageWorld Rule", "查塔姆研究所规则"),)),
        hosts=Hosts(Words("The Lake Office"), Words("The Trust"), Words("To understand")),
        contact=Words("front desk"),
        seats=seats,
    )


def sample_session(*, seats: int | None = None) -> Session:
    starts_at = datetime(2027, 3, 3, 18, tzinfo=UTC)
    return Session(
        id=DINNER,
        event_id=EVENT,
        title=Words("Dinner", "晚宴"),
        place=Words("Hall"),
        about=Words("Soup"),
        kind=SessionKind.DINNER,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        seats=seats,
    )


def somebody_on_the_page(work: Work, number: int = 7) -> PersonId:
    """Somebody who has the page alone, and takes part."""
    [met] = work.people.meet([(Address(Carrier.PAGE, 2**62 + number), Language.EN)], zone="UTC")
    work.guests.add(EVENT, met.id, role=Role.GUEST, profile=Profile("Bo"))
    return work.people.enter(met, event_id=EVENT, role=Role.GUEST, norms_version=0).id


def account(work: Work, telegram_id: int) -> Person:
    """A new Telegram account."""
    return work.people.add(telegram_id, language=Language.EN, zone="UTC")


def guest(work: Work, telegram_id: int, name: str = "", *, role: Role = Role.GUEST) -> Person:
    """A new account that takes part in the event."""
    person = account(work, telegram_id)
    work.guests.add(EVENT, person.id, role=role, profile=Profile(name=name))
    return work.people.enter(person, event_id=EVENT, role=role, norms_version=0)


def message(to: PersonId, text: str = "home", *, lane: Lane = Lane.REPLY) -> Message:
    return Message(to, text, lane=lane, about=None)
