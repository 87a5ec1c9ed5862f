"""`colloquy event over` where the database is PostgreSQL, down to the server's own files."""

import json
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import psycopg
import pytest

from bot.opening import open_store
from bot.settings.settings import Settings
from storage.keys.keys import KeyForgotten
from tests.cli.erasure.test_event_over import (
    CERTIFICATE,
    NAMES,
    NUMBERS,
    OTHER,
    event_key_of,
    everything,
    found_both,
    in_columns,
    now,
    over,
    run,
    told_in,
)
from tests.robustness.canaries import Canaries
from tests.storage.postgres import Postgres, fresh_database, the_server
from tests.stories.sample_event import EVENT

WAITS = """SELECT count(*) FROM pg_stat_activity
           WHERE pid <> pg_backend_pid() AND query LIKE 'SELECT pg_snapshot_xmin%'"""
"""How many wait for what others have begun."""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Two events in the database of an ordinary user, whose planner has looked at every column."""
    environ = {
        "COLLOQUY_DATA_DIR": str(tmp_path / "data"),
        "COLLOQUY_DATABASE_URL": fresh_database(Postgres.new_database_of_an_ordinary_user),
    }
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "to").mkdir()
    settings = Settings.read(environ, needs_token=False)
    found_both(settings)
    the_server().execute("ANALYZE", database=_name(settings))
    return settings


def test_event_ends_and_nothing_of_it_is_in_the_servers_files(settings: Settings) -> None:
    server, columns = the_server(), in_columns(settings)
    before = in_server(server, settings, columns)

    code, said = over(settings)

    told = json.loads((settings.data_dir.parent / "to" / f"{CERTIFICATE}.json").read_text())
    assert (code, said[-2].split(".")[0], told["clean"]) == (0, "Clean", True)
    assert told["canaries"]["found_before_in_columns"] == len(columns.needles) == 2
    assert told["older_rows"] == {"opened_before": 13, "opened_after": 0}
    # The control: what is not found afterwards stood in the server's files before.
    assert set().union(*before.values()) == set(columns.needles.values())
    assert in_server(server, settings, columns) == {}
    assert in_server(server, settings, told_in(settings)) == {}
    assert told_in(settings).found_in_files(everything(settings)) == {}
    with pytest.raises(KeyForgotten):
        event_key_of(settings, EVENT)
    store = open_store(settings, now=now)
    with store.begin() as unit:
        [left] = unit.work.guests.all_of(OTHER)
        assert left.profile.name == NAMES[2]
        assert unit.work.people.find(NUMBERS[0]) is None
    store.close()
    assert run("event", "over", EVENT)[0] == 2


def test_event_is_gone_though_another_database_was_written_to_when_it_ended(
    settings: Settings,
) -> None:
    """PostgreSQL keeps what was deleted after that began; the command waits for its end."""
    server, columns = the_server(), in_columns(settings)
    ended: list[int] = []
    ending = threading.Thread(target=lambda: ended.append(over(settings)[0]))
    with psycopg.connect(server.url("postgres")) as other:
        other.execute("SELECT pg_current_xact_id()")
        ending.start()
        while ending.is_alive() and server.execute(WAITS) == [(0,)]:
            time.sleep(0.02)
    ending.join(60)

    assert ended == [0]
    assert in_server(server, settings, columns) == {}


def in_server(server: Postgres, settings: Settings, canaries: Canaries) -> Mapping[str, set[str]]:
    """What stands in the files of a database; its log of writes goes by the server's rules."""
    name = _name(settings)
    server.execute("CHECKPOINT")
    [(number,)] = server.execute(f"SELECT oid FROM pg_database WHERE datname = '{name}'")
    return canaries.found_in_files((server.folder / "data" / "base" / str(number)).iterdir())


def _name(settings: Settings) -> str:
    return settings.database_url.partition("@/")[2].partition("?")[0]
