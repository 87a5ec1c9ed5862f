"""How far an entry's own wordings bear a question out: what its topic adds may be about something else.

A topic is wider than one answer ("my passport was stolen" is of the same topic as "how long must
it be valid?"), so a near wording that the topic lent proves less than the entry's own words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.rules.guards import Conflict, Facts
from bot.answers.rules.wording import OF_MANNER

_MISHAP = "trouble:"
_DAYS_AND_TIMES = frozenset({"d", "t"})


@dataclass(frozen=True, slots=True)
class Support:
    """What the question says that no own wording does, and how it differs from the nearest text.

    `unnamed` things, an `unasked` question word, an `unsided` one of a pair of opposites;
    `figures_added` and `negation_added` are the question's, `…_missing` the nearest text's.
    `conflicts` forbid an answer.
    """

    unnamed: bool
    unasked: bool
    unsided: bool
    figures_added: bool
    figures_missing: bool
    negation_added: bool
    negation_missing: bool
    conflicts: frozenset[Conflict]


def support_of(question: Facts, own: Sequence[Facts], nearest: Facts) -> Support:
    """Compare a question with an entry's own wordings, and with the text that came nearest."""
    named = frozenset[str]().union(*(each.subjects for each in own))
    asked = frozenset[str]().union(*(each.asked for each in own))
    sides = [{each.sides[at] for each in own} for at in range(len(question.sides))]
    pairs = list(zip(question.sides, sides, strict=True))
    unnamed = question.subjects - named
    added, missing = question.figures - nearest.figures, nearest.figures - question.figures
    against: set[Conflict] = set()
    asked_for = question.asks_figures - nearest.figures
    if _kinds(asked_for) & (_kinds(missing) | _DAYS_AND_TIMES):
        against.add(Conflict.OTHER_FIGURES)
    if any(each.startswith(_MISHAP) for each in unnamed):
        against.add(Conflict.MISHAP)
    things = [pair for pair in pairs[:-OF_MANNER] if pair[0]]
    if any(-ours in theirs and ours not in theirs for ours, theirs in things):
        against.add(Conflict.OPPOSITE)
    return Support(
        unnamed=bool(unnamed),
        unasked=bool(question.asked - asked),
        unsided=any(ours and theirs == {0} for ours, theirs in pairs),
        figures_added=bool(added),
        figures_missing=bool(missing),
        negation_added=question.says_no and not nearest.says_no,
        negation_missing=nearest.says_no and not question.says_no,
        conflicts=frozenset(against),
    )


def _kinds(figures: frozenset[str]) -> set[str]:
    """Return which of number, time, date and currency figures are of."""
    return {figure.partition(":")[0] for figure in figures}
