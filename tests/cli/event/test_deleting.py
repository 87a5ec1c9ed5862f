"""`colloquy event delete`: asked for once more, and gone for good."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from bot.domain.people.people import Role
from bot.founding import found, invite_people
from bot.opening import open_store
from bot.settings.settings import Settings
from storage.keys.keys import KeyForgotten
from tests.stories.sample_event import EVENT, other_plan, sample_plan


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Two events that the command line works on, one of them with a ballot box."""
    monkeypatch.setenv("COLLOQUY_DATA_DIR", str(tmp_path / "data"))
    settings = Settings.read({"COLLOQUY_DATA_DIR": str(tmp_path / "data")}, needs_token=False)
    for plan in (sample_plan(), other_plan()):
        asyncio.run(found(settings, plan, now=now))
    asyncio.run(invite_people(settings, event_id=EVENT, people=[("Ann", Role.GUEST)], now=now))
    for event in (EVENT, other_plan().event.id):
        box = settings.data_dir / "boxes" / event / "a"
        box.mkdir(parents=True)
        (box / "manifest.json").write_text("{}")
        (box / "box.sqlite3").write_text("ballots")
    return settings


def now() -> datetime:
    return datetime.now(UTC)


def run(*words: str, typed: str = "") -> tuple[int, list[str]]:
    """Run the command; return its exit code and what it said."""
    done = CliRunner().invoke(app, ["event", *words], input=typed)
    return done.exit_code, done.output.splitlines()


def events_left(settings: Settings) -> list[str]:
    store = open_store(settings, now=now)
    with store.begin() as unit:
        ids = unit.work.events.ids()
    store.close()
    return list(ids)


def test_event_is_deleted_once_its_id_is_typed(settings: Settings) -> None:
    other = other_plan().event.id
    question = (
        "“Quiet Lake Dialogue”, 0 people, their answers and questions, the audit chain and all "
        "ballots kept here: nobody can bring them back, from no backup."
    )

    code, said = run("delete", EVENT, typed="yes\n")
    assert (code, said[0], said[-1]) == (1, question, "Nothing has been changed.")
    assert sorted(events_left(settings)) == sorted([EVENT, other])

    code, said = run("delete", EVENT, typed=f"{EVENT}\n")
    rows = said[-1].split(" rows")[0].rpartition(" ")[2]
    assert (code, said[0]) == (0, question)
    assert said[-1] == (
        "Deleted: 0 people, 0 accounts that were in no other event, "
        f"{rows} rows; their keys are destroyed."
    )
    assert events_left(settings) == [other]
    assert [path.name for path in (settings.data_dir / "boxes").iterdir()] == [other]
    store = open_store(settings, now=now)
    keystore = store._keystore  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(KeyForgotten):
        keystore.event_key(EVENT)
    keystore.event_key(other)
    store.close()


def test_event_that_is_not_there_is_told(settings: Settings) -> None:
    other = other_plan().event.id
    assert run("delete", EVENT, "--yes")[0] == 0

    assert run("delete", EVENT, "--yes") == (
        2,
        [f"There is no event {EVENT}. There are: {other}"],
    )
    assert events_left(settings) == [other]
