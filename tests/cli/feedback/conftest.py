"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests.cli.feedback.world import Office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An empty off-line computer and an empty server."""
    made = Office(tmp_path / "desk", tmp_path / "server")
    made.desk.mkdir()
    made.server.mkdir()
    monkeypatch.chdir(tmp_path)
    return made
