"""What a round must have come to, whatever was damaged in it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.robustness.damage.everything import Player
from tests.robustness.damage.rounds import Row, Seen
from tests.stories.sample_event import OTHER_EVENT

OWNED_UP = ("unreadable", "screen-with-unreadable-rows")
"""Texts that say that something is missing."""
FEW = 20
"""Messages of whom most are not answers to what they tapped."""
_OWNED_UP_TROUBLES = frozenset({"RowUnreadable", "PersonUnreadable"})


def complaints(
    seen: Seen, damaged: Sequence[Row], *, whole: Seen, players: Sequence[Player]
) -> Iterator[str]:
    """Say what is not as it is to be; `whole` is what was seen where nothing was damaged."""
    if seen.missed:
        yield f"{seen.missed} updates were not taken in"
    yield from (f"a batch failed: {name}" for name in seen.failed)
    yield from (f"trouble {name}" for name in sorted(set(seen.troubles) - _OWNED_UP_TROUBLES))
    yield from (f"a stack trace in the log of {name}" for name in seen.traces)
    if seen.closed != Counter(row.table for row in damaged):
        yield f"counted as unreadable: {dict(seen.closed)}"
    is_of_persons = all(row.person is not None for row in damaged)
    for player in players:
        before, after = (each.shown.get(player.person, Counter()) for each in (whole, seen))
        if any(text.startswith("apology ") for text in after):
            yield f"a fault in the chat of a {player.role.name}"
        if after.total() < before.total() * 0.9 and before.total() > FEW:
            yield f"a {player.role.name} had {after.total()} answers, not {before.total()}"
        changed = [text for text in after - before if not text.startswith(OWNED_UP)]
        if player.event == OTHER_EVENT and before != after:
            yield "screens of another event changed"
        elif player.is_other and is_of_persons and changed:
            yield f"{len(changed)} screens of another guest changed without a word"
