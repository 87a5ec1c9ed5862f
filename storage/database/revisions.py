"""Which revision a database is at, without Alembic: the running bot only needs to compare.

`migrating.py` changes databases; it loads ten megabytes that a bot would never use again.
"""

from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import OperationalError

from storage.database.errors import DatabaseUnreachable

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_TABLE = "alembic_version"


def revision_of(engine: Engine) -> str | None:
    """Return the revision a database is at, None if it holds no tables of ours.

    Raises:
        DatabaseUnreachable: there is no connection.
    """
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table(_TABLE):
                return None
            return connection.execute(text(f"SELECT version_num FROM {_TABLE}")).scalar()  # noqa: S608
    except OperationalError:
        # Without the cause: it names the host and the user.
        raise DatabaseUnreachable from None


def newest_revision() -> str:
    """Return the newest revision this programme knows: files are named after theirs, in order."""
    return max(path.name.partition("_")[0] for path in _VERSIONS.glob("[0-9]*_*.py"))
