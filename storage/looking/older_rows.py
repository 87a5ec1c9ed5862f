"""What older copies of a database still say with the keys of today."""

from collections.abc import Collection
from typing import NamedTuple

from bot.domain.ids import EventId, PersonId
from storage.database.sealing import Sealing
from storage.housekeeping.sealed_rows import SEALED
from storage.keys.keystore import Keystore
from storage.looking.engine import open_engine_to_look
from storage.my_data.sampling import probes_of


class Opening(NamedTuple):
    """How many sealed rows opened, and how many did not."""

    opened: int
    closed: int


def opening(
    url: str, keystore: Keystore, event_id: EventId, alone: Collection[PersonId]
) -> Opening:
    """Try, in any database, every sealed row about an event or about accounts that were in no other.

    Raises:
        DatabaseMissing, LogAlone: there is none that could be looked into.
    """
    sealing = Sealing(keystore)
    # That it is older is no proof: it must not open for want of a key.
    sealing.accepts_older = True
    opened = closed = 0
    engine = open_engine_to_look(url)
    with engine.begin() as connection:
        for table in SEALED:
            for place, sealed in probes_of(connection, table, event_id, alone):
                opens = sealing.fault_of(place, sealed) is None
                opened, closed = opened + opens, closed + (not opens)
    engine.dispose()
    return Opening(opened, closed)
