"""How far encoders, head and words agree on the first entry: the numbers the decision weighs."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from bot.answers.columns import Column, Columns
from bot.answers.deciding.rivals import Rival
from bot.answers.deciding.support import Support
from bot.answers.evidence import Evidence
from bot.answers.rules.guards import Conflict

ALONE = 0.35
"""The lead of an entry that has no rival."""
ABSOLUTE = frozenset(
    {
        Conflict.PLACES,
        Conflict.DIRECTION,
        Conflict.OPPOSITE,
        Conflict.NEGATION,
        Conflict.OTHER_FIGURES,
        Conflict.MISHAP,
    }
)
"""What forbids every answer; the other conflicts lower its probability where an entry is tied."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Likeness is about 1 for the same and about 0 for unrelated texts; leads are differences.

    `own_likeness` goes by the entry's own wordings, without its topic's. `rival_…` is the lead over
    the nearest topic that has no entry here. `own_second` is `own_likeness` by the second encoder;
    the `own_un…` are what no own wording bears out (see `Support`). `blocked`: by an absolute rule.
    """

    likeness: float
    own_likeness: float
    own_second: float
    lead: float
    first_lead: float
    second_lead: float
    head: float
    head_lead: float
    rival_lead: float
    rival_head_lead: float
    resemblance: float
    unknown: float
    foreign: float
    crosses: float
    other_form: float
    less_asked: float
    votes: float
    tied: float
    off_subject: float
    unnamed: float
    off_question: float
    own_unnamed: float
    own_unasked: float
    own_unsided: float
    figures_added: float
    figures_missing: float
    negation_added: float
    negation_missing: float
    blocked: float

    def features(self) -> tuple[float, ...]:
        """Return the numbers in the order of FEATURES, bounded: no set's habit runs away."""
        return tuple(min(max(float(value), -0.6), 1.2) for value in astuple(self))


FEATURES = tuple(field.name for field in fields(Agreement))


@dataclass(frozen=True, slots=True)
class Standing:
    """The first entry's number, per measure (encoders, head) every entry's number, and who is out.

    `gone` are the first and those that cannot be meant instead of it.
    """

    first: int
    measures: tuple[Column, Column, Column]
    gone: Sequence[int]


def agreement_of(
    standing: Standing,
    columns: Columns,
    evidence: Evidence,
    rival: Rival | None,
    conflicts: frozenset[Conflict],
    support: Support,
    *,
    likeness: float,
    own_likeness: float,
    own_second: float,
    tied: bool,
) -> Agreement:
    """Put together what speaks for the first entry; `likeness` is its nearest text's."""
    first = standing.first
    one, other, heads = (
        float(tops[first]) - max(map(float, columns.but(tops, standing.gone)), default=0.0)
        if len(tops) > len(standing.gone)
        else ALONE
        for tops in standing.measures
    )
    head = float(standing.measures[2][first])
    words = evidence.words
    return Agreement(
        likeness=likeness,
        own_likeness=own_likeness,
        own_second=own_second,
        lead=evidence.lead,
        first_lead=one,
        second_lead=other,
        head=head,
        head_lead=heads,
        rival_lead=likeness - rival.likeness if rival else ALONE,
        rival_head_lead=head - rival.head if rival else ALONE,
        resemblance=evidence.resemblance,
        unknown=words.unknown,
        foreign=words.foreign,
        crosses=words.crosses,
        other_form=evidence.other_form,
        less_asked=evidence.less_asked,
        votes=sum(columns.order(tops, 1) == [first] for tops in standing.measures) / 3,
        tied=tied,
        off_subject=Conflict.SUBJECT in conflicts,
        unnamed=Conflict.UNNAMED in conflicts,
        off_question=Conflict.QUESTION_WORD in conflicts,
        own_unnamed=support.unnamed,
        own_unasked=support.unasked,
        own_unsided=support.unsided,
        figures_added=support.figures_added,
        figures_missing=support.figures_missing,
        negation_added=support.negation_added,
        negation_missing=support.negation_missing,
        blocked=bool(conflicts & ABSOLUTE),
    )
