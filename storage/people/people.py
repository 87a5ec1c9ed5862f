"""The shelf of people: who is behind an address, and their part in the event their chat is about."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import exists, func, select, update

from bot.crypto.codes import new_id
from bot.domain.channels.addresses import Address, Carrier, Ways
from bot.domain.ids import HOUSE, EventId, PersonId
from bot.domain.people.people import Language, Person, Role
from storage.channels.addresses import Addresses, index_of, is_reached
from storage.channels.tables import addresses
from storage.database.sealing import RowUnreadable
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.people.person_rows import (
    BY_ADDRESS,
    BY_ID,
    PersonRow,
    opened_person,
    sealed_person,
)
from storage.people.tables import guests, people


class UnknownPerson(LookupError):
    """No such person, or one who has been forgotten."""


class PersonUnreadable(UnknownPerson):
    """A person whose row cannot be opened: nobody can write to them until it is mended."""


class People:
    """People of one unit of work; each is read once and remembered until the work ends."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._by_id: dict[PersonId, Person] = {}
        self._by_address: dict[Address, Person] = {}
        self._ways: dict[PersonId, Ways] = {}
        self._damaged: dict[bytes, PersonId] = {}
        self._unreadable: set[PersonId] = set()
        self._addresses = Addresses(transaction)

    def find(self, telegram_id: int) -> Person | None:
        """Return the person with this Telegram account (or group), if known."""
        return self.behind(Address(Carrier.TELEGRAM, telegram_id))

    def behind(self, at: Address) -> Person | None:
        """Return the person at an address, if known."""
        if at not in self._by_address:
            self.prefetch([at])
        return self._by_address.get(at)

    def is_damaged(self, at: Address) -> bool:
        """Say whether somebody was looked for at an address whose row cannot be opened."""
        return bool(self._damaged) and index_of(self._transaction.index, at) in self._damaged

    def ways(self, person_id: PersonId) -> Ways:
        """Return where a person is reached. Raises as `get` does."""
        if person_id not in self._ways:
            self.get(person_id)
        return self._ways[person_id]

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
            if person_id in self._unreadable:
                raise PersonUnreadable from None
            raise UnknownPerson from None

    def readable(self, ids: Collection[PersonId]) -> list[Person]:
        """Return those of some people who are there and can be read, with one query."""
        self.prefetch_ids(ids)
        return [self._by_id[person_id] for person_id in ids if person_id in self._by_id]

    def prefetch(self, ends: Iterable[Address]) -> None:
        """Read several people by address with one query."""
        indexes = [index_of(self._transaction.index, at) for at in ends]
        self._read(self._transaction.connection.execute(BY_ADDRESS, {"indexes": indexes}))

    def prefetch_ids(self, ids: Collection[PersonId]) -> None:
        """Read several people by id with one query."""
        missing = [person_id for person_id in ids if person_id not in self._by_id]
        if missing:
            self._read(self._transaction.connection.execute(BY_ID, {"ids": missing}))

    def add(self, telegram_id: int, *, language: Language, zone: str) -> Person:
        """Note a Telegram account that writes to us for the first time."""
        (person,) = self.add_all([(telegram_id, language)], zone=zone)
        return person

    def add_all(self, accounts: Iterable[tuple[int, Language]], *, zone: str) -> list[Person]:
        """Note several new Telegram accounts, see `meet`."""
        ends = ((Address(Carrier.TELEGRAM, number), language) for number, language in accounts)
        return self.meet(ends, zone=zone)

    def meet(self, ends: Iterable[tuple[Address, Language]], *, zone: str) -> list[Person]:
        """Note who is at several new addresses; their keys are durable before the rows are."""
        new = [(Person(PersonId(new_id()), language, zone), Ways((at,))) for at, language in ends]
        self._transaction.sealing.keystore.create_people(HOUSE, [person.id for person, _ in new])
        if not new:
            return []
        self._transaction.connection.execute(
            people.insert(),
            [
                {
                    "id": person.id,
                    "event_id": None,
                    "zone_known": True,
                    "seen_at": to_micros(self._transaction.now),
                    "sealed": sealed_person(self._transaction, person, ways),
                }
                for person, ways in new
            ],
        )
        self._addresses.insert((person.id, ways.addresses[0]) for person, ways in new)
        for person, ways in new:
            self._remember(person, ways)
        return [person for person, _ in new]

    def stand_in(self, at: Address, *, language: Language) -> Person | None:
        """Return a stranger to answer in the place of whom `is_damaged` is said of.

        Not more than that: who they are would have to be believed of the row that cannot be opened.
        """
        person_id = self._damaged.get(index_of(self._transaction.index, at))
        return None if person_id is None else Person(person_id, language, "UTC")

    def keep(self, person: Person) -> None:
        """Write a person's language, zone and event anew."""
        self._transaction.connection.execute(
            update(people)
            .where(people.c.id == person.id)
            .values(
                event_id=person.event_id,
                sealed=sealed_person(self._transaction, person, self.ways(person.id)),
            )
        )
        self._remember(person, self.ways(person.id))

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

    def move(self, person: Person, *, to: Ways) -> Person:
        """Let others' addresses, of which nothing is kept any more, lead to this person alone."""
        for each in self.ways(person.id).addresses:
            self._by_address.pop(each, None)
        self._addresses.delete_all(person.id)
        self._addresses.insert((person.id, each) for each in to.addresses)
        return self._readdress(person, Ways(to.addresses))

    def link(self, person: Person, at: Address) -> None:
        """Let one more address, at which there is nobody, lead to a person; home stays home."""
        self._addresses.insert([(person.id, at)])
        ways = self.ways(person.id)
        self._readdress(person, replace(ways, addresses=(*ways.addresses, at)))

    def unlink(self, person: Person, carrier: Carrier) -> None:
        """Forget an address of a person's who has another one."""
        ways = self.ways(person.id)
        if (gone := ways.by(carrier)) is not None:
            self._by_address.pop(gone, None)
        self._addresses.delete(person.id, carrier)
        kept = tuple(each for each in ways.addresses if each.carrier is not carrier)
        self._readdress(person, Ways(kept, ways.dead - {carrier}))

    def choose_home(self, person: Person, carrier: Carrier) -> None:
        """Let what nobody asked for go to another address of a person's."""
        ways = self.ways(person.id)
        ordered = sorted(ways.addresses, key=lambda each: each.carrier is not carrier)
        self._readdress(person, replace(ways, addresses=tuple(ordered)))

    def _readdress(self, person: Person, ways: Ways) -> Person:
        self._transaction.connection.execute(
            update(people)
            .where(people.c.id == person.id)
            .values(sealed=sealed_person(self._transaction, person, ways))
        )
        self._remember(person, ways)
        return person

    def set_reachable(
        self, person_id: PersonId, *, reachable: bool, carrier: Carrier = Carrier.TELEGRAM
    ) -> None:
        """Note whether a person has left an address, by blocking the bot or signing out of the page."""
        self._addresses.set_reachable(person_id, carrier, reachable=reachable)
        if (ways := self._ways.get(person_id)) is not None:
            dead = ways.dead - {carrier} if reachable else ways.dead | {carrier}
            self._ways[person_id] = replace(ways, dead=dead)

    def is_reachable(self, person_id: PersonId) -> bool:
        """Say whether messages reach a person by any address, as far as is known."""
        return self._addresses.is_reachable(person_id)

    def unreachable_in(self, event_id: EventId) -> int:
        """Count the guests of an event who have left every address of theirs."""
        blocked = (
            select(func.count(addresses.c.person_id.distinct()))
            .where(~addresses.c.reachable)
            .where(~is_reached(addresses.c.person_id))
            .where(
                exists().where(
                    guests.c.event_id == event_id, guests.c.person_id == addresses.c.person_id
                )
            )
        )
        return self._transaction.connection.execute(blocked).scalar_one()

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
        self._by_address.clear()
        self._ways.clear()

    def _set_zone(self, person: Person, zone: str, *, known: bool) -> Person:
        chosen = replace(person, zone=zone, zone_known=known)
        self.keep(chosen)
        self._transaction.connection.execute(
            update(people).where(people.c.id == person.id).values(zone_known=known)
        )
        return chosen

    def _read(self, rows: Iterable[PersonRow]) -> None:
        for row in rows:
            try:
                self._remember(*opened_person(self._transaction, row))
            except RowUnreadable:
                # One row that was altered, or is older than its person's forgetting, must not
                # keep everybody else waiting.
                self._unreadable.add(PersonId(row.id))
                if (index := getattr(row, "address_index", None)) is not None:
                    self._damaged[index] = PersonId(row.id)

    def _remember(self, person: Person, ways: Ways) -> None:
        self._by_id[person.id] = person
        self._ways[person.id] = ways
        self._by_address.update(dict.fromkeys(ways.addresses, person))
