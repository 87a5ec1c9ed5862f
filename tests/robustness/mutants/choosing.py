"""Which tests a mutant is tried with, and in which order: those that reach its line, the nearest first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from tests.robustness.mutants.constants import readers_of
from tests.robustness.mutants.finding import Mutant
from tests.robustness.mutants.recording import Recording, lines_of, test_files
from tests.robustness.mutants.trying import Wanted


@dataclass(frozen=True, slots=True)
class Choice:
    """What is known of the tests."""

    claims: Callable[[str], tuple[str, ...]]
    """The tests that claim a file, as files and folders."""
    recording: Recording | None
    """Which tests reach which line; without it, those that claim the file are run as they stand."""
    seconds: float
    """For so long a mutant is tried, as long as its tests took when they were recorded."""
    others: bool
    """Whether tests that do not claim the file may help."""

    def wanted(self, number: int, mutant: Mutant) -> Wanted:
        """Return a mutant with the tests for it."""
        claims = self.claims(mutant.place)
        if self.recording is None:
            return Wanted(number, mutant, frozenset(claims), lambda names: claimed(names, claims))
        lines = lines_of(mutant) if mutant.function else readers_of(mutant)
        reaching = self._ordered(self.recording.reaching(lines), claims)
        files = {each.partition("::")[0] for each in reaching}
        return Wanted(
            number,
            mutant,
            frozenset(files) | self._recorded_files(claims),
            lambda names: (
                *(each for each in reaching if each in names),
                *self._new(names, claims),
            ),
            known=tuple(reaching),
        )

    def _recorded_files(self, claims: Iterable[str]) -> frozenset[str]:
        assert self.recording is not None
        recorded = {each.partition("::")[0] for each in self.recording.seconds}
        return frozenset(recorded & set(test_files(claims)))

    def outside(self, wanted: Wanted) -> Wanted:
        """Return the same with the tests that claim it and that nobody recorded: they start the bot."""
        assert self.recording is not None
        assert wanted.mutant is not None
        claims = self.claims(wanted.mutant.place)
        files = frozenset(test_files(claims)) - self._recorded_files(claims)
        return replace(wanted, known=(), files=files)

    def _new(self, names: Sequence[str], claims: Iterable[str]) -> list[str]:
        """Tests that claim the file and came to files that were recorded."""
        assert self.recording is not None
        known = self.recording.seconds
        files = {each.partition("::")[0] for each in known}
        return [
            each
            for each in claimed(names, claims)
            if each not in known and each.partition("::")[0] in files
        ]

    def _ordered(self, tests: Iterable[str], claims: Iterable[str]) -> list[str]:
        """The near before the far, the quickest first, every file's first before any file's second."""
        assert self.recording is not None
        seconds = self.recording.seconds
        near = set(claimed(tests, claims))
        ranks, so_far = defaultdict[str, int](int), 0.0
        ordered = list[tuple[tuple[bool, int, float], str]]()
        for each in sorted(tests, key=lambda each: (seconds[each], each)):
            if each in near or self.others:
                file = each.partition("::")[0]
                ordered.append(((each not in near, ranks[file], seconds[each]), each))
                ranks[file] += 1
        chosen = list[str]()
        for _, each in sorted(ordered):
            so_far += seconds[each]
            if so_far <= self.seconds or not chosen:
                chosen.append(each)
        return chosen


def claimed(names: Iterable[str], claims: Iterable[str]) -> list[str]:
    """Return those of some tests that stand in files or folders, in the order of these."""
    names = list(names)
    found = dict[str, None]()
    for claim in claims:
        beginnings = (f"{claim.rstrip('/')}::", f"{claim.rstrip('/')}/")
        found |= dict.fromkeys(each for each in names if each.startswith(beginnings))
    return list(found)
