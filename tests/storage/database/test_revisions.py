"""The bot's own way to tell revisions says what Alembic says."""

from pathlib import Path

from storage.database import migrating, revisions
from storage.database.engine import open_engine


def test_newest_revision_is_the_head_of_the_migrations() -> None:
    assert revisions.newest_revision() == migrating.newest_revision()


def test_revision_of_a_database_is_what_alembic_says(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.sqlite3'}")

    before = (revisions.revision_of(engine), migrating.revision_of(engine))
    migrating.upgrade(engine)
    after = (revisions.revision_of(engine), migrating.revision_of(engine))
    engine.dispose()

    assert before == (None, None)
    assert after == (migrating.newest_revision(), migrating.newest_revision())
