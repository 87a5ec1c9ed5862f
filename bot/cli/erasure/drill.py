"""The steps by which an event ends for good, each of which may be done again: a kill breaks nothing off for ever."""

import hashlib
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.erasure.broken_off import FILE_NAME as BROKEN_OFF
from bot.cli.erasure.broken_off import Drill
from bot.domain.ids import OPERATOR, EventId
from bot.opening import open_keys_to_look, open_store
from bot.settings.settings import Settings
from bot.usecases.people.forgetting_event import forget_event
from storage.database.sealing import Sealing
from storage.keys.copying import all_rows
from storage.keys.keys import KeyForgotten
from storage.keys.keystore import Keystore
from storage.keys.opening import open_tables_to_look
from storage.looking.older_rows import Opening, opening
from storage.looking.scanning import Canaries, Found, files_in
from storage.my_data.compacting import compact
from storage.my_data.sampling import Sample
from storage.restoring.backup import DATABASE, file_of
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found once an event was destroyed; `backups` in the order of the drill's."""

    canaries: int
    control: bool
    files: int
    size: int
    found: Sequence[Found]
    probes: Opening
    backups: Sequence[Opening]
    hashes: Mapping[str, str]

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found and nothing opens, and the looking itself would have found it."""
        opened = self.probes.opened + sum(each.opened for each in self.backups)
        return self.control and not self.found and not opened


@contextmanager
def working(settings: Settings) -> Generator[Work]:
    """Open the store and one unit of work, committed at the end."""
    store = open_store(settings, now=lambda: datetime.now(UTC))
    try:
        with store.begin() as unit:
            yield unit.work
    finally:
        store.close()


def begin(
    settings: Settings, event_id: EventId, *, logs: Sequence[Path], backups: Sequence[Path]
) -> Drill:
    """Sample the event and write the sample down; nothing is destroyed yet."""
    with working(settings) as work:
        sample = work.my_data.sampling.of_event(event_id)
        head, length = work.audit.head(event_id).hex(), work.audit.count(event_id)
    plain = _found_now(settings, Canaries(sample.plain), ())
    with closing(open_keys_to_look(settings)) as keystore:
        opened = [_opening(folder, keystore, event_id, sample).opened for folder in backups]
        drill = Drill(
            event_id,
            datetime.now(UTC).isoformat(timespec="seconds"),
            head,
            length,
            max((each.values for each in plain), default=0),
            tuple(zip((str(each.resolve()) for each in backups), opened, strict=True)),
            tuple(str(each.resolve()) for each in logs),
            sample,
        )
        drill.keep(settings.data_dir, keystore)
    return drill


def destroy(settings: Settings, event_id: EventId, *, tell: Callable[[str], None]) -> None:
    """Delete the event and its keys, and write the database anew; what is done already is passed over.

    Raises:
        KeysAreThere: the keystore was busy; what is done stays done.
    """
    with working(settings) as work:
        if event_id in work.events.ids():
            forget_event(work, event_id=event_id, actor=OPERATOR)
            tell("the event, its people and their accounts are deleted")
    # What a kill or a busy keystore left is destroyed by another unit of work.
    with working(settings):
        pass
    with closing(open_keys_to_look(settings)) as keystore:
        try:
            keystore.event_key(event_id)
        except KeyForgotten:
            tell("its keys are destroyed")
        else:
            raise KeysAreThere
    compact(settings.database_url)
    tell("the database is written anew without them")


class KeysAreThere(Exception):
    """The event's key is still in the keystore."""

    def __init__(self) -> None:
        super().__init__("the event's keys could not be destroyed; run the command again")


def look(settings: Settings, drill: Drill) -> Outcome:
    """Look for all that was sampled, and try what older backups hold with the present keystore."""
    sample, logs = drill.sample, [Path(each) for each in drill.logs]
    canaries = Canaries((*sample.plain, *sample.sealed))
    files = _files(settings, logs)
    found = _found_now(settings, canaries, logs)
    with closing(open_keys_to_look(settings)) as keystore:
        sealing = Sealing(keystore)
        sealing.accepts_older = True
        closed = [sealing.fault_of(*probe) is not None for probe in sample.probes]
        backups = [
            _opening(Path(folder), keystore, drill.event_id, sample) for folder, _ in drill.backups
        ]
    return Outcome(
        canaries.count,
        canaries.control(),
        len(files),
        sum(path.stat().st_size for path in files),
        found,
        Opening(closed.count(False), closed.count(True)),
        backups,
        _hashes(settings),
    )


def _found_now(settings: Settings, canaries: Canaries, logs: Sequence[Path]) -> list[Found]:
    found = canaries.in_files(_files(settings, logs))
    if file_of(settings.database_url) is None:
        found += canaries.in_rows(settings.database_url)
    if settings.keystore_url:
        found += _found_in_keystore(settings, canaries)
    return found


def _found_in_keystore(settings: Settings, canaries: Canaries) -> list[Found]:
    """Look through a keystore that is on a server, whose files are not ours to read."""
    with closing(open_tables_to_look(settings.keystore_place)) as tables:
        rows = [row for table in all_rows(tables).values() for row in table]
    values = (each for row in rows for each in row if isinstance(each, bytes | str))
    found = {
        number
        for value in values
        for number in canaries.in_bytes(value.encode() if isinstance(value, str) else value)
    }
    return [Found("keystore", len(found))] if found else []


def _files(settings: Settings, logs: Sequence[Path]) -> list[Path]:
    """Return the database with its logs, the keystore with its journal, all else that is kept, the logs."""
    database = file_of(settings.database_url)
    beside = () if database is None else database.parent.glob(f"{database.name}*")
    places = [*files_in(settings.data_dir), *(each for log in logs for each in files_in(log))]
    whole = dict.fromkeys(path.resolve() for path in (*places, *beside))
    return [path for path in whole if path.name != BROKEN_OFF]


def _opening(folder: Path, keystore: Keystore, event_id: EventId, sample: Sample) -> Opening:
    return opening(f"sqlite:///{folder / DATABASE}", keystore, event_id, sample.alone)


def _hashes(settings: Settings) -> dict[str, str]:
    database = file_of(settings.database_url)
    files: dict[str, Path] = {}
    if isinstance(settings.keystore_place, Path):
        files["keystore"] = settings.keystore_place
    if database is not None:
        files["database"] = database
    hashes: dict[str, str] = {}
    for name, path in sorted(files.items()):
        with path.open("rb") as file:
            hashes[name] = hashlib.file_digest(file, "sha256").hexdigest()
    return hashes
