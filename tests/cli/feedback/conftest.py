"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests.cli.feedback.world import CommandWorld


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandWorld:
    """An empty off-line computer and an empty server."""
    made = CommandWorld(tmp_path / "desk", tmp_path / "server")
    made.desk.mkdir()
    made.server.mkdir()
    monkeypatch.chdir(tmp_path)
    return made
