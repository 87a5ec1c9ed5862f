"""Which revision a database is at, without Alembic: the running bot only needs to compare.

`migrating.py` changes databases; it loads ten megabytes that a bot would never use again.
"""

from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from storage.database.errors import (
    DatabaseUnreachable,
    StoreDamaged,
    StoreFailed,
    StoreFull,
    StoreLocked,
    store_failure,
)

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_TABLE = "alembic_version"


def revision_of(engine: Engine) -> str | None:
    """Return the revision a database is at, None if it holds no tables of ours.

    Raises:
        DatabaseUnreachable: there is no connection.
        StoreFailed: there is one, but the database cannot be read.
    """
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table(_TABLE):
                return None
            return connection.execute(text(f"SELECT version_num FROM {_TABLE}")).scalar()  # noqa: S608
    except DBAPIError as error:
        # Without the cause: it names the host and the user.
        raise _why(error) from None


def _why(error: DBAPIError) -> StoreFailed:
    failure = store_failure(error)
    # A file that is there but cannot be written to, for example; SQLite names such things.
    is_told = isinstance(failure, StoreDamaged | StoreFull | StoreLocked) or (
        "SQLITE_" in str(failure) and "SQLITE_CANTOPEN" not in str(failure)
    )
    return failure if failure and is_told else DatabaseUnreachable()


def newest_revision() -> str:
    """Return the newest revision this programme knows: files are named after theirs, in order."""
    return max(path.name.partition("_")[0] for path in _VERSIONS.glob("[0-9]*_*.py"))
