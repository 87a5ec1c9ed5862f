"""Which version of a row is the newest: remembered beside the keys, so that no older one is believed.

Whoever can write to the database can put back what stood there before, seals and all. The newest
version that was committed is known here, in another file; what is older than that does not open.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from storage.keys.keystore_tables import KeystoreTables

_KEEP = """INSERT INTO newest VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (event, person, place) DO UPDATE
           SET version = excluded.version, said = excluded.said, number = excluded.number"""
_LATER = "SELECT event, person, place, version, number FROM newest WHERE number > ?"
_MOST_BELIEVED = 100_000
_LAST = "SELECT coalesce(max(number), 0) FROM newest"


class Spot(NamedTuple):
    """Where a versioned value stands: opaque ids, and its table and row as one word."""

    event: str
    person: str
    place: str


class Version(NamedTuple):
    """A version, and what the row says that decides rights (JSON); None where it is sealed."""

    number: int
    said: str | None = None


class Newest:
    """The newest versions in memory, some 150 bytes each; one is shared by a writer and its reader."""

    def __init__(self) -> None:
        self._versions: dict[Spot, int] = {}
        self._read = 0
        self._believed: dict[tuple[Any, ...], tuple[Spot, int]] = {}
        self.destroyed = 0
        """How often keys were destroyed, or may have been, as far as the writer knows."""

    def believed(self, row: tuple[Any, ...]) -> tuple[Spot, int] | None:
        """Return what a row is called and its version, if it was found to be ours to the last byte.

        Whether that is the newest version, and whether its person is still known, is another question.
        """
        return self._believed.get(row)

    def believe(self, row: tuple[Any, ...], spot: Spot, version: int) -> None:
        """Remember of a row, guard and all, that it is ours; when there are too many, begin anew."""
        if len(self._believed) >= _MOST_BELIEVED:
            self._believed.clear()
        self._believed[row] = (spot, version)

    def of(self, spot: Spot) -> int:
        """Return the newest version of a value that was committed; 0 where none is known."""
        return self._versions.get(spot, 0)

    def read(self, file: KeystoreTables) -> None:
        """Read what was noted since last time, by whomever; they may have destroyed keys as well."""
        self.destroyed += 1
        if not file.remembers_newest:
            return
        for event, person, place, version, number in file.rows(_LATER, (self._read,)):
            self._versions[Spot(event, person, place)] = version
            self._read = max(self._read, number)

    def write(self, file: KeystoreTables, versions: Mapping[Spot, Version]) -> None:
        """Note versions that have been committed."""
        with file.writing():
            [(last,)] = file.rows(_LAST)
            file.write(
                _KEEP,
                (
                    (*spot, version.number, version.said, number)
                    for number, (spot, version) in enumerate(versions.items(), last + 1)
                ),
            )
        self._versions.update((spot, version.number) for spot, version in versions.items())

    def forget(self, event: str, people: Collection[str] | None = None) -> None:
        """Forget the values of some people of an event, by default of the event with all of them."""
        # In place: whoever reads shares it.
        for spot in list(self._versions):
            if spot.event == event and (people is None or spot.person in people):
                self._versions.pop(spot, None)
        self._believed.clear()
        self.destroyed += 1

    def said(self, file: KeystoreTables) -> Iterable[tuple[Spot, Version]]:
        """Yield every row that decides rights, with what it says."""
        for event, person, place, version, said in file.rows(
            "SELECT event, person, place, version, said FROM newest WHERE said IS NOT NULL"
        ):
            yield Spot(event, person, place), Version(version, said)
