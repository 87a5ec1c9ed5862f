"""Chat ratings in a ballot box: a counter for each number of stars, and who has rated as a hash.

Confidential, not anonymous: whoever reads the running bot, or has this file and the list of guests
while the box is open, can tell who has rated, and from two copies of it how. The key of the hashes is destroyed
when the box is finished.
"""

import hashlib
import hmac
import secrets
import struct

from storage.ballot_box.box_file import MARK_BYTES, STARS, BoxFile, number_of

_TALLY = struct.Struct(f">{STARS}I")


class Ratings:
    """The counters of an open box, in memory as in the file. The box guards it against threads."""

    def __init__(self, file: BoxFile) -> None:
        self._file = file
        self.load()

    def load(self) -> None:
        """Read what is in the file. Raises BoxFailed."""
        rows = self._file.rows
        self._key = bytes(rows("SELECT value FROM meta WHERE name = 'rating-key'")[0][0])
        tallies = rows("SELECT number, tally FROM ballot")
        self._tallies = {number: _TALLY.unpack(tally) for number, tally in tallies}
        marks = rows("SELECT id, used, mark FROM done")
        self._marks = {mark for _, used, mark in marks if used}
        self._free = {row for row, used, _ in marks if not used}

    @property
    def are_full(self) -> bool:
        """Whether no further rating finds room."""
        return not self._free

    @property
    def are_begun(self) -> bool:
        """Whether anybody has rated."""
        return bool(self._marks)

    def tally(self, number: int) -> tuple[int, ...]:
        """Return how many gave 1, 2, ... 5 stars."""
        return self._tallies[number]

    def has(self, number: int, person_mark: bytes) -> bool:
        """Say whether somebody has rated."""
        return self._hash(number, person_mark) in self._marks

    def write(self, number: int, person_mark: bytes, stars: int) -> None:
        """Count a rating in the file; call it while the box is changing, then `load`."""
        row = secrets.choice(tuple(self._free))
        tally = list(self._tallies[number])
        tally[stars - 1] += 1
        mark = self._hash(number, person_mark)
        self._file.change("UPDATE done SET used = 1, mark = ? WHERE id = ?", (mark, row))
        self._file.change(
            "UPDATE ballot SET tally = ? WHERE number = ?", (_TALLY.pack(*tally), number)
        )

    def forget(self) -> None:
        """Destroy in the file who has rated; call it while the box is changing, then `load`."""
        key = secrets.token_bytes(len(self._key))
        self._file.change("UPDATE meta SET value = ? WHERE name = 'rating-key'", (key,))
        for (row,) in self._file.rows("SELECT id FROM done"):
            noise = secrets.token_bytes(MARK_BYTES)
            self._file.change("UPDATE done SET mark = ? WHERE id = ?", (noise, row))

    def _hash(self, number: int, person_mark: bytes) -> bytes:
        return hmac.digest(self._key, number_of(number) + person_mark, hashlib.sha256)
