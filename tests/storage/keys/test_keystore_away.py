"""A keystore on a server that cannot be reached: it is waited for, and named as what it is."""

from contextlib import closing

from bot.crypto.wrapping.kek import FileKek
from storage.database.engine import open_engine
from storage.keys.keystore import Keystore
from storage.keys.place import ServerPlace
from storage.pulse import OK
from storage.store import Store
from tests.storage.keys.world import database_of
from tests.storage.postgres import Postgres
from tests.storage.world import Clock


def test_readiness_names_a_server_that_cannot_be_reached(
    server: ServerPlace, kek: FileKek, postgres: Postgres, sqlite_url: str
) -> None:
    engine, database = open_engine(sqlite_url), database_of(server)

    def let_in(allowed: str) -> str:
        postgres.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS {allowed}")
        postgres.execute(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"
        )
        store.beat()
        return store.pulse.keystore

    with closing(Store(engine, Keystore.open(server, kek), clock=Clock())) as store:
        assert [let_in(allowed) for allowed in ("true", "false", "true")] == [
            OK,
            "unreachable",
            OK,
        ]
