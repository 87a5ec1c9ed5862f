"""`colloquy event over` with the keystore on a server: its keys are gone from there, to the last byte of its files."""

import json
import os
import signal
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.ids import HOUSE
from bot.opening import open_keys, open_store
from bot.settings.settings import Settings
from storage.keys.keys import KeyForgotten
from storage.keys.place import ServerPlace
from tests.cli.erasure.test_event_over import (
    CERTIFICATE,
    NAMES,
    OTHER,
    be_killed_in,
    event_key_of,
    everything,
    found_both,
    now,
    over,
    run,
    told_in,
)
from tests.storage.keys.test_keystore_server import stored
from tests.storage.keys.world import database_of
from tests.storage.postgres import Postgres, PostgresUnavailable, fresh_database, the_server
from tests.stories.sample_event import EVENT


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def settings(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Settings:
    """Two events; the keystore is on a server, the database a file or on a server, too."""
    try:
        keystore = the_server().new_database_of_an_ordinary_user()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")
    environ = {"COLLOQUY_DATA_DIR": str(tmp_path / "data"), "COLLOQUY_KEYSTORE_URL": keystore}
    if request.param == "PostgreSQL":
        make = Postgres.new_database_of_an_ordinary_user
        environ["COLLOQUY_DATABASE_URL"] = fresh_database(make)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "to").mkdir()
    settings = Settings.read(environ, needs_token=False)
    found_both(settings)
    return settings


def place_of(settings: Settings) -> ServerPlace:
    assert isinstance(settings.keystore_place, ServerPlace)
    return settings.keystore_place


def keys_on_server(settings: Settings) -> dict[str, bytes]:
    """Return wrapped keys by `event/person`, read behind the keystore's back."""
    rows = the_server().execute(
        "SELECT event || '/' || person, wrapped FROM person_key"
        " UNION ALL SELECT event || '/', wrapped FROM event_key",
        database=database_of(place_of(settings)),
    )
    return dict(rows)


def of_event(keys: dict[str, bytes]) -> set[str]:
    return {name for name in keys if name.startswith(f"{EVENT}/")}


def test_event_ends_and_its_keys_are_gone_from_the_servers_files(settings: Settings) -> None:
    keys = keys_on_server(settings)
    before = stored(the_server(), place_of(settings), keys)

    code, said = over(settings)

    told = json.loads((settings.data_dir.parent / "to" / f"{CERTIFICATE}.json").read_text())
    after = keys_on_server(settings)
    left = stored(the_server(), place_of(settings), keys)
    assert (code, said[-2].split(".")[0], told["clean"]) == (0, "Clean", True)
    assert told["older_rows"] == {"opened_before": 13, "opened_after": 0}
    # The control: what is not found afterwards stood in the server's files before.
    assert before == set(keys)
    assert len(of_event(keys)) > 3
    assert of_event(after) == set()
    assert left == set(after)
    # Two of three people were in this event alone: their accounts' keys went with it.
    accounts = [{each for each in found if each.startswith(f"{HOUSE}/")} for found in (keys, after)]
    assert [len(each) for each in accounts] == [1 + len(NAMES), 2]
    assert told_in(settings).found_in_files(everything(settings)) == {}
    with pytest.raises(KeyForgotten):
        event_key_of(settings, EVENT)
    store = open_store(settings, now=now)
    with store.begin() as unit:
        [left_there] = unit.work.guests.all_of(OTHER)
        assert left_there.profile.name == NAMES[2]
    store.close()


@pytest.mark.parametrize("where", ["_shred", "destroy_traces", "_found_in_keystore"])
def test_killed_in_the_middle_it_goes_on(settings: Settings, where: str) -> None:
    keys = keys_on_server(settings)
    child = os.fork()
    if not child:
        be_killed_in(where, settings)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL

    code, said = over(settings, typed="")

    assert (code, said[-2].split(".")[0]) == (0, "Clean")
    assert "was broken off; it goes on." in said[0]
    assert stored(the_server(), place_of(settings), keys) == set(keys_on_server(settings))
    assert of_event(keys_on_server(settings)) == set()


def test_a_copy_on_another_node_that_has_the_keystore_open_is_noticed(settings: Settings) -> None:
    keys = keys_on_server(settings)
    with closing(open_keys(settings)):
        code, said = over(settings)

    assert (code, said) == (
        2,
        ["colloquy event over: the bot is running; stop every copy of it first"],
    )
    assert keys_on_server(settings) == keys


def test_a_keystore_that_is_away_is_named_and_nothing_is_destroyed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, nowhere = keys_on_server(settings), settings.data_dir.parent
    with monkeypatch.context() as patch:
        patch.setenv("COLLOQUY_KEYSTORE_URL", f"postgresql://keys@/keys?host={nowhere}")
        code, said = over(settings)
    again = run("event", "over", EVENT, "--dry-run")

    assert (code, said) == (
        2,
        [
            f"colloquy event over: keystore in database keys on {nowhere} cannot be reached;"
            " see COLLOQUY_KEYSTORE_URL"
        ],
    )
    assert again[0] == 0
    assert keys_on_server(settings) == keys
