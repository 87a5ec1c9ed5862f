"""What a drill has to know when it goes on after it was broken off: sealed with the house's key.

The values that are looked for at the end must outlive the keys that sealed them, for minutes: they are in
this file, and nowhere else. When the drill has ended the file is overwritten and deleted.
"""

import os
from pathlib import Path
from typing import Any, NamedTuple, Self

import orjson

from bot.crypto.vault import Place
from bot.domain.ids import HOUSE, EventId, PersonId
from bot.plain_files import write_instead
from storage.database.sealing import RowPlace
from storage.keys.keystore import Keystore
from storage.my_data.sampling import Probe, Sample

FILE_NAME = "event-over.sealed"
_PLACE = Place("erasure", "drill", HOUSE, "")


class Drill(NamedTuple):
    """A drill that has begun (ISO 8601, UTC): the event, its chain's last head (hex), what is looked for.

    `plain_before` is how many of the sample's plain values stood in the files then; `backups` are folders
    with how many entries of the event opened there then, `logs` files or folders to look through.
    """

    event_id: EventId
    began: str
    chain_head: str
    chain_length: int
    plain_before: int
    backups: tuple[tuple[str, int], ...]
    logs: tuple[str, ...]
    sample: Sample

    def keep(self, folder: Path, keystore: Keystore) -> None:
        """Write it down, at once or not at all, before anything is destroyed."""
        probes = [[*probe.place, probe.sealed.hex()] for probe in self.sample.probes]
        plain = orjson.dumps([*self[:-1], [*self.sample[:-1], probes]])
        write_instead(folder / FILE_NAME, keystore.event_vault(HOUSE).seal(plain, _PLACE))

    @classmethod
    def found_in(cls, folder: Path, keystore: Keystore) -> Self | None:
        """Return the drill that was broken off, None where none was.

        Raises:
            bot.crypto.vault.Unreadable: the file was changed, or is of another keystore.
        """
        file = folder / FILE_NAME
        if not file.exists():
            return None
        opened: list[Any] = orjson.loads(
            keystore.event_vault(HOUSE).open(file.read_bytes(), _PLACE)
        )
        event_id, began, head, length, before, backups, logs, sampled = opened
        people, alone, invitations, rows, plain, sealed, probes = sampled
        sample = Sample(
            people,
            tuple(PersonId(each) for each in alone),
            invitations,
            rows,
            tuple(plain),
            tuple(sealed),
            tuple(
                Probe(RowPlace(table, EventId(event), PersonId(person), row), bytes.fromhex(value))
                for table, event, person, row, value in probes
            ),
        )
        return cls(
            EventId(event_id),
            began,
            head,
            length,
            before,
            tuple((folder, count) for folder, count in backups),
            tuple(logs),
            sample,
        )


def forget_drill(folder: Path) -> None:
    """Overwrite the file and delete it."""
    file = folder / FILE_NAME
    with file.open("r+b") as opened:
        opened.write(bytes(file.stat().st_size))
        opened.flush()
        os.fsync(opened.fileno())
    file.unlink()
