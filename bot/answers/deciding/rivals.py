"""Topics that no entry is tied to, the bot's own screens, small talk: what may be meant instead."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bot.answers.topics.table import Kind, Subject, TopicTable
from bot.answers.vectors import arrays


@dataclass(frozen=True, slots=True)
class Rival:
    """The nearest subject, how like its nearest wording is (1 is the same), and its head score."""

    subject: Subject
    likeness: float
    head: float


class Rivals:
    """Built once per index."""

    def __init__(self, table: TopicTable, taken: Collection[str]) -> None:
        """`taken` are the topics that an entry is tied to: no rivals.

        `classes` has per row of the table that is one of a rival's the number of that rival.
        """
        self._numpy = arrays()
        kept = [
            at
            for at, owner in enumerate(table.owners)
            if table.subjects[owner].kind is not Kind.TOPIC or table.subjects[owner].id not in taken
        ]
        numbers = {
            owner: n for n, owner in enumerate(dict.fromkeys(table.owners[at] for at in kept))
        }
        self.subjects = [table.subjects[owner] for owner in numbers]
        self.classes = {at: numbers[table.owners[at]] for at in kept}
        self._table, self._kept = table.vectors, kept
        self._starts = [
            place
            for place, at in enumerate(kept)
            if not place or table.owners[at] != table.owners[kept[place - 1]]
        ]

    def nearest(self, vector: Any, heads: Any) -> Rival | None:
        """Return the subject that is nearest to a vector; `heads` are the head's scores of all."""
        if not self.subjects:
            return None
        columns = self._table.likeness(vector)
        meaning: Any = sum(self._numpy.asarray(column) for column in columns) / len(columns)
        tops = self._numpy.maximum.reduceat(meaning[self._kept], self._starts)
        first = int((tops + heads).argmax())
        return Rival(self.subjects[first], float(tops[first]), float(heads[first]))
