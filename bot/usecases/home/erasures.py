"""The signed statement of what was erased: counted before and after, for whoever is told of it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.messages import Message, TextFile
from bot.domain.my_data import UNTIED, Remains
from storage.work import Work

FILE_NAME = "erasure-statement.json"


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased of one person in one event: entries by table, keys, what remains, and why.

    `cause` is a `Cause`.
    """

    event_id: EventId
    cause: str
    erased: Mapping[str, int]
    keys: int
    left: Remains

    @property
    def count(self) -> int:
        """How many entries were erased in all."""
        return sum(self.erased.values())


def counted(work: Work, here: Here, forget: Callable[[], None], *, cause: str) -> Erasure:
    """Have whoever `here` is about forgotten in this event, and count what that erases."""
    event_id = here.event.id
    before, keys = _held(work, here), work.my_data.erasures.keys_going(event_id)
    left = work.my_data.erasures.remains(event_id, here.person.id)
    forget()
    erased = before - _held(work, here)
    for table in UNTIED:
        del erased[table]
    return Erasure(event_id, cause, erased, work.my_data.erasures.keys_going(event_id) - keys, left)


def send_statements(work: Work, here: Here, erasures: Sequence[Erasure]) -> None:
    """Send whom `here` is about a signed statement of each erasure, as a file that stays in the chat."""
    for each in erasures:
        content = work.my_data.erasures.signed(
            each.event_id, cause=each.cause, erased=each.erased, keys=each.keys, left=each.left
        )
        details = {
            "count": each.count,
            "keys": each.keys,
            "messages": each.left.messages,
            "acts": each.left.acts,
        }
        file = TextFile(FILE_NAME, content)
        # About no event: what is about one would be a trace of whoever was forgotten in it.
        work.outbox.put(
            Message(here.person.id, "erasure-statement", details, attachment=file, about=None)
        )


def _held(work: Work, here: Here) -> Counter[str]:
    rows = work.my_data.about(here.person.id).rows
    return Counter(row.table for row in rows if row.event_id == here.event.id)
