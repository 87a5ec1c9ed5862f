"""What the robustness stories share: databases, and a town around a real bot."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from storage.database.engine import open_engine
from storage.database.migrating import upgrade
from tests.robustness.world import Town
from tests.storage.postgres import PostgresUnavailable, the_server


@pytest.fixture
def postgres_url() -> str:
    """A fresh, migrated database on the session's PostgreSQL server."""
    try:
        url = the_server().new_database()
    except PostgresUnavailable as reason:
        pytest.skip(f"PostgreSQL does not start here: {reason}")
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()
    return url


@pytest.fixture
async def town(tmp_path: Path) -> AsyncGenerator[Town]:
    """A town of six guests on SQLite."""
    async with Town.opened(tmp_path, guests=6) as opened:
        yield opened


TownOpener = Callable[..., AbstractAsyncContextManager[Town]]
