"""Judging what was fitted: each quarter of an event's questions by weights fitted without it."""

import hashlib
from collections.abc import Mapping, Sequence

from bot.answers.deciding.agreement import FEATURES
from bot.answers.deciding.decider import Judge
from training.fitting import Row, judges

_PARTS = 4


def left_out(
    family: str, fitted: Sequence[Row], asked: Sequence[Row], limits: Mapping[str, float]
) -> str:
    """Return a line of figures for questions of a family.

    `fitted` are the rows of every set; of the family, a question is left out of what judges it, also
    where it is asked of a part of the event's entries.
    """
    answered: list[Row] = []
    near = recognised = 0
    for part in range(_PARTS):
        first, shown = (
            Judge(made["intercept"], tuple(made["weights"][name] for name in FEATURES))
            for made in judges(
                [row for row in fitted if row.family != family or _part(row) != part]
            )
        )
        for row in asked:
            if _part(row) != part:
                continue
            sure = first.probability_of(row.features) if row.allowed else 0.0
            limit = "answer_critical" if row.critical else "answer"
            if sure >= limits[limit if row.tied else "answer_untied"] and (row.tied or row.clear):
                answered.append(row)
                near += row.first
            elif sure >= limits["probably"]:
                near += row.first
            elif shown.probability_of(row.features) >= limits["suggestions"]:
                near += row.shown
            else:
                recognised += not row.asked.right
    can = sum(bool(row.asked.right) for row in asked)
    grave = [row.first for row in answered if row.critical]
    right = sum(row.first for row in answered)
    return (
        f"{family}: answered {len(answered)}, right {right}, coverage {right / can:.3f}, "
        f"precision {right / max(len(answered), 1):.3f}, critical {sum(grave)} of {len(grave)}, "
        f"one tap {near / can:.3f}, recognised {recognised / max(len(asked) - can, 1):.3f}"
    )


def _part(row: Row) -> int:
    return hashlib.sha256(row.asked.text.encode()).digest()[0] % _PARTS
