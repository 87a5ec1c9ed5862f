"""The keystore: keys of events and people in a file of their own.

Key-encryption key (outside) -> event key -> person key. The main database and its backups hold
only what these keys have sealed; destroying a key here makes it unreadable there, in every copy.
"""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Self

from bot.crypto.keyring import (
    Remembered,
    guard_key_of,
    id_of_keystore,
    unwrap_index_secret,
    wrap_event_key,
    wrap_index_secret,
    wrap_person_key,
)
from bot.crypto.secret import Secret
from bot.crypto.vault import Vault
from bot.crypto.wrapping.kek import KeyEncryptionKey
from bot.domain.ids import HOUSE
from storage.keys.keys import Keys
from storage.keys.keystore_report import KeystoreReport, report_on
from storage.keys.keystore_tables import KeystoreTables
from storage.keys.newest import Newest, Spot, Version
from storage.keys.opening import open_tables, open_tables_to_look
from storage.keys.place import KeystorePlace
from storage.keys.rewrapping import rewrap_tops

_INSERT_EVENT = "INSERT INTO event_key VALUES (?, ?) ON CONFLICT DO NOTHING"
_INSERT_PERSON = "INSERT INTO person_key VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


class Keystore:
    """The open keystore; use it from one thread at a time, be it another than opened it.

    Every change is on disk when its method returns. Make a person's key before the main database
    commits what it sealed: a key without a person is harmless, and making it again keeps it.
    Another process may share the file: call `refresh` at the start of each unit of work, so that
    what it forgot is noticed. Every method waits up to `PATIENCE` for another process; after that
    changes raise KeystoreRefused.
    """

    def __init__(
        self,
        file: KeystoreTables,
        kek: KeyEncryptionKey,
        most: int,
        newest: Newest | None = None,
    ) -> None:
        """Use `open`."""
        self._guard_key: Secret | None = None
        self._index_secret: tuple[bytes, Secret] | None = None
        """As it stands wrapped in the file, and unwrapped."""
        self.newest = newest or Newest()
        self._leads = newest is None
        self._file = file
        self._kek = kek
        self._remembered = Remembered(most)
        self._keys = Keys(file, kek, self._remembered)
        self._data_version = -1

    @classmethod
    def open(
        cls,
        place: KeystorePlace,
        kek: KeyEncryptionKey,
        *,
        must_exist: bool = False,
        most: int = 20_000,
        newest: Newest | None = None,
    ) -> Self:
        """Open a keystore; make one, with the house's key, if there is none.

        Say `must_exist` where there is a main database: a fresh keystore could not open it.
        At most `most` person keys are kept in memory; `newest` is that of one that is open already.
        Raises KeystoreRefused, KekUnknown (another
        key file), Unreadable (altered), KeyFileRefused, OSError.
        """
        keystore = cls(open_tables(place, must_exist=must_exist), kek, most, newest)
        try:
            keystore._begin(make=not must_exist)
        except BaseException:
            keystore.close()
            raise
        return keystore

    @classmethod
    def open_to_look(cls, place: KeystorePlace, kek: KeyEncryptionKey) -> Self:
        """Open a keystore that is there without changing a byte of it; it cannot be changed then.

        Raises as `open` does.
        """
        keystore = cls(open_tables_to_look(place), kek, most=20_000)
        try:
            keystore._refuse_unfit()
        except BaseException:
            keystore.close()
            raise
        return keystore

    def opened_again(self, *, most: int) -> Self:
        """Open the same keystore a second time, for another thread; see `open`."""
        return type(self).open(
            self._file.place, self._kek, must_exist=True, most=most, newest=self.newest
        )

    def __repr__(self) -> str:
        return f"Keystore({str(self._file.place)!r})"

    @property
    def place(self) -> KeystorePlace:
        """Where it is."""
        return self._file.place

    def close(self) -> None:
        """Close the file and drop the keys in memory."""
        self._remembered.drop_all()
        self._file.close()

    def refresh(self) -> None:
        """Believe the keys in memory no further than the file, if that was changed since last time."""
        version = self._file.changes()
        is_changed, self._data_version = version != self._data_version, version
        if is_changed and self._leads:
            self.newest.read(self._file)
        if self._remembered.look_again(self.newest.destroyed, is_changed=is_changed):
            self._keys.drop_forgotten()

    def note_newest(self, versions: Mapping[Spot, Version]) -> None:
        """Remember versions of rows that the main database has committed. Raises KeystoreBusy."""
        self.newest.write(self._file, versions)

    def what_was_said(self) -> Iterable[tuple[Spot, Version]]:
        """Yield every row that decides rights, as it was committed last."""
        return self.newest.said(self._file) if self._file.remembers_newest else ()

    def index_secret(self) -> Secret:
        """Return the random secret of blind indexes; rotation of the key file leaves it the same.

        Raises KekUnknown, Unreadable, KekAway.
        """
        [(wrapped,)] = self._file.rows("SELECT wrapped FROM index_secret")
        if self._index_secret is None or self._index_secret[0] != wrapped:
            self._index_secret = (wrapped, unwrap_index_secret(self._kek, wrapped))
        return self._index_secret[1]

    def guard_key(self) -> Secret:
        """Return the key that plain columns are guarded with; errors as in `index_secret`."""
        if self._guard_key is None:
            self._guard_key = guard_key_of(self.index_secret())
        return self._guard_key

    def id(self) -> bytes:
        """Return the 16 bytes by which a database knows its keystore; errors as in `index_secret`.

        They follow from the index secret, so nobody can give them to another keystore; copies and
        rotated ones have the same.
        """
        return id_of_keystore(self.index_secret())

    def is_untouched(self) -> bool:
        """Say whether nothing but the house's own key has been made here yet."""
        others = "SELECT 1 FROM event_key WHERE event <> ? UNION ALL SELECT 1 FROM person_key"
        return self._file.row(others, (HOUSE,)) is None

    def create_event(self, event_id: str) -> None:
        """Make an event's key unless it has one.

        Raises KekUnknown when our key file is older than the last rotation, PlaceRefused.
        """
        with self._file.writing():
            # Proof that we hold the current key: what a retired one wraps would be lost.
            self.index_secret()
            wrapped = wrap_event_key(self._kek, event_id, Secret.random())
            self._file.write(_INSERT_EVENT, [(event_id, wrapped)])

    def create_person(self, event_id: str, person_id: str) -> None:
        """Make a person's key in an event unless there is one.

        Raises KeyForgotten (no such event), PlaceRefused.
        """
        self.create_people(event_id, (person_id,))

    def create_people(self, event_id: str, person_ids: Collection[str]) -> None:
        """Make the keys of those who have none, in one commit; errors as in `create_person`."""
        present = {person for person, _ in self._keys.read_people(event_id, person_ids)}
        missing = [person for person in person_ids if person not in present]
        if not missing:
            return
        with self._file.writing():
            # Read again under the lock: another process may have forgotten the event.
            event = self._keys.read_event(event_id)
            rows = (
                (event_id, person, wrap_person_key(event, event_id, person, Secret.random()))
                for person in missing
            )
            self._file.write(_INSERT_PERSON, rows)

    def event_key(self, event_id: str) -> Secret:
        """Return an event's key. Raises KeyForgotten, KekUnknown, Unreadable."""
        return self._keys.event(event_id).key

    def event_vault(self, event_id: str) -> Vault:
        """Return the vault of an event's key; errors as in `event_key`."""
        return self._keys.event(event_id).vault

    def person_key(self, event_id: str, person_id: str) -> Secret:
        """Return a person's key in an event. Raises KeyForgotten, KekUnknown, Unreadable."""
        return self._keys.person(event_id, person_id).key

    def person_vault(self, event_id: str, person_id: str) -> Vault:
        """Return the vault of a person's key; errors as in `person_key`."""
        return self._keys.person(event_id, person_id).vault

    def remember_events(self) -> None:
        """Have every event's key in memory: then a key service may be away. Raises KekAway."""
        self._keys.remember_events()

    def prefetch(self, event_id: str, person_ids: Iterable[str]) -> None:
        """Read many people's keys into memory at once, as far as they exist and fit.

        Raises KeyForgotten (no such event), KekUnknown, Unreadable.
        """
        self._keys.prefetch(event_id, person_ids)

    def forget_person(self, event_id: str, person_id: str) -> None:
        """Destroy a person's key in an event; without one, do nothing."""
        self.forget_people(event_id, (person_id,))

    def forget_people(self, event_id: str, person_ids: Collection[str]) -> None:
        """Destroy several people's keys in an event, all or none of them."""
        with self._file.writing(destroys=True):
            self._file.write(
                "DELETE FROM person_key WHERE event = ? AND person = ?",
                ((event_id, person_id) for person_id in person_ids),
            )
            self._file.write(
                "DELETE FROM newest WHERE event = ? AND person = ?",
                ((event_id, person_id) for person_id in person_ids),
            )
        for person_id in person_ids:
            self._remembered.drop_person(event_id, person_id)
        self.newest.forget(event_id, set(person_ids))
        self._file.destroy_traces()

    def forget_event(self, event_id: str) -> None:
        """Destroy an event's key and those of its people; without one, do nothing."""
        with self._file.writing(destroys=True):
            self._file.write("DELETE FROM person_key WHERE event = ?", [(event_id,)])
            self._file.write("DELETE FROM event_key WHERE event = ?", [(event_id,)])
            self._file.write("DELETE FROM newest WHERE event = ?", [(event_id,)])
        self._remembered.drop_event(event_id)
        self.newest.forget(event_id)
        self._file.destroy_traces()

    def rewrap(self, kek: KeyEncryptionKey) -> None:
        """Wrap all top keys with `kek` (a newer version, or another place), all or none.

        The keys themselves and all that they sealed stay as they are. Raises KekUnknown, Unreadable
        or KekAway when one of them does not open or cannot be wrapped; then nothing is changed.
        """
        with self._file.writing(destroys=True):
            rewrap_tops(self._file, self._kek, kek)
        self._kek = kek
        self._keys = Keys(self._file, kek, self._remembered)
        self._file.destroy_traces()

    def backup(self, to: Path) -> None:
        """Write a consistent copy of mode 0600. Raises FileExistsError.

        Keep copies apart from the main database's and only for days: they still hold the keys
        that are destroyed here afterwards.
        """
        self._file.copy(to)

    def check(self) -> KeystoreReport:
        """Open every key and look at the file; takes some 10 microseconds per person."""
        return report_on(self._file, self._kek)

    def _begin(self, *, make: bool) -> None:
        if make:
            with self._file.writing():
                if self._file.create_tables():
                    index_secret = wrap_index_secret(self._kek, Secret.random())
                    house = wrap_event_key(self._kek, HOUSE, Secret.random())
                    self._file.write("INSERT INTO index_secret VALUES (1, ?)", [(index_secret,)])
                    self._file.write(_INSERT_EVENT, [(HOUSE, house)])
        self._refuse_unfit()
        self._file.add_newest()
        # A crash may have come between forgetting and overwriting.
        self._file.destroy_traces()

    def _refuse_unfit(self) -> None:
        self._file.refuse_foreign()
        # Opens with our key or not at all, rather than at the first guest.
        self.index_secret()
