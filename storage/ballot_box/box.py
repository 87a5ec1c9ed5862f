"""The ballot box of one round: sealed ballots and chat ratings, and nothing about who or when.

A ballot's row holds its nullifier (the hash of a token nobody can connect with a person) beside
the sealed text, so both are there or neither: a retry is recognised after any crash. It also holds
the number of the ballot, i.e. the question: everybody answers the same ones, so the number says no
more than the question itself does, and it is needed to open the text. A command has the box alone;
copies of the bot share it, take turns, and know what the others put in.
"""

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Self

from bot.domain.ratings import Scale
from storage.ballot_box.box_file import (
    AT_ONCE,
    STARS,
    BoxFailed,
    BoxFile,
    BoxRefused,
    Hold,
    number_of,
)
from storage.ballot_box.cards import Cards
from storage.ballot_box.making import Layout, make_box
from storage.ballot_box.outcomes import BoxFinished, BoxStillOpen, Outcome, Sealed, UnknownBallot
from storage.ballot_box.ratings import Ratings
from storage.ballot_box.slots import Slots

FILE_NAME = "box.sqlite3"


class Box:
    """An open box. Every method may be called from any thread; each takes some milliseconds."""

    def __init__(self, file: BoxFile, hold: Hold) -> None:
        """Use `open`."""
        self._file, self._hold = file, hold
        self._uncovered = self._are_slots_old = False
        self._ratings, self._slots, self._cards = Ratings(file), Slots(file), Cards(file)
        self._load()

    @staticmethod
    def create(path: Path, layout: Layout) -> None:
        """Make an empty box at `path`. Raises BoxRefused."""
        make_box(path, layout)

    @classmethod
    def open(cls, path: Path, *, only_reading: bool = False, shared: bool = False) -> Self:
        """Open a box; what a crash may have left in its journal is overwritten at once.

        `only_reading` is for taking out: it changes nothing. `shared`: others may open it so, too.

        Raises:
            BoxInUse: another process has it open.
            BoxRefused: it is missing, foreign or damaged.
        """
        with ExitStack() as undo:
            if not path.is_file():
                raise BoxRefused(path, "does not exist")
            hold = Hold() if only_reading else Hold.of(path, shared=shared)
            undo.callback(hold.close)
            file = BoxFile.open(path, only_reading=only_reading)
            undo.callback(file.close)
            try:
                box = cls(file, hold)
                if not only_reading:
                    box.stir()
            except BoxFailed as failed:
                raise BoxRefused(path, f"cannot be used: {failed}") from None
            undo.pop_all()
        return box

    def close(self) -> None:
        """Let go of the file. A last decoy makes its time that of the end, not of a ballot."""
        with suppress(BoxFailed), self._hold.turn():
            if self._hold.may_write:
                self._file.decoy()
        with self._hold.ending():
            self._file.close()

    @property
    def scope(self) -> str:
        """Event and round."""
        return self._scope

    @property
    def ballots(self) -> Collection[str]:
        """The ids of its ballots."""
        return self._numbers.keys()

    @property
    def is_finished(self) -> bool:
        """Whether it takes nothing any more and may be counted."""
        with suppress(BoxFailed), self._turn(of_slots=False):
            return self._finished
        return self._finished

    @property
    def is_in_place(self) -> bool:
        """Whether it is this box that lies there, and not one that was made anew."""
        return self._file.is_in_place

    @property
    def is_untouched(self) -> bool:
        """Whether nothing at all has been put in; a number is told to nobody before the end."""
        with self._turn():
            return not (self._finished or self._slots.are_begun or self._ratings.are_begun)

    @property
    def room(self) -> int:
        """How many ballots it can take in all."""
        return self._slots.room

    def put(self, ballot: str, nullifier: bytes, *rest: bytes) -> Outcome:
        """Put one ballot in, the rest of which is content and perhaps proof; see `put_all`."""
        return self.put_all([Sealed(ballot, nullifier, *rest)])[0]

    def put_all(self, sealed: Sequence[Sealed]) -> list[Outcome]:
        """Put ballots in, at most AT_ONCE, in one transaction; the first of a nullifier stays.

        Raises:
            BoxFinished, UnknownBallot: nothing was put in.
            BoxFailed: nothing was put in, or all of it but the decoy; say it again.
            ValueError: a wrong size, or too many.
        """
        if len(sealed) > AT_ONCE or not all(each.is_sized for each in sealed):
            raise ValueError("a ballot has a wrong size, or there are too many")
        with self._turn():
            if self._finished:
                raise BoxFinished
            chosen: dict[int, Sealed] = {}
            for each in sealed:
                self._number(each.ballot)
            outcomes = [self._slots.place(each, chosen, self._cards) for each in sealed]
            if chosen:
                with self._changing():
                    for row, each in chosen.items():
                        self._slots.fill(row, self._number(each.ballot), each)
                self._slots.note(chosen)
            self._cover()
        return outcomes

    def rate(self, ballot: str, person_mark: bytes, stars: int) -> Outcome:
        """Count a chat rating of 1 to 5 stars, once for each mark and ballot.

        `person_mark` is whatever tells people apart; only a keyed hash of it is stored. Raises
        BoxFinished, UnknownBallot, BoxFailed, ValueError for another number of stars.
        """
        if not 1 <= stars <= STARS:
            raise ValueError("stars are 1 to 5")
        with self._turn(of_slots=False):
            if self._finished:
                raise BoxFinished
            number = self._number(ballot)
            known = self._ratings.has(number, person_mark)
            if not known and self._ratings.are_full:
                return Outcome.FULL
            if not known:
                with self._changing():
                    self._ratings.write(number, person_mark, stars)
                self._ratings.load()
            self._cover()
        return Outcome.ALREADY if known else Outcome.RECORDED

    def has_rated(self, ballot: str, person_mark: bytes) -> bool:
        """Say whether a mark has rated. Raises UnknownBallot."""
        with self._turn(of_slots=False):
            return self._ratings.has(self._number(ballot), person_mark)

    def void(self, nullifiers: Iterable[bytes], *, void: bool = True) -> int:
        """Make unused cards useless, or good again; return how many. After BoxFailed say it again."""
        with self._turn():
            found = self._cards.to_change(self._slots.without(nullifiers), void=void)
            for start in range(0, len(found), AT_ONCE):
                with self._changing():
                    for row in found[start : start + AT_ONCE]:
                        self._cards.change(row, void=void)
            self._load()
        return len(found)

    def stir(self) -> None:
        """Commit a decoy: done at random times, it makes the file's time say nothing."""
        with self._hold.turn():
            self._file.decoy()

    def finish(self) -> None:
        """Close the box for good: nothing is put in any more, and who has rated is forgotten."""
        with self._turn():
            if not self._finished:
                with self._changing():
                    self._file.change("UPDATE meta SET value = ? WHERE name = 'finished'", (b"\1",))
                    self._ratings.forget()
                self._load()
            self._cover()

    def count(self, ballot: str) -> int:
        """Return how many ballots of one question there are. Raises BoxStillOpen, UnknownBallot."""
        self._refuse_unless_finished()
        with self._turn():
            return self._slots.count(self._number(ballot))

    def ratings(self, ballot: str) -> tuple[int, ...]:
        """Return how many gave 1, 2, ... 5 stars in chat. Raises BoxStillOpen, UnknownBallot."""
        self._refuse_unless_finished()
        with self._turn(of_slots=False):
            return self._ratings.tally(self._number(ballot))

    def votes(self, scales: Mapping[str, Scale]) -> dict[str, list[list[int]]]:
        """Count who chose 0, 1, ..., by band. Raises BoxStillOpen, UnknownBallot."""
        self._refuse_unless_finished()
        names = {number_of(self._number(ballot)): ballot for ballot in scales}
        with self._turn():
            return self._slots.votes(names, scales)

    def take_out(self, ballots: Collection[str] | None = None) -> list[Sealed]:
        """Return the sealed ballots, all or of some questions, shuffled; they stay in the box.

        Raises:
            BoxStillOpen: it is not finished, and not all of `ballots` may be read early.
            UnknownBallot: the box has no such question.
        """
        wanted = set(self._numbers if ballots is None else ballots)
        numbers = {number_of(self._number(ballot)): ballot for ballot in wanted}
        if not wanted <= self._early:
            self._refuse_unless_finished()
        with self._turn():
            return self._slots.take_out(numbers)

    def commitment_of(self, ballot: str, nullifier: bytes) -> bytes:
        """Return the commitment to what a right was used for, empty if it was not."""
        with self._turn():
            return self._slots.commitment_of(nullifier, self._scope, ballot)

    def commitments(self) -> list[bytes]:
        """Return a commitment for each slot, used or not, sorted. Raises BoxStillOpen, BoxFailed."""
        self._refuse_unless_finished()
        with self._turn():
            return self._slots.commitments(self._scope, self._names())

    def _cover(self) -> None:
        """Commit the decoy that is owed, now or since an earlier one failed. Raises BoxFailed."""
        if self._uncovered:
            self._file.decoy()
            self._uncovered = False

    @contextmanager
    def _turn(self, *, of_slots: bool = True) -> Generator[None]:
        """Have the box for a moment, and know what others have done to it. Raises BoxFailed."""
        with self._hold.turn():
            if self._file.is_changed_elsewhere():
                self._load_but_slots()
                self._are_slots_old = True
            if of_slots and self._are_slots_old:
                self._slots.load()
                self._are_slots_old = False
            yield

    @contextmanager
    def _changing(self) -> Generator[None]:
        """One transaction; when it fails, what is known in memory is read from the file again."""
        self._uncovered = True
        try:
            with self._file.writing():
                yield
        except BoxFailed:
            with suppress(BoxFailed):
                self._load()
            raise

    def _load(self) -> None:
        """Read what is in the file. Known rights live in memory: an index would be ordered."""
        self._load_but_slots()
        self._slots.load()

    def _load_but_slots(self) -> None:
        rows = self._file.rows
        meta = {name: bytes(value) for name, value in rows("SELECT name, value FROM meta")}
        self._scope = meta["scope"].decode()
        self._finished = meta["finished"] != b"\0"
        ballots = rows("SELECT number, id, early FROM ballot")
        self._numbers = {name: number for number, name, _ in ballots}
        self._early = frozenset(name for _, name, early in ballots if early)
        self._cards.load(self._names(), needed=meta["cards"] != b"\0")
        self._ratings.load()

    def _names(self) -> dict[bytes, str]:
        return {number_of(number): name for name, number in self._numbers.items()}

    def _number(self, ballot: str) -> int:
        number = self._numbers.get(ballot)
        if number is None:
            raise UnknownBallot
        return number

    def _refuse_unless_finished(self) -> None:
        if not self.is_finished:
            raise BoxStillOpen
