"""What stands around the entries of an index: rival topics, and what else their own topics ask."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers.deciding.head import Head
from bot.answers.deciding.rivals import Rivals
from bot.answers.rules.host import Host
from bot.answers.topics.table import TopicTable
from bot.answers.vectors import LentTable, arrays

_ASIDE = 0.05
"""How much farther than an entry's own texts those are that ask something else of its topic."""


@dataclass(frozen=True, slots=True)
class Around:
    """`own` are the positions of texts that are an entry's own, not its topic's only.

    Text i is row `lent[i]` of the table where it is its topic's. `aside` are rows that ask something
    else of the topic of an entry, whose number they have. `host` is where the event is.
    """

    table: TopicTable
    rivals: Rivals
    own: Collection[int]
    lent: Mapping[int, int]
    aside: Mapping[int, int]
    host: Host

    def joined(self, rows: Any) -> LentTable:
        """Return the vectors of all texts; `rows` are those that are an entry's own, in order."""
        own = iter(range(len(rows)))
        count = len(self.own) + len(self.lent)
        places = [self.lent[at] if at in self.lent else -1 - next(own) for at in range(count)]
        return LentTable(rows, self.table.vectors, places)

    def beside(self, vector: Any, count: int) -> Any:
        """Return per entry, of so many, how near a vector is to what else its topic asks, and a bit less.

        That finds the entry, though it speaks for no answer.
        """
        numpy = arrays()
        tops = numpy.full(count, float("-inf"))
        if self.aside:
            columns = self.table.vectors.likeness(vector)
            meaning: Any = sum(map(numpy.asarray, columns)) / len(columns)
            rows = numpy.fromiter(self.aside.keys(), dtype="int64")
            owners = numpy.fromiter(self.aside.values(), dtype="int64")
            numpy.maximum.at(tops, owners, meaning[rows] - _ASIDE)
        return tops

    def head(self, rows: Any, owners: Sequence[int], count: int) -> Head:
        """Return a head over the entries (first) and the rivals; `rows` are the entries' own texts'.

        `owners` are of all texts. What else a topic asks makes its entry more likely to be meant, if
        not to be right.
        """
        classes = {row: owners[at] for at, row in self.lent.items()} | dict(self.aside)
        classes |= {row: count + each for row, each in self.rivals.classes.items()}
        of_table = [classes[row] for row in range(len(self.table.texts))]
        of_own = [owners[at] for at in range(len(owners)) if at not in self.lent]
        blocks = ((rows, of_own), (self.table.vectors.rows, of_table))
        return Head(blocks, count + len(self.rivals.subjects))
