"""Which topic an entry may belong to: proposed to an organizer, who confirms it or not."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from bot.answers.bands import Entry
from bot.answers.deciding.head import Head
from bot.answers.embedder import Embedder
from bot.answers.topics.table import Kind, TopicTable, topic_table
from bot.answers.vectors import VectorTable, arrays, as_rows
from bot.domain.ids import TopicId

_WORTH_PROPOSING = 0.8
"""Of about 2; 52 of 59 proposals for our own event were right from here on, and the rest near."""


class Tying:
    """Proposes topics by the wordings of an entry; nothing is tied by itself."""

    def __init__(self, table: TopicTable, embedder: Embedder) -> None:
        self._numpy = arrays()
        self._embedder = embedder
        places = [
            at for at, owner in enumerate(table.owners) if table.subjects[owner].kind is Kind.TOPIC
        ]
        owners = [table.owners[at] for at in places]
        self._ids = [TopicId(table.subjects[owner].id) for owner in dict.fromkeys(owners)]
        classes = {owner: number for number, owner in enumerate(dict.fromkeys(owners))}
        numbers = [classes[owner] for owner in owners]
        # Topics come first in the table, so that its rows are theirs without a copy.
        self._rows = VectorTable(table.vectors.rows[: len(places)], embedder.widths)
        self._head = Head([(self._rows.rows, numbers)], len(self._ids))
        self._starts = [
            at for at, number in enumerate(numbers) if not at or number != numbers[at - 1]
        ]

    def proposed(self, wordings: Sequence[bytes], most: int = 3) -> list[TopicId]:
        """Return the topics that are worth proposing, most probable first.

        `wordings` are encoded as by the embedder this was made with.
        """
        if not wordings or not self._ids:
            return []
        total: Any = 0.0
        for vector in as_rows(wordings):
            columns = self._rows.likeness(vector)
            meaning: Any = sum(map(self._numpy.asarray, columns)) / len(columns)
            tops = self._numpy.maximum.reduceat(meaning, self._starts)
            total = total + tops + self._head.scores(vector)
        mean = total / len(wordings)
        order = self._numpy.argsort(-mean, kind="stable")[:most].tolist()
        return [self._ids[at] for at in order if float(mean[at]) >= _WORTH_PROPOSING]

    def confirmed(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return entries tied as by an organizer who confirms every first proposal.

        What is not about an event, half of whose entries are each of a topic of their own, stays as
        it is; so do entries if any is tied already.
        """
        if any(entry.topic for entry in entries):
            return list(entries)
        first = [next(iter(self.proposed(self._encoded(entry), 1)), None) for entry in entries]
        if 2 * len({topic for topic in first if topic}) < len(entries):
            return list(entries)
        return [replace(entry, topic=topic) for entry, topic in zip(entries, first, strict=True)]

    def _encoded(self, entry: Entry) -> Sequence[bytes]:
        return self._embedder.encode([each.text for each in entry.phrasings])


@cache
def tying_for(embedder: Embedder) -> Tying | None:
    """Return what proposes topics with an embedder; None where the pack has no vectors of it.

    Takes two seconds the first time.
    """
    table = topic_table(embedder.name)
    return None if table is None else Tying(table, embedder)
