"""The slots of an open box, in memory as in the file: which are free, and which right is where.

What is known of them is kept in the order of the rows, which is random, and made anew after each
change: a list in the order of arrival, in a core dump or in swap, would be what the file avoids.
"""

import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress

from bot.crypto.feedback.commitments import commit
from bot.domain.ratings import MOST_BANDS, Scale, VoteWrong, read_vote
from storage.ballot_box.box_file import BoxFile, number_of
from storage.ballot_box.cards import Cards
from storage.ballot_box.outcomes import Outcome, Sealed


class Slots:
    """The slots of one box. The box guards them against threads."""

    def __init__(self, file: BoxFile) -> None:
        self._file = file
        self.load()

    def load(self) -> None:
        """Read which slots are used, and by which rights. Raises BoxFailed."""
        rows = self._file.rows("SELECT id, used, nullifier FROM slot")
        self._order({nullifier: row for row, used, nullifier in rows if used})
        self._free = frozenset(row for row, used, _ in rows if not used)

    @property
    def are_begun(self) -> bool:
        """Whether anything has been put in."""
        return bool(self._rows)

    @property
    def room(self) -> int:
        """How many slots there are, used or not."""
        return len(self._rows) + len(self._free)

    def without(self, nullifiers: Iterable[bytes]) -> set[bytes]:
        """Return those that have not been used."""
        return {each for each in nullifiers if each not in self._rows}

    def place(self, sealed: Sealed, chosen: dict[int, Sealed], cards: Cards) -> Outcome:
        """Choose a random free slot, besides those just chosen, for a ballot that gets one."""
        nullifier = sealed.nullifier
        if nullifier in self._rows or nullifier in {each.nullifier for each in chosen.values()}:
            return Outcome.ALREADY
        if not cards.allow(nullifier, sealed.ballot):
            return Outcome.NOT_ENTITLED
        free = self._free.difference(chosen)
        if not free:
            return Outcome.FULL
        chosen[secrets.choice(tuple(free))] = sealed
        return Outcome.RECORDED

    def fill(self, row: int, number: int, sealed: Sealed) -> None:
        """Put a ballot into a slot; call it while the box is changing, then `note`."""
        self._file.change(
            "UPDATE slot SET used = 1, ballot = ?, nullifier = ?, proof = ?, sealed = ?"
            " WHERE id = ?",
            (number_of(number), sealed.nullifier, sealed.proof, sealed.content, row),
        )

    def note(self, filled: Mapping[int, Sealed]) -> None:
        """Remember what was filled, as if it had been read from the file."""
        self._order(self._rows | {each.nullifier: row for row, each in filled.items()})
        self._free = frozenset(sorted(self._free.difference(filled)))

    def count(self, number: int) -> int:
        """Return how many ballots of one question there are. Raises BoxFailed."""
        statement = "SELECT count(*) FROM slot WHERE used = 1 AND ballot = ?"
        return int(self._file.rows(statement, (number_of(number),))[0][0])

    def votes(
        self, names: Mapping[bytes, str], scales: Mapping[str, Scale]
    ) -> dict[str, list[list[int]]]:
        """Return how many of no band, of the first ... chose 0, 1, ... of each ballot with a scale.

        `names` are by number. Raises BoxFailed.
        """
        bands = range(MOST_BANDS + 1)
        tallies = {
            ballot: [[0] * (scale.most + 1) for _ in bands] for ballot, scale in scales.items()
        }
        found = self._file.each("SELECT ballot, substr(sealed, 1, 3) FROM slot WHERE used = 1")
        for number, head in found:
            ballot = names.get(number, "")
            if ballot in scales:
                with suppress(VoteWrong):  # only a changed file has one; it counts for nothing
                    choice, band = read_vote(scales[ballot], head)
                    tallies[ballot][band][choice] += 1
        return tallies

    def take_out(self, names: Mapping[bytes, str]) -> list[Sealed]:
        """Return the ballots of some questions, shuffled; `names` by number. Raises BoxFailed."""
        found = self._file.rows("SELECT ballot, nullifier, sealed, proof FROM slot WHERE used = 1")
        taken = [Sealed(names[row[0]], *row[1:]) for row in found if row[0] in names]
        secrets.SystemRandom().shuffle(taken)
        return taken

    def commitment_of(self, nullifier: bytes, scope: str, ballot: str) -> bytes:
        """Return the commitment to what a right was used for, empty if it was not.

        Raises BoxFailed.
        """
        row = self._rows.get(nullifier)
        if row is None:
            return b""
        [[sealed]] = self._file.rows("SELECT sealed FROM slot WHERE id = ?", (row,))
        return commit(scope, ballot.encode(), nullifier, sealed)

    def commitments(self, scope: str, names: Mapping[bytes, str]) -> list[bytes]:
        """Return a commitment for each slot, used or not, sorted. Raises BoxFailed."""
        rows = self._file.each("SELECT used, ballot, nullifier, sealed FROM slot")
        return sorted(
            commit(scope, names[number].encode() if used else number, nullifier, sealed)
            for used, number, nullifier, sealed in rows
        )

    def _order(self, rows: Mapping[bytes, int]) -> None:
        """Keep copies made in the order of the rows: neither dict nor heap shall know another."""
        ordered = sorted(rows.items(), key=lambda pair: pair[1])
        self._rows = {bytes(bytearray(nullifier)): row for nullifier, row in ordered}
