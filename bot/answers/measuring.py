"""Measuring answers on an evaluation set: how much is found, how much answered, how often rightly."""

import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.bands import Band, Finding
from bot.answers.embedder import Embedder, phrasing_key
from bot.answers.index import Entry, Index


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the ids of entries that answer it; none for an unanswerable one.

    `kind` and `language` are as the set has them, "" where it does not say.
    """

    text: str
    right: frozenset[str]
    kind: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of a set's questions of one language or kind, as in `Measured`."""

    queries: int
    oos: int
    recall_at_3: float | None
    coverage: float | None
    precision: float | None
    answered: int
    within_one_tap: float | None
    unanswerable_recognised: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """One set's figures; shares are from 0 to 1, None where there is nothing to divide by.

    `coverage` is the share of answerable questions answered at once and rightly; `precision` the
    share of answers that are right, an answer to an unanswerable question being wrong.
    `within_one_tap`: of the answerable ones, those answered rightly, or whose entry is the probable
    one or among those offered. `unanswerable_recognised`: of the others, those for which nothing
    is offered. `tied` entries have a topic. `by_language` and `by_kind` are as the set has them.
    """

    entries: int
    phrasings: int
    queries: int
    oos: int
    recall_at_1: float | None
    recall_at_3: float | None
    coverage: float | None
    precision: float | None
    answered: int
    answered_right: int
    answered_oos: int
    critical_answered: int
    critical_precision: float | None
    within_one_tap: float | None
    unanswerable_recognised: float | None
    tied: int
    by_language: Mapping[str, Part]
    by_kind: Mapping[str, Part]
    build_seconds: float
    rebuild_seconds: float
    seconds: float
    p50_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class Pooled:
    """Several sets' figures, each question counting alike; shares as in `Measured`."""

    queries: int
    oos: int
    recall_at_1: float | None
    recall_at_3: float | None
    coverage: float | None
    precision: float | None
    answered: int
    answered_right: int
    answered_oos: int
    critical_answered: int
    critical_precision: float | None
    within_one_tap: float | None
    unanswerable_recognised: float | None


def pool(sets: Sequence[Measured]) -> Pooled:
    """Sum up several sets."""
    queries = sum(each.queries for each in sets)
    answered = sum(each.answered for each in sets)
    right = sum(each.answered_right for each in sets)
    grave = sum(each.critical_answered for each in sets)
    return Pooled(
        queries=queries,
        oos=sum(each.oos for each in sets),
        recall_at_1=_share(sum(_part(each.recall_at_1, each.queries) for each in sets), queries),
        recall_at_3=_share(sum(_part(each.recall_at_3, each.queries) for each in sets), queries),
        coverage=_share(right, queries),
        precision=_share(right, answered),
        answered=answered,
        answered_right=right,
        answered_oos=sum(each.answered_oos for each in sets),
        critical_answered=grave,
        critical_precision=_share(
            sum(_part(each.critical_precision, each.critical_answered) for each in sets), grave
        ),
        within_one_tap=_share(
            sum(_part(each.within_one_tap, each.queries) for each in sets), queries
        ),
        unanswerable_recognised=_share(
            sum(_part(each.unanswerable_recognised, each.oos) for each in sets),
            sum(each.oos for each in sets),
        ),
    )


def measure(kb: Sequence[Entry], asked: Sequence[Asked], *, embedder: Embedder | None) -> Measured:
    """Build an index, build it again from stored vectors, and ask every question once."""
    started = time.perf_counter()
    Index.build(kb, embedder=embedder)
    built = time.perf_counter()
    vectors = _vectors(kb, embedder)
    encoded = time.perf_counter()
    index = Index.build(kb, embedder=embedder, vectors=vectors)
    rebuilt = time.perf_counter()
    findings: list[tuple[Asked, Finding]] = []
    times: list[float] = []
    for question in asked:
        begun = time.perf_counter()
        findings.append((question, index.find(question.text)))
        times.append((time.perf_counter() - begun) * 1_000)
    critical = {entry.id for entry in kb if entry.critical}
    return _tell(
        kb,
        findings,
        critical,
        build_seconds=round(built - started, 3),
        rebuild_seconds=round(rebuilt - encoded, 3),
        seconds=round(sum(times) / 1_000, 3),
        p50_ms=round(_percentile(times, 50), 2),
        p99_ms=round(_percentile(times, 99), 2),
    )


def _tell(
    kb: Sequence[Entry],
    findings: Sequence[tuple[Asked, Finding]],
    critical: set[str],
    **times: float,
) -> Measured:
    can = [(asked, finding) for asked, finding in findings if asked.right]
    answers = _answers(findings)
    right = sum(entry_id in asked.right for asked, entry_id in answers)
    whole = _part_of(findings)
    grave = [(asked, entry_id) for asked, entry_id in answers if entry_id in critical]
    return Measured(
        entries=len(kb),
        phrasings=sum(len(entry.phrasings) for entry in kb),
        queries=len(can),
        oos=len(findings) - len(can),
        recall_at_1=_share(sum(_found(a, f, 1) for a, f in can), len(can)),
        recall_at_3=whole.recall_at_3,
        coverage=whole.coverage,
        precision=whole.precision,
        answered=len(answers),
        answered_right=right,
        answered_oos=sum(not asked.right for asked, _ in answers),
        critical_answered=len(grave),
        critical_precision=_share(sum(e in asked.right for asked, e in grave), len(grave)),
        within_one_tap=whole.within_one_tap,
        unanswerable_recognised=whole.unanswerable_recognised,
        tied=sum(entry.topic is not None for entry in kb),
        by_language=_parts(findings, lambda asked: asked.language),
        by_kind=_parts(findings, lambda asked: asked.kind),
        build_seconds=times["build_seconds"],
        rebuild_seconds=times["rebuild_seconds"],
        seconds=times["seconds"],
        p50_ms=times["p50_ms"],
        p99_ms=times["p99_ms"],
    )


def _parts(
    findings: Sequence[tuple[Asked, Finding]], named: Callable[[Asked], str]
) -> dict[str, Part]:
    names = sorted({named(asked) for asked, _ in findings} - {""})
    return {
        name: _part_of([(asked, found) for asked, found in findings if named(asked) == name])
        for name in names
    }


def _part_of(findings: Sequence[tuple[Asked, Finding]]) -> Part:
    can = [(asked, finding) for asked, finding in findings if asked.right]
    oos = [finding for asked, finding in findings if not asked.right]
    answers = _answers(findings)
    right = sum(entry_id in asked.right for asked, entry_id in answers)
    return Part(
        queries=len(can),
        oos=len(oos),
        recall_at_3=_share(sum(_found(a, f, 3) for a, f in can), len(can)),
        coverage=_share(right, len(can)),
        precision=_share(right, len(answers)),
        answered=len(answers),
        within_one_tap=_share(sum(_found(a, f, _SHOWN.get(f.band, 0)) for a, f in can), len(can)),
        unanswerable_recognised=_share(sum(f.band not in _SHOWN for f in oos), len(oos)),
    )


_SHOWN = {Band.ANSWER: 1, Band.PROBABLY: 1, Band.SUGGESTIONS: 3}
"""How many entries a band shows, or offers by one tap."""


def _answers(findings: Sequence[tuple[Asked, Finding]]) -> list[tuple[Asked, str]]:
    return [(a, f.matches[0].entry_id) for a, f in findings if f.band is Band.ANSWER]


def _vectors(kb: Sequence[Entry], embedder: Embedder | None) -> dict[str, bytes]:
    if embedder is None:
        return {}
    texts = [phrasing.text for entry in kb for phrasing in entry.phrasings]
    return dict(zip(map(phrasing_key, texts), embedder.encode(texts), strict=True))


def _found(asked: Asked, finding: Finding, first: int) -> bool:
    return any(match.entry_id in asked.right for match in finding.matches[:first])


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _part(share: float | None, whole: int) -> int:
    """Return the count a share was made of."""
    return round((share or 0.0) * whole)


def _percentile(times: Sequence[float], percent: int) -> float:
    ordered = sorted(times)
    return ordered[max(math.ceil(len(ordered) * percent / 100) - 1, 0)] if ordered else 0.0
