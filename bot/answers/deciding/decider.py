"""The learnt decision: from agreement to a band.

The weights come with the bot, are made by `tools/train_answers.py`, and belong to encoders of one
name; for others there is none, and the strict rule of `evidence.py` decides.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from bot.answers.deciding.agreement import FEATURES, Agreement

_FILE = "weights.json"


class WeightsWrong(Exception):
    """The file of weights is not of its form; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A logistic model over FEATURES."""

    intercept: float
    weights: tuple[float, ...]

    def probability(self, agreement: Agreement) -> float:
        """Return from 0 to 1 how likely it is."""
        return self.probability_of(agreement.features())

    def probability_of(self, features: Sequence[float]) -> float:
        """Return the same for the numbers in the order of FEATURES."""
        pairs = zip(self.weights, features, strict=True)
        total = self.intercept + sum(weight * value for weight, value in pairs)
        return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


@dataclass(frozen=True, slots=True)
class Decider:
    """Two judges and the limits from which they count.

    `first`: the first entry is the right one; `shown`: one of the first three is. `answer` counts
    where an organizer has tied the entry to a topic, `answer_critical` where it is critical
    besides, `answer_untied` where it is tied to none. `data` is the digest of what they were
    trained on.
    """

    first: Judge
    shown: Judge
    answer: float
    answer_critical: float
    answer_untied: float
    probably: float
    suggestions: float
    data: str


@cache
def decider_for(model: str) -> Decider | None:
    """Return what was learnt for encoders of a name, if anything was."""
    place = files("bot.answers.deciding") / _FILE
    if not place.is_file():
        return None
    return read_deciders(place.read_text(encoding="utf-8")).get(model)


def read_deciders(text: str) -> Mapping[str, Decider]:
    """Read the file: per encoder name the features by name, with their weights, and the limits.

    Raises:
        WeightsWrong: no JSON, something lacks, or it is of other features than today's.
    """
    try:
        held: dict[str, Any] = json.loads(text)
        return {model: _decider(fields) for model, fields in held.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsWrong(f"weights: {type(error).__name__}") from None


def _decider(fields: Mapping[str, Any]) -> Decider:
    limits = ("answer", "answer_critical", "answer_untied", "probably", "suggestions")
    return Decider(
        first=_judge(fields["first"]),
        shown=_judge(fields["shown"]),
        data=str(fields["data"]),
        **{limit: float(fields["limits"][limit]) for limit in limits},
    )


def _judge(fields: Mapping[str, Any]) -> Judge:
    weights = cast("Mapping[str, float]", fields["weights"])
    if set(weights) != set(FEATURES):
        raise WeightsWrong("weights: of other features than today's")
    return Judge(float(fields["intercept"]), _in_order(weights, FEATURES))


def _in_order(weights: Mapping[str, float], names: Sequence[str]) -> tuple[float, ...]:
    return tuple(float(weights[name]) for name in names)
