"""The store: where units of work begin and end."""

import logging
import secrets
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, text

from bot.crypto.blind_index import BlindIndex
from bot.crypto.derive import derive
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import HOUSE
from storage.database.engine import open_reading_engine
from storage.database.errors import StoreFailed, store_failure
from storage.database.guarding import Guard, guarded_columns
from storage.database.row_ids import RowIds
from storage.database.sealing import RowUnreadable, Sealing
from storage.database.tables import shreds
from storage.database.transaction import ALL_OF_EVENT, Transaction
from storage.housekeeping.age import note_age
from storage.housekeeping.files_in_place import FilesInPlace
from storage.housekeeping.set_aside import Faults
from storage.keys.keystore import Keystore
from storage.keys.keystore_tables import KeystoreRefused
from storage.keys.newest import Spot, Version
from storage.outbox.copies.bells import Bell, ring
from storage.outbox.copies.listening import Listener
from storage.outbox.server_clock import ServerClock
from storage.outside import Outside
from storage.pulse import UNREADABLE, Pulse
from storage.restoring.adopting import adopt
from storage.restoring.consents import take_over_consents
from storage.work import Work

log = logging.getLogger(__name__)

KEYS_OF_A_READER = 10_000
"""People's keys that it keeps in memory."""
AGES_EVERY = 60.0
"""Seconds between two notes of the database's age."""
SHRED_AGAIN = 5.0
"""Seconds before a destruction of keys that failed is tried again."""


@dataclass(slots=True)
class Unit:
    """One begun unit of work; `born` holds its replies once it has committed."""

    work: Work
    born: list[Envelope] = field(default_factory=list[Envelope])


class Store:
    """A database and its keystore. Use it from one thread.

    `outside` is set once, as soon as it is known; what is done without a chat never needs it.
    """

    def __init__(
        self,
        engine: Engine,
        keystore: Keystore,
        *,
        clock: Callable[[], datetime],
        row_ids: RowIds | None = None,
        files: FilesInPlace | None = None,
        faults: Faults | None = None,
    ) -> None:
        self._engine = engine
        self.files = files or FilesInPlace(())
        self.pulse = Pulse(beat_at=time.monotonic())
        self._keystore = keystore
        keystore.remember_events()
        self._faults = faults or Faults()
        self._index = BlindIndex.from_secret(keystore.index_secret(), "house")
        self._row_ids = row_ids or RowIds()
        self._goes_on = False
        self._clock = clock
        self.owner = secrets.token_hex(8)
        self.outside = Outside()
        self._shredding = True
        self._shred_from = float("-inf")
        self._ages_from = float("-inf")
        self._unnoted: dict[Spot, Version] = {}

    @contextmanager
    def begin(self) -> Generator[Unit]:
        """Open one transaction; commit when the block ends, roll back when it raises.

        Raises:
            StoreFailed: the database could not do its work.
        """
        sealing, now = Sealing(self._keystore, self._row_ids), self._clock()
        try:
            self.files.check()
            self._keystore.refresh()
            with self._engine.begin() as connection:
                self.files.check_log()
                transaction = self._transaction(connection, now, sealing)
                if not self._goes_on:
                    ServerClock(transaction).go_on()
                    adopt(transaction)
                    take_over_consents(transaction)
                    self._goes_on = True
                unit = Unit(Work(transaction, owner=self.owner, outside=self.outside))
                yield unit
                unit.work.replans.flush()
                born = unit.work.outbox.flush()
                self._grow_older(transaction)
                self._faults.note(sealing.faults, now=now)
                if set_aside := self._faults.waiting:
                    unit.work.set_aside.note(set_aside)
                self._shredding = self._shredding or transaction.shredded
                ring(connection, unit.work.outbox.bells())
                unit.work.outbox.pagebox.serials.give()
            # What was written into a file that is no longer there is not kept.
            self.files.check()
        except StoreFailed as failure:
            self.pulse.failed(failure)
            raise
        except Exception as error:
            # What failed is undone; that it met something unreadable is to be known all the same.
            self._faults.note(sealing.faults, now=now)
            if failure := store_failure(error):
                self.pulse.failed(failure)
                raise failure from None
            raise
        self._note_newest(sealing.newest_versions())
        if set_aside:
            self._faults.written(set_aside, now=now)
        unit.born.extend(born)
        if self._shredding and time.monotonic() >= self._shred_from:
            self._shred()

    def beside(self) -> "Store":
        """Open the same database a second time, to `look` at it from another thread."""
        keystore = self._keystore.opened_again(most=KEYS_OF_A_READER)
        reading = open_reading_engine(self._engine)
        return Store(
            reading,
            keystore,
            clock=self._clock,
            row_ids=self._row_ids,
            files=self.files,
            faults=self._faults,
        )

    @contextmanager
    def look(self, outside: Outside, *, again: bool = False) -> Generator[Work]:
        """Open what is committed by now; what this work gathers is for another one to adopt.

        What is still older after looking `again` was put back: it is a fault of its row.

        Raises:
            Overtaken: something read here has changed since it was opened; look again.
            StoreFailed: the database could not do its work, or was to write.
        """
        sealing = Sealing(self._keystore, self._row_ids, looks_back=not again)
        now = self._clock()
        try:
            self.files.check()
            self._keystore.refresh()
            with self._engine.begin() as connection:
                transaction = self._transaction(connection, now, sealing)
                yield Work(transaction, owner=self.owner, outside=outside, reads_ahead=True)
        except Exception as error:
            if failure := store_failure(error):
                raise failure from None
            raise
        finally:
            # It cannot write: the next work that commits notes what this one came upon.
            self._faults.note(sealing.faults, now=now)

    def _grow_older(self, transaction: Transaction) -> None:
        """Note the database's age, at times: whether it was put back is told by that."""
        if not (transaction.sealing.versions or transaction.shredded):
            return
        now = time.monotonic()
        if transaction.shredded or now >= self._ages_from:
            self._ages_from = now + AGES_EVERY
            note_age(transaction)

    def _note_newest(self, versions: Mapping[Spot, Version]) -> None:
        """Have the keystore remember what has committed; what fails is made up for later."""
        self._unnoted.update(versions)
        if not self._unnoted:
            return
        try:
            self._keystore.note_newest(self._unnoted)
        except (OSError, KeystoreRefused) as error:
            log.error("newest versions could not be noted yet: %s", type(error).__name__)
        else:
            self._unnoted.clear()

    def _transaction(self, connection: Connection, now: datetime, sealing: Sealing) -> Transaction:
        return Transaction(connection, now, sealing, self._index, self._row_ids)

    def _shred(self) -> None:
        """Destroy the keys of people and events whose forgetting has committed.

        What fails is tried again later: the work that came before has committed all the same.
        """
        try:
            with self._engine.begin() as connection:
                # Exactly the rows deleted here: another copy may be adding some at this moment.
                rows = delete(shreds).returning(*guarded_columns(shreds))
                sealing = Sealing(self._keystore, self._row_ids)
                guard = Guard(connection, sealing)
                by_event: dict[str, list[str]] = defaultdict(list)
                for row in connection.execute(rows).all():
                    # Nobody but us has keys destroyed by writing down whose.
                    with suppress(RowUnreadable):
                        guard.check(shreds, row)
                        by_event[row.event_id].append(row.person_id)
                self._faults.note(sealing.faults, now=self._clock())
                for event_id, people in by_event.items():
                    if ALL_OF_EVENT in people:
                        self.outside.boxes.destroy(event_id)
                        self._keystore.forget_event(event_id)
                    else:
                        self._keystore.forget_people(event_id, people)
        except Exception as error:
            if not (isinstance(error, OSError) or store_failure(error)):
                raise
            log.error("keys could not be destroyed yet: %s", type(error).__name__)
            self._shred_from = time.monotonic() + SHRED_AGAIN
        else:
            self._shredding = False

    async def listen(self, ring_here: Callable[[Collection[Bell]], None]) -> None:
        """Ring here what every copy rings as it commits, until cancelled; for PostgreSQL only."""
        await Listener(self._engine, ring_here).run()

    def beat(self) -> None:
        """Read a key and write something, so that `pulse` says whether both can be done."""
        keystore = self._keystore
        try:
            keystore.refresh()
            keystore.index_secret()
            keystore.event_key(HOUSE)
            self.pulse.keys_read()
        except UNREADABLE:
            self.pulse.failed(StoreFailed("keystore"), word="unreadable")
        except Exception as error:
            if (failure := store_failure(error)) is None:
                raise
            self.pulse.failed(failure, word="failed")
        try:
            with self.begin() as unit:
                unit.work.touch()
        except StoreFailed as failure:
            self.pulse.failed(failure, word="failed")
        else:
            self.pulse.beat()

    def secret_for(self, purpose: str) -> bytes:
        """Return 32 bytes that every copy of the bot comes to, and nobody without the keystore."""
        info = b"colloquy/secret/1\x00" + purpose.encode()
        return derive(self._keystore.index_secret(), info=info)

    def ping(self) -> None:
        """Touch the database; raises what the database raises."""
        with self._engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()
        self._keystore.close()
