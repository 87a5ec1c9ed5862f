"""The paper cards of an open box: which nullifiers it takes, and which were made void."""

from collections.abc import Collection, Mapping

from storage.ballot_box.box_file import BoxFile


class Cards:
    """The cards of one box. The box guards them against threads."""

    def __init__(self, file: BoxFile) -> None:
        self._file = file
        self._listed: Mapping[bytes, str] | None = None

    def load(self, names: Mapping[bytes, str], *, needed: bool) -> None:
        """Read the cards that are not void; `names` of the ballots by number. Raises BoxFailed."""
        rows = self._file.rows("SELECT void, ballot, nullifier FROM card")
        listed = {nullifier: names[number] for void, number, nullifier in rows if not void}
        self._listed = listed if needed else None

    def allow(self, nullifier: bytes, ballot: str) -> bool:
        """Say whether a right may be used for a ballot, as far as cards decide that."""
        return self._listed is None or self._listed.get(nullifier) == ballot

    def to_change(self, nullifiers: Collection[bytes], *, void: bool) -> list[int]:
        """Return the rows of these cards that are not yet as wanted. Raises BoxFailed."""
        rows = self._file.rows("SELECT id, void, nullifier FROM card")
        return [row for row, is_void, each in rows if each in nullifiers and bool(is_void) != void]

    def change(self, row: int, *, void: bool) -> None:
        """Make one void, or good again; call it while the box is changing, then `load`."""
        self._file.change("UPDATE card SET void = ? WHERE id = ?", (int(void), row))
