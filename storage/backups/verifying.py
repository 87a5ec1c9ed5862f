"""Whether a copy can be put back: it is, into a temporary place, and everything in it is opened there."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.database.revisions import newest_revision, revision_of
from storage.database.sealing import Why
from storage.housekeeping.belonging import belongs
from storage.keys.keystore import Keystore
from storage.looking.engine import open_engine_to_look
from storage.looking.look import Look, Tally
from storage.restoring.backup import NoDatabaseFile, copy_database


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which reasons kept rows from opening or from being believed; none where all of it is sound."""

    amiss: frozenset[Why]

    @property
    def is_sound(self) -> bool:
        """Say whether everything opened."""
        return not self.amiss

    @property
    def only_keys_are_missing(self) -> bool:
        """Say whether rows did not open for want of a key and for no other reason."""
        return self.amiss == frozenset((Why.KEYLESS,))


def look_through(copy: Path, keystore: Keystore, *, trial: Path, now: datetime) -> Verdict:
    """Put a copy back into the file `trial`, open every row there, and delete it again.

    Raises:
        NoDatabaseFile: it is damaged, of another version, or another keystore's.
        OSError, StoreFailed, SQLAlchemyError: it could not be put back or read.
    """
    copy_database(copy, trial)
    engine = open_engine_to_look(f"sqlite:///{trial}")
    try:
        if revision_of(engine) != newest_revision() or not belongs(engine, keystore):
            raise NoDatabaseFile(copy)
        with engine.begin() as connection:
            look = Look(connection, keystore, now)
            (_, rows), (_, guards) = look.rows(), look.guards()
    finally:
        engine.dispose()
        trial.unlink()
    return Verdict(frozenset(_reasons(rows) | _reasons(guards)))


def _reasons(amiss: Tally) -> set[Why]:
    return {why for why, tables in amiss.items() if tables}
