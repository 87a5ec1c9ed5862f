"""How well the guard does on sentences that somebody else has labelled."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.chatham.guard import Guard
from bot.chatham.hits import Colour, Hit


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence; `identifies` says whether it finds somebody or fewer than five."""

    identifies: bool
    kind: str
    text: str


@dataclass(slots=True)
class Tally:
    """Of one class: how many sentences, how many with a hit, how many with a red one."""

    sentences: int = 0
    hit: int = 0
    red: int = 0


@dataclass(frozen=True, slots=True)
class Measured:
    """Tallies by class, apart for sentences that identify and those that do not."""

    caught: dict[str, Tally] = field(default_factory=dict[str, Tally])
    alarms: dict[str, Tally] = field(default_factory=dict[str, Tally])
    wrong: list[tuple[Labelled, tuple[Hit, ...]]] = field(
        default_factory=list[tuple[Labelled, tuple[Hit, ...]]]
    )
    """Misses, and red alarms."""


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    every = list(tallies)
    return Tally(
        sum(each.sentences for each in every),
        sum(each.hit for each in every),
        sum(each.red for each in every),
    )


def measure(guard: Guard, labelled: Iterable[Labelled]) -> Measured:
    """Let the guard read every sentence."""
    found = Measured()
    for each in labelled:
        hits = guard.check(each.text)
        red = any(hit.colour is Colour.RED for hit in hits)
        tally = (found.caught if each.identifies else found.alarms).setdefault(each.kind, Tally())
        tally.sentences += 1
        tally.hit += bool(hits)
        tally.red += red
        if (each.identifies and not hits) or (not each.identifies and red):
            found.wrong.append((each, hits))
    return found
