"""What stands around the entries of an index: rival topics, and what else their own topics ask."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers.deciding.head import Head
from bot.answers.deciding.rivals import Rivals


@dataclass(frozen=True, slots=True)
class Around:
    """`own` are the positions of texts that are an entry's own, not its topic's only.

    Row i of `aside` (an array) asks something else of the topic of entry `aside_owners[i]`.
    """

    rivals: Rivals
    own: Container[int]
    aside: Any
    aside_owners: Sequence[int]

    def head(self, rows: Any, owners: Sequence[int], count: int) -> Head:
        """Return a head over the entries (first) and the rivals; `rows` are the entries' texts'.

        What else a topic asks makes its entry more likely to be meant, if not to be right.
        """
        rivals = [count + each for each in self.rivals.classes]
        return Head(
            [rows, self.aside, self.rivals.rows],
            [*owners, *self.aside_owners, *rivals],
            count + len(self.rivals.subjects),
        )
