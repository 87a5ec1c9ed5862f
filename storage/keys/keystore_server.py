"""The keystore's tables in a PostgreSQL database of their own, so that copies of the bot on several nodes share them.

A database of its own, because a backup of the main one must never hold wrapped keys: with them in it,
forgetting would not reach that backup. PostgreSQL leaves what was deleted in its files until it is
written over; after keys were destroyed the tables are therefore written anew, and the old files are
gone. `VACUUM FULL` would not do: it keeps what was deleted for as long as any transaction is open
that began before, be it in another database of that server. Its write-ahead log keeps what was
written until it recycles the segment: that is not in our hands (deploy/THREATS.md).
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import psycopg
from psycopg import sql

from storage.keys.copying import copy_into_file
from storage.keys.keystore_tables import (
    APPLICATION_ID,
    NOT_CLEANED,
    PATIENCE,
    SCHEMA_VERSION,
    KeystoreAway,
    KeystoreBusy,
    KeystoreMisplaced,
    KeystoreRefused,
)
from storage.keys.place import ServerPlace

_SCHEMA = (
    "CREATE TABLE index_secret (one integer PRIMARY KEY CHECK (one = 1), wrapped bytea NOT NULL)",
    "CREATE TABLE event_key (event text PRIMARY KEY, wrapped bytea NOT NULL)",
    """CREATE TABLE person_key (event text, person text, wrapped bytea NOT NULL,
       PRIMARY KEY (event, person))""",
    """CREATE TABLE newest (event text, person text, place text, version bigint NOT NULL, said text,
       number bigint NOT NULL, PRIMARY KEY (event, person, place))""",
    "CREATE INDEX newest_number ON newest (number)",
    # What the planner notes of values is a copy of them that nobody would destroy.
    *(
        f"ALTER TABLE {table} ALTER {column} SET STATISTICS 0"
        for table, column in (
            *(("index_secret", "wrapped"), ("event_key", "wrapped"), ("person_key", "wrapped")),
            ("newest", "said"),
        )
    ),
    """CREATE TABLE keystore (one integer PRIMARY KEY CHECK (one = 1), application bigint NOT NULL,
       version integer NOT NULL, changes bigint NOT NULL, destroyed bigint NOT NULL,
       cleaned bigint NOT NULL) WITH (fillfactor = 20)""",
    f"INSERT INTO keystore VALUES (1, {APPLICATION_ID}, {SCHEMA_VERSION}, 0, 0, 0)",  # noqa: S608
)
_TABLES = ("index_secret", "event_key", "person_key", "newest")
_WRITE_ANEW = (
    # A type given by an expression: each row there is now is written into a new file, no other.
    *(
        f"ALTER TABLE {table} ALTER wrapped TYPE bytea USING wrapped || ''::bytea"
        for table in ("index_secret", "event_key", "person_key")
    ),
    "ALTER TABLE newest ALTER said TYPE text USING said || ''",
)
_HOLD_STILL = f"LOCK TABLE {', '.join(_TABLES)} IN ACCESS SHARE MODE"
_CHANGE = """UPDATE keystore SET changes = changes + 1,
             destroyed = CASE WHEN %s THEN changes + 1 ELSE destroyed END RETURNING changes"""
_LOCK = f"SELECT pg_advisory_xact_lock({APPLICATION_ID})".encode()
_CLEANED = "UPDATE keystore SET cleaned = greatest(cleaned, ?)"
_IS_THERE = "SELECT to_regclass('keystore') IS NOT NULL"
_IS_SHARED = (
    "SELECT to_regclass('alembic_version') IS NOT NULL OR to_regclass('people') IS NOT NULL"
)
_IS_OURS = """SELECT pg_has_role(relowner, 'USAGE') OR pg_has_role(datdba, 'USAGE') FROM pg_class, pg_database
              WHERE pg_class.oid = to_regclass('person_key') AND datname = current_database()"""
_SETTINGS = (
    "SET synchronous_commit = on",
    f"SET lock_timeout = {int(PATIENCE * 1000)}",
    f"SET statement_timeout = {int(PATIENCE * 3000)}",
    "SET idle_in_transaction_session_timeout = 30000",
)


class KeystoreServer:
    """The open tables; one connection, which is made anew when it is lost between two statements."""

    among = "(SELECT json_array_elements_text(?::json))"

    def __init__(self, place: ServerPlace, *, only_looks: bool) -> None:
        """Use `open`."""
        self.place = place
        self._only_looks = only_looks
        self._connection = self._connected()
        self._in_transaction = False
        self._seen = 0
        self._foreign = 0

    @classmethod
    def open(cls, place: ServerPlace, *, must_exist: bool, only_looks: bool = False) -> Self:
        """Connect; the tables are made later, where they need not exist. Raises KeystoreRefused."""
        tables = cls(place, only_looks=only_looks)
        try:
            tables._refuse_unfit(must_exist=must_exist)
        except BaseException:
            tables.close()
            raise
        return tables

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def rows(self, statement: str, values: tuple[str | int, ...] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._run(statement, values).fetchall()

    def row(self, statement: str, values: tuple[str, ...] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query."""
        return self._run(statement, values).fetchone()

    def write(self, statement: str, rows: Iterable[tuple[str | bytes | int | None, ...]]) -> None:
        """Run a statement for each row of values; call it within `writing`."""
        with self._connection.cursor() as cursor:
            cursor.executemany(_translated(statement), list(rows))

    @contextmanager
    def writing(self, *, destroys: bool = False) -> Generator[None]:
        """One transaction under the one lock that all writers take; all or nothing, on disk at the end.

        Raises KeystoreBusy: another process holds the lock for too long, or the server is away. If
        it was lost during the commit, nobody knows whether it was made: what is written may be
        written once more.
        """
        number = 0
        with self._at_once():
            self._connection.execute(_LOCK)
            if self._is_there:
                found = self._connection.execute(_CHANGE, (destroys,)).fetchone()
                number = 0 if found is None else int(found[0])
            yield
        if number == self._seen + 1:
            self._seen = number

    def create_tables(self) -> bool:
        """Make the tables if there are none and tell so; call it within `writing`."""
        if self._is_there:
            return False
        for statement in _SCHEMA:
            self._connection.execute(_translated(statement))
        return True

    @property
    def remembers_newest(self) -> bool:
        """Whether there is the table of newest versions: on a server there always was."""
        return True

    def add_newest(self) -> None:
        """Do nothing: see `remembers_newest`."""

    def refuse_foreign(self) -> None:
        """Raise KeystoreRefused when the tables are not a keystore's of a version we know."""
        found = self.rows("SELECT application, version FROM keystore") if self._is_there else []
        if found != [(APPLICATION_ID, SCHEMA_VERSION)]:
            raise KeystoreRefused(self.place, "is not a keystore of this version")

    def changes(self) -> int:
        """Return a number that is another one once somebody else has committed a change."""
        [(number,)] = self.rows("SELECT changes FROM keystore")
        self._foreign += number != self._seen
        self._seen = number
        return self._foreign

    def destroy_traces(self) -> None:
        """Have the tables written anew where keys were destroyed since that was done last.

        Raises KeystoreBusy.
        """
        if self._only_looks:
            return
        [(destroyed, cleaned)] = self.rows("SELECT destroyed, cleaned FROM keystore")
        if destroyed <= cleaned:
            return
        with self._at_once():
            self._connection.execute(_LOCK)
            for statement in _WRITE_ANEW:
                self._connection.execute(statement.encode())
            self._connection.execute(_translated(_CLEANED), (destroyed,))

    def copy(self, to: Path) -> None:
        """Write a consistent copy, a file as a keystore in a file is. Raises FileExistsError."""
        with self._at_once():
            self._connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            # A table that is written anew after the moment of the copy would seem to be empty.
            self._connection.execute(_HOLD_STILL.encode())
            copy_into_file(self, to)

    def drop(self) -> None:
        """Destroy all of it; the database itself stays. Raises KeystoreBusy."""
        with self.writing():
            for table in (*_TABLES, "keystore"):
                self._connection.execute(
                    sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier(table))
                )

    def problems(self) -> Iterator[str]:
        """Tell what is wrong with the tables and their settings."""
        [(destroyed, cleaned)] = self.rows("SELECT destroyed, cleaned FROM keystore")
        if destroyed > cleaned:
            yield NOT_CLEANED

    def _refuse_unfit(self, *, must_exist: bool) -> None:
        if self.rows(_IS_SHARED)[0][0]:
            raise KeystoreMisplaced(
                self.place, "shares its database with other tables: give it one of its own"
            )
        if self.rows(_IS_OURS) == [(False,)]:
            # PostgreSQL would pass over what we have it write anew, and only warn.
            raise KeystoreMisplaced(
                self.place,
                "belongs to another user, who alone can write destroyed keys over: connect as that one",
            )
        if must_exist and not self._is_there:
            raise KeystoreRefused(self.place, "does not exist")

    @property
    def _is_there(self) -> bool:
        return bool(self.rows(_IS_THERE)[0][0])

    def _run(self, statement: str, values: tuple[str | int, ...] = ()) -> psycopg.Cursor[Any]:
        """Run a statement; once more where the connection turns out to be lost, and nothing hangs on it."""
        for is_last in (False, True):
            try:
                return self._connection.execute(_translated(statement), values)
            except (psycopg.OperationalError, psycopg.InterfaceError) as error:
                if self._in_transaction:
                    raise
                if is_last or not self._connection.closed:
                    raise self._busy(error) from None
                self._connection = self._connected()
            except psycopg.Error as error:
                if self._in_transaction:
                    raise
                raise self._busy(error) from None
        raise AssertionError

    @contextmanager
    def _at_once(self) -> Generator[None]:
        """One transaction. Raises KeystoreBusy."""
        self._alive()
        self._in_transaction = True
        try:
            with self._connection.transaction():
                yield
        except psycopg.Error as error:
            raise self._busy(error) from None
        finally:
            self._in_transaction = False

    def _alive(self) -> None:
        """Connect anew if the connection was lost."""
        self._run("SELECT 1")

    def _connected(self) -> psycopg.Connection[Any]:
        try:
            connection = psycopg.connect(
                self.place.url, autocommit=True, connect_timeout=int(PATIENCE)
            )
            for setting in _SETTINGS:
                connection.execute(setting.encode())
            if self._only_looks:
                connection.execute("SET default_transaction_read_only = on")
        except psycopg.Error:
            raise KeystoreAway(self.place) from None
        return connection

    def _busy(self, error: psycopg.Error) -> KeystoreBusy:
        """Name a failure: PostgreSQL's own sentences may quote values."""
        if self._connection.closed:
            return KeystoreAway(self.place)
        return KeystoreBusy(self.place, f"cannot be used: {type(error).__name__}")


def _translated(statement: str) -> bytes:
    return statement.replace("?", "%s").encode()
