"""The texts an index compares a question with: entries' own wordings, and those of their topics."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers.bands import Entry, Phrasing
from bot.answers.deciding.around import Around
from bot.answers.deciding.rivals import Rivals
from bot.answers.embedder import Embedder, encode_missing, phrasing_key
from bot.answers.rules.guards import Facts, conflicts, facts_of, facts_of_ours
from bot.answers.rules.host import host_of
from bot.answers.topics.table import TopicTable, rows_of
from bot.answers.vectors import VectorTable, as_rows

KIN = 0.25
"""The least likeness to one of the entry's own wordings: a topic is wider than one answer."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Text i is entry `owners[i]`'s; `own` has the phrasing where it is not its topic's."""

    texts: Sequence[str]
    owners: Sequence[int]
    own: Mapping[int, Phrasing]
    vectors: Mapping[str, bytes]
    around: Around | None = None


def lay_out(entries: Sequence[Entry], vectors: Mapping[str, bytes]) -> LaidOut:
    """Put the entries' own wordings in order."""
    owned = [(number, each) for number, entry in enumerate(entries) for each in entry.phrasings]
    return LaidOut(
        [each.text for _, each in owned],
        [number for number, _ in owned],
        dict(enumerate(each for _, each in owned)),
        vectors,
    )


def lay_out_with_topics(
    entries: Sequence[Entry],
    embedder: Embedder,
    vectors: Mapping[str, bytes],
    table: TopicTable,
) -> LaidOut:
    """Put the entries' wordings in order, each entry's followed by those of its topic.

    A topic's wording that a rule keeps apart from every wording of the entry, or that is near to
    none, is not the entry's: it stays aside.
    """
    every = [phrasing.text for entry in entries for phrasing in entry.phrasings]
    blobs = encode_missing(embedder, every, vectors)
    known = dict(vectors) | dict(zip(map(phrasing_key, every), blobs, strict=True))
    places = rows_of(table, [entry.topic for entry in entries if entry.topic])
    facts = [[facts_of(each.text) for each in entry.phrasings] for entry in entries]
    host = host_of(facts)
    facts = [[host.unnamed_in(each) for each in some] for some in facts]
    lent, aside = _lent(table, places, entries, facts, known, embedder)
    texts: list[str] = []
    owners: list[int] = []
    own: dict[int, Phrasing] = {}
    from_table: dict[int, int] = {}
    for number, entry in enumerate(entries):
        for phrasing in entry.phrasings:
            own[len(texts)] = phrasing
            texts.append(phrasing.text)
        for at in lent.get(number, ()):
            from_table[len(texts)] = at
            texts.append(table.texts[at])
        owners += [number] * (len(texts) - len(owners))
    around = Around(
        table,
        Rivals(table, places.keys()),
        frozenset(own),
        from_table,
        aside,
        host,
    )
    return LaidOut(texts, owners, own, known, around)


def _lent(
    table: TopicTable,
    places: Mapping[str, Sequence[int]],
    entries: Sequence[Entry],
    facts: Sequence[Sequence[Facts]],
    vectors: Mapping[str, bytes],
    embedder: Embedder,
) -> tuple[dict[int, list[int]], dict[int, int]]:
    """Return per entry the rows that are its wordings too, and the entry of each row that is not.

    A row goes to the nearest of the topic's entries only.
    """
    kin: dict[int, tuple[float, int]] = {}
    near: dict[int, tuple[float, int]] = {}
    for number, entry in enumerate(entries):
        held = places.get(entry.topic or "", ())
        if not held:
            continue
        rows = as_rows([vectors[phrasing_key(phrasing.text)] for phrasing in entry.phrasings])
        wordings = VectorTable(rows, embedder.widths)
        for at in held:
            row = table.vectors.rows[at]
            close, closest = _kinship(table.texts[at], row, wordings, facts[number])
            kin[at] = max(kin.get(at, (KIN, -1)), (close, number))
            near[at] = max(near.get(at, (-1.0, -1)), (closest, number))
    lent: dict[int, list[int]] = {}
    for at, (_, number) in sorted(kin.items()):
        lent.setdefault(number, []).append(at)
    left = lent.pop(-1, [])
    return lent, {at: near[at][1] for at in left}


def _kinship(text: str, row: Any, near: VectorTable, facts: Sequence[Facts]) -> tuple[float, float]:
    """Return the likeness to the nearest wording that no rule keeps apart (-1 if none), and to any."""
    columns = near.likeness(row)
    asked = facts_of_ours(text)
    likeness = [float(sum(each)) / len(columns) for each in zip(*columns, strict=True)]
    allowed = [
        like
        for like, theirs in zip(likeness, facts, strict=True)
        if not conflicts(asked, theirs, critical=False)
    ]
    return max(allowed, default=-1.0), max(likeness)
