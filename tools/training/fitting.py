"""Fitting the two judges: what is weighed, and how much each set of questions counts."""

import importlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers.bands import Entry
from bot.answers.deciding.agreement import ABSOLUTE, FEATURES
from bot.answers.deciding.laid_out import lay_out_with_topics
from bot.answers.embedder import Embedder
from bot.answers.evidence import stands_clear
from bot.answers.language.normaliser import plain
from bot.answers.measuring import Asked
from bot.answers.ranking import Ranker
from bot.answers.rules.wording import parts_of
from bot.domain.knowledge.guards import asks_about_guests
from training.logistic import fit
from training.sets import Training

np: Any = importlib.import_module("numpy")
AGAINST = frozenset(
    {
        "unknown",
        "foreign",
        "other_form",
        "less_asked",
        "off_subject",
        "unnamed",
        "off_question",
        "own_unnamed",
        "own_unasked",
        "own_unsided",
        "figures_added",
        "figures_missing",
        "negation_added",
        "negation_missing",
        "blocked",
    }
)
EITHER = frozenset({"crosses", "tied"})
RIDGE = 3.0
SHARES = {
    "event": 2.0,
    "second-event": 2.0,
    "third-event": 2.0,
    "clinc": 0.4,
    "banking77": 0.3,
    "xsid-en2zh": 0.2,
    "xsid-zh2en": 0.2,
    "slot": 0.2,
}
"""How much a family of sets counts, however many questions it has."""


@dataclass(frozen=True)
class Row:
    """One question's first entry: its features, and whether it or one of three is right.

    `allowed`: no absolute rule forbids it; `clear`: no rule at all, and it stands clear, as an entry
    that is tied to nothing must; `critical` and `tied` are the entry's;
    `whole`: it was asked of all the entries of its set.
    """

    family: str
    asked: Asked
    features: tuple[float, ...]
    first: bool
    shown: bool
    allowed: bool
    clear: bool
    critical: bool
    tied: bool
    whole: bool


def rows_of(training: Training, embedder: Embedder) -> Iterator[Row]:
    """Rank every question that is not answered or refused before any ranking."""
    entries: Sequence[Entry] = training.entries
    laid = lay_out_with_topics(entries, embedder, {}, training.table)
    ranker = Ranker(
        laid.texts,
        laid.owners,
        [entry.critical for entry in entries],
        embedder=embedder,
        vectors=laid.vectors,
        around=laid.around,
    )
    known = {plain(phrasing.text) for phrasing in laid.own.values()}
    for asked in training.asked:
        if plain(asked.text) in known or asks_about_guests(asked.text):
            continue
        ranking = ranker.rank(asked.text)
        if ranking.agreement is None or ranking.evidence is None or len(parts_of(asked.text)) > 1:
            continue
        ids = [entries[each.owner].id for each in ranking.candidates[:3]]
        first = entries[ranking.candidates[0].owner]
        yield Row(
            training.family,
            asked,
            ranking.agreement.features(),
            ids[0] in asked.right,
            not asked.right.isdisjoint(ids),
            not ranking.candidates[0].conflicts & ABSOLUTE,
            not ranking.candidates[0].conflicts
            and stands_clear(ranking.evidence, critical=first.critical),
            first.critical,
            first.topic is not None,
            training.whole,
        )


def judges(rows: Sequence[Row]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Fit "the first is right" (on what no rule forbids) and "one of three is right"."""
    allowed = [row for row in rows if row.allowed]
    return (
        _judge(allowed, [row.first for row in allowed], rows),
        _judge(rows, [row.shown for row in rows], rows),
    )


def _judge(rows: Sequence[Row], right: Sequence[bool], every: Sequence[Row]) -> dict[str, Any]:
    sizes = Counter(row.family for row in every)
    x = np.array([row.features for row in rows])
    y = np.array(right, dtype=float)
    w = np.array([SHARES[row.family] * 400 / sizes[row.family] for row in rows])
    signs = [0 if name in EITHER else -1 if name in AGAINST else 1 for name in FEATURES]
    intercept, weights = fit(x, y, w, signs=signs, ridge=RIDGE)
    named = {name: round(float(each), 4) for name, each in zip(FEATURES, weights, strict=True)}
    return {"intercept": round(intercept, 4), "weights": named}
