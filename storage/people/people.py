"""The shelf of people: Telegram accounts and their part in the event their chat is about."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, select, update

from bot.crypto.codes import new_id
from bot.domain.ids import HOUSE, EventId, PersonId
from bot.domain.people.people import Language, Person, Role
from bot.domain.people.reachability import Unreached
from bot.domain.people.rights import powers
from storage.database.guarding import guarded_columns
from storage.database.sealing import RowUnreadable
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.people.tables import guests, people

_PERSON: Select[Any] = select(
    people.c.id,
    people.c.telegram_index,
    people.c.event_id.label("chatting"),
    people.c.sealed,
    people.c.zone_known,
    *guarded_columns(guests),
).select_from(
    people.outerjoin(
        guests, and_(guests.c.person_id == people.c.id, guests.c.event_id == people.c.event_id)
    )
)
_BY_TELEGRAM_ID = _PERSON.where(people.c.telegram_index.in_(bindparam("indexes", expanding=True)))
_BY_ID = _PERSON.where(people.c.id.in_(bindparam("ids", expanding=True)))

_Row = Row[Any]


class UnknownPerson(LookupError):
    """No such person, or one who has been forgotten."""


class PersonUnreadable(UnknownPerson):
    """A person whose row cannot be opened: nobody can write to them until it is mended."""


class People:
    """People of one unit of work; each is read once and remembered until the work ends."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._by_id: dict[PersonId, Person] = {}
        self._by_telegram_id: dict[int, Person] = {}
        self._damaged: dict[bytes, PersonId] = {}

    def find(self, telegram_id: int) -> Person | None:
        """Return the person with this Telegram account, if known."""
        if telegram_id not in self._by_telegram_id:
            self.prefetch([telegram_id])
        return self._by_telegram_id.get(telegram_id)

    def is_damaged(self, telegram_id: int) -> bool:
        """Say whether an account was looked for whose row cannot be opened."""
        return bool(self._damaged) and self._transaction.index.of(telegram_id) in self._damaged

    def get(self, person_id: PersonId) -> Person:
        """Return a person by id.

        Raises:
            UnknownPerson: there is none.
            PersonUnreadable: there is one, in a row that cannot be opened.
        """
        if person_id not in self._by_id:
            self.prefetch_ids([person_id])
        try:
            return self._by_id[person_id]
        except KeyError:
            if person_id in self._damaged.values():
                raise PersonUnreadable from None
            raise UnknownPerson from None

    def readable(self, ids: Collection[PersonId]) -> list[Person]:
        """Return those of some people who are there and can be read, with one query."""
        self.prefetch_ids(ids)
        return [self._by_id[person_id] for person_id in ids if person_id in self._by_id]

    def prefetch(self, telegram_ids: Iterable[int]) -> None:
        """Read several people by Telegram account with one query."""
        indexes = [self._transaction.index.of(telegram_id) for telegram_id in telegram_ids]
        self._read(self._transaction.connection.execute(_BY_TELEGRAM_ID, {"indexes": indexes}))

    def prefetch_ids(self, ids: Collection[PersonId]) -> None:
        """Read several people by id with one query."""
        missing = [person_id for person_id in ids if person_id not in self._by_id]
        if missing:
            self._read(self._transaction.connection.execute(_BY_ID, {"ids": missing}))

    def add(self, telegram_id: int, *, language: Language, zone: str) -> Person:
        """Note a Telegram account that writes to us for the first time."""
        (person,) = self.add_all([(telegram_id, language)], zone=zone)
        return person

    def add_all(self, accounts: Iterable[tuple[int, Language]], *, zone: str) -> list[Person]:
        """Note several new accounts; their keys are durable before the rows are."""
        new = [
            Person(PersonId(new_id()), telegram_id, language, zone)
            for telegram_id, language in accounts
        ]
        self._transaction.sealing.keystore.create_people(HOUSE, [person.id for person in new])
        if new:
            self._transaction.connection.execute(
                people.insert(),
                [
                    {
                        "id": person.id,
                        "telegram_index": self._transaction.index.of(person.telegram_id),
                        "event_id": None,
                        "zone_known": True,
                        "reachable": True,
                        "seen_at": to_micros(self._transaction.now),
                        "sealed": self._sealed(person),
                    }
                    for person in new
                ],
            )
        for person in new:
            self._remember(person)
        return new

    def stand_in(self, telegram_id: int, *, language: Language) -> Person | None:
        """Return a stranger to answer in the place of whom `is_damaged` is said of.

        Not more than that: who they are would have to be believed of the row that cannot be opened.
        """
        person_id = self._damaged.get(self._transaction.index.of(telegram_id))
        return None if person_id is None else Person(person_id, telegram_id, language, "UTC")

    def keep(self, person: Person) -> None:
        """Write a person's language, zone and event anew."""
        self._transaction.connection.execute(
            update(people)
            .where(people.c.id == person.id)
            .values(event_id=person.event_id, sealed=self._sealed(person))
        )
        self._remember(person)

    def choose_zone(self, person: Person, zone: str) -> Person:
        """Keep the zone (IANA) somebody chose, and that there is no doubt about it."""
        return self._set_zone(person, zone, known=True)

    def doubt_zone(self, person: Person, zone: str) -> Person:
        """Use a zone (IANA) until somebody says which is theirs."""
        return self._set_zone(person, zone, known=False)

    def with_old_zones(self, *, limit: int) -> list[Person]:
        """Return people whose zone was stored by an earlier version and not looked at since."""
        old = select(people.c.id).where(people.c.zone_known.is_(None)).limit(limit)
        ids = [PersonId(person) for (person,) in self._transaction.connection.execute(old)]
        self.prefetch_ids(ids)
        self._transaction.connection.execute(
            update(people).where(people.c.id.in_(ids)).values(zone_known=True)
        )
        return [self._by_id[person_id] for person_id in ids if person_id in self._by_id]

    def enter(self, person: Person, *, event_id: EventId, role: Role, norms_version: int) -> Person:
        """Make an event the one this person's chat is about."""
        entered = replace(person, event_id=event_id, role=role, norms_version=norms_version)
        self.keep(entered)
        return entered

    def move(self, person: Person, *, telegram_id: int) -> Person:
        """Let another Telegram account, of which nothing is kept any more, be this person."""
        moved = replace(person, telegram_id=telegram_id)
        self._by_telegram_id.pop(person.telegram_id, None)
        self._transaction.connection.execute(
            update(people)
            .where(people.c.id == person.id)
            .values(
                telegram_index=self._transaction.index.of(telegram_id),
                sealed=self._sealed(moved),
                reachable=True,
                unreached=None,
                unreached_at=None,
            )
        )
        self._remember(moved)
        return moved

    def set_reachable(self, person_id: PersonId, *, reachable: bool) -> None:
        """Note whether a person has blocked the bot."""
        self._transaction.connection.execute(
            update(people)
            .where(people.c.id == person_id)
            .values(
                reachable=reachable,
                unreached=None if reachable else Unreached.BLOCKED,
                unreached_at=None if reachable else to_micros(self._transaction.now),
            )
        )

    def is_reachable(self, person_id: PersonId) -> bool:
        """Say whether messages reach a person, as far as is known."""
        return bool(
            self._transaction.connection.execute(
                select(people.c.reachable).where(people.c.id == person_id)
            ).scalar_one()
        )

    def unreachable_in(self, event_id: EventId) -> int:
        """Count the guests of an event who have blocked the bot."""
        blocked = (
            select(people.c.id)
            .join(guests, guests.c.person_id == people.c.id)
            .where(guests.c.event_id == event_id)
            .where(people.c.reachable.is_(False))
        )
        return len(self._transaction.connection.execute(blocked).all())

    def strangers(self, *, before: datetime, limit: int) -> list[PersonId]:
        """Return accounts that never joined an event and were noted before a moment."""
        old = (
            select(people.c.id)
            .where(people.c.event_id.is_(None))
            .where(people.c.seen_at < to_micros(before))
            .limit(limit)
        )
        return [PersonId(person) for (person,) in self._transaction.connection.execute(old)]

    def drop_memory(self) -> None:
        """Forget what was read, after a savepoint was rolled back."""
        self._by_id.clear()
        self._by_telegram_id.clear()

    def _set_zone(self, person: Person, zone: str, *, known: bool) -> Person:
        chosen = replace(person, zone=zone, zone_known=known)
        self.keep(chosen)
        self._transaction.connection.execute(
            update(people).where(people.c.id == person.id).values(zone_known=known)
        )
        return chosen

    def _read(self, rows: Iterable[_Row]) -> None:
        for row in rows:
            try:
                self._remember(self._opened(row))
            except RowUnreadable:
                # One row that was altered, or is older than its person's forgetting, must not
                # keep everybody else waiting.
                self._damaged[row.telegram_index] = PersonId(row.id)

    def _remember(self, person: Person) -> None:
        self._by_id[person.id] = person
        self._by_telegram_id[person.telegram_id] = person

    def _opened(self, row: _Row) -> Person:
        person_id = PersonId(row.id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, table="people", row=person_id
        )
        person = Person(
            id=person_id,
            telegram_id=opened["telegram_id"],
            language=Language(opened["language"]),
            zone=opened["zone"],
            event_id=None if row.chatting is None else EventId(row.chatting),
            zone_known=row.zone_known is not False,
        )
        if row.role is None:
            return person
        try:
            self._transaction.guard.check(guests, row)
        except RowUnreadable:
            # Whoever wrote that they take part: it was not us.
            return replace(person, event_id=None)
        return replace(
            person,
            role=powers(Role(row.role), frozen=row.frozen_at is not None),
            norms_version=row.norms_version,
        )

    def _sealed(self, person: Person) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {
                "telegram_id": person.telegram_id,
                "language": person.language,
                "zone": person.zone,
            },
            person=person.id,
            table="people",
            row=person.id,
        )
