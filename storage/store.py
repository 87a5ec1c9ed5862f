"""The store: where units of work begin and end."""

import secrets
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine, delete, select, text
from sqlalchemy.exc import OperationalError

from bot.crypto.blindindex import BlindIndex
from bot.domain.letters import Envelope
from storage.desk import Desk
from storage.errors import StoreFailed
from storage.keystore import Keystore
from storage.keystore_file import KeystoreRefused
from storage.sealing import Sealing
from storage.serials import Serials
from storage.tables import shreds
from storage.work import Work


@dataclass(slots=True)
class Unit:
    """One begun unit of work; `born` holds its replies once it has committed."""

    work: Work
    born: list[Envelope] = field(default_factory=list[Envelope])


class Store:
    """A database and its keystore. Use it from one thread."""

    def __init__(self, engine: Engine, keystore: Keystore, *, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._sealing = Sealing(keystore)
        self._index = BlindIndex.from_secret(keystore.index_secret(), "house")
        self._serials = Serials()
        self._clock = clock
        self.owner = secrets.token_hex(8)
        self.bot_link = "https://t.me/"
        self.public_url = ""
        self._shredding = True

    @contextmanager
    def begin(self) -> Generator[Unit]:
        """Open one transaction; commit when the block ends, roll back when it raises.

        Raises:
            StoreFailed: the database could not do its work.
        """
        self._sealing.keystore.refresh()
        try:
            with self._engine.begin() as connection:
                desk = Desk(connection, self._clock(), self._sealing, self._index, self._serials)
                work = Work(
                    desk, owner=self.owner, bot_link=self.bot_link, public_url=self.public_url
                )
                unit = Unit(work)
                yield unit
                born = unit.work.outbox.flush()
                self._shredding = self._shredding or desk.shredded
        except OperationalError as error:
            raise StoreFailed(type(error.orig).__name__) from None
        except KeystoreRefused:
            raise StoreFailed("keystore") from None
        unit.born.extend(born)
        if self._shredding:
            self.shred()

    def shred(self) -> None:
        """Destroy the keys of people whose forgetting has committed."""
        with self._engine.begin() as connection:
            for event_id, person_id in connection.execute(select(shreds)).all():
                self._sealing.keystore.forget_person(event_id, person_id)
            connection.execute(delete(shreds))
        self._shredding = False

    def ping(self) -> None:
        """Touch the database; raises what the database raises."""
        with self._engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()
