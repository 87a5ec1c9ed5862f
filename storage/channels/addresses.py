"""Where people are reached, as their rows say: which addresses are theirs is sealed in the person's own.

The table finds them by a blind index, and says by which of them messages arrive. It is not believed
about whose an address is: a row that was moved to somebody else leads to nobody.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, select, update

from bot.crypto.blind_index import BlindIndex
from bot.domain.channels.addresses import Address, Carrier, Ways
from bot.domain.ids import PersonId
from bot.domain.people.reachability import Unreached
from storage.channels.tables import addresses
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction

_PAGE = "page-mailbox"
_SEALED_AS: Mapping[Carrier, str] = {Carrier.TELEGRAM: "telegram_id", Carrier.PAGE: "mailbox"}
_HOME = "home"
_LEFT = {Carrier.TELEGRAM: Unreached.BLOCKED, Carrier.PAGE: Unreached.SIGNED_OUT}

on_telegram, on_page = addresses.alias("on_telegram"), addresses.alias("on_page")
_mine = addresses.alias("mine")
ALIASES = {Carrier.TELEGRAM: on_telegram, Carrier.PAGE: on_page}
IS_DEAD = tuple(
    (each.c.reachable.is_(False) | each.c.unreached.is_not(None)).label(f"{carrier}_is_dead")
    for carrier, each in ALIASES.items()
)
"""Of each carrier, NULL where a person has no address of it."""


def joined(person_id: ColumnElement[str], carrier: Carrier) -> ColumnElement[bool]:
    """Return the condition by which a carrier's alias joins people."""
    of_carrier = ALIASES[carrier]
    return (of_carrier.c.person_id == person_id) & (of_carrier.c.carrier == carrier.value)


def is_reached(person_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that somebody has not left every address of theirs."""
    return exists().where(_mine.c.person_id == person_id, _mine.c.reachable)


def is_unreached(person_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that no message reaches somebody by any address, as far as is known."""
    is_mine = _mine.c.person_id == person_id
    return exists().where(is_mine) & ~exists().where(is_mine, _mine.c.unreached.is_(None))


def has_mailbox(person_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that somebody has a mailbox on the page."""
    return exists().where(_mine.c.person_id == person_id, _mine.c.carrier == Carrier.PAGE.value)


def is_live(person_id: ColumnElement[str], carrier: Carrier) -> ColumnElement[bool]:
    """Return the condition that messages reach somebody by a carrier, as far as is known."""
    return exists().where(
        _mine.c.person_id == person_id,
        _mine.c.carrier == carrier.value,
        _mine.c.reachable,
        _mine.c.unreached.is_(None),
    )


def index_of(index: BlindIndex, at: Address) -> bytes:
    """Return by what an address is found."""
    if at.carrier is Carrier.TELEGRAM:
        return index.of(at.number)
    return index.of_text(_PAGE, str(at.number))


def sealed_ways(ways: Ways) -> dict[str, Any]:
    """Return somebody's addresses as JSON values, for the sealed row of the person."""
    said: dict[str, Any] = {_SEALED_AS[Carrier.TELEGRAM]: None}
    for each in ways.addresses:
        said[_SEALED_AS[each.carrier]] = each.number
    if len(ways.addresses) > 1:
        said[_HOME] = ways.addresses[0].carrier.value
    return said


def opened_ways(said: Mapping[str, Any], row: Any) -> Ways:
    """Return what `sealed_ways` packed, with what the row says of which are dead."""
    found = [
        Address(carrier, number)
        for carrier, name in _SEALED_AS.items()
        if (number := said.get(name)) is not None
    ]
    home = said.get(_HOME)
    found.sort(key=lambda each: each.carrier.value != home)
    dead = {Carrier.TELEGRAM: row.telegram_is_dead, Carrier.PAGE: row.page_is_dead}
    return Ways(tuple(found), frozenset(carrier for carrier, is_dead in dead.items() if is_dead))


class Addresses:
    """Addresses of one unit of work, as rows; whose they are is said by `storage.people`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def insert(self, added: Iterable[tuple[PersonId, Address]]) -> None:
        """Note new addresses, by which messages arrive until something else is known."""
        rows = [
            {
                "person_id": person_id,
                "carrier": at.carrier.value,
                "address_index": index_of(self._transaction.index, at),
                "reachable": True,
                "unreached": None,
                "unreached_at": None,
                "since": to_micros(self._transaction.now),
            }
            for person_id, at in added
        ]
        if rows:
            self._transaction.connection.execute(addresses.insert(), rows)

    def delete_all(self, person_id: PersonId) -> None:
        """Forget every address of somebody's."""
        self._transaction.connection.execute(
            addresses.delete().where(addresses.c.person_id == person_id)
        )

    def delete(self, person_id: PersonId, carrier: Carrier) -> None:
        """Forget one address of somebody's."""
        self._transaction.connection.execute(
            addresses.delete()
            .where(addresses.c.person_id == person_id)
            .where(addresses.c.carrier == carrier.value)
        )

    def set_reachable(self, person_id: PersonId, carrier: Carrier, *, reachable: bool) -> None:
        """Note whether somebody has left an address, by blocking the bot or signing out of the page."""
        now = to_micros(self._transaction.now)
        self._transaction.connection.execute(
            update(addresses)
            .where(addresses.c.person_id == person_id)
            .where(addresses.c.carrier == carrier.value)
            .values(
                reachable=reachable,
                unreached=None if reachable else _LEFT[carrier].value,
                unreached_at=None if reachable else now,
            )
        )

    def note_unreached(
        self, person_id: ColumnElement[str], why: Unreached, *, at: datetime
    ) -> None:
        """Note that Telegram would not let us write to somebody."""
        self._transaction.connection.execute(
            update(addresses)
            .where(addresses.c.person_id == person_id)
            .where(addresses.c.carrier == Carrier.TELEGRAM.value)
            .values(unreached=why.value, unreached_at=to_micros(at))
        )

    def is_reachable(self, person_id: PersonId) -> bool:
        """Say whether messages reach a person by any address, as far as is known."""
        asked = (
            select(addresses.c.carrier)
            .where(addresses.c.person_id == person_id)
            .where(addresses.c.reachable)
            .limit(1)
        )
        return self._transaction.connection.execute(asked).first() is not None
