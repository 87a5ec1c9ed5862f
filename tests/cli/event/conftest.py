"""What several tests of the files on the command line begin with."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.founding import found
from bot.settings.settings import Settings
from tests.storage.sqlite import put_tables
from tests.stories.sample_event import sample_plan

WIFI = KnowledgeEntry("wifi", (Words("Wifi?", "无线网？"),), Words("On the card"))


@pytest.fixture
def founded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the sample event that the command line uses."""
    monkeypatch.setenv("COLLOQUY_DATA_DIR", str(tmp_path / "data"))
    settings = Settings.read({"COLLOQUY_DATA_DIR": str(tmp_path / "data")}, needs_token=False)
    plan = replace(sample_plan(), knowledge=(WIFI,))
    put_tables(settings.database_url)
    asyncio.run(found(settings, plan, now=lambda: datetime.now(UTC)))
    return tmp_path
