"""The signed statement of what was erased: for whoever was forgotten, or asked for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.messages import TextFile
from bot.domain.my_data import Remains
from storage.work import Work

FILE_NAME = "erasure-statement.json"


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased of one person in one event: counts by kind, keys, what remains, and why."""

    event_id: EventId
    cause: str
    erased: Mapping[str, int]
    keys: int
    left: Remains


def send_statements(work: Work, here: Here, erasures: Sequence[Erasure]) -> None:
    """Send a signed statement of each erasure as a file of its own, which stays in the chat."""
    for each in erasures:
        content = work.statements.signed(
            each.event_id, cause=each.cause, erased=each.erased, keys=each.keys, left=each.left
        )
        work.send(
            here,
            "erasure-statement",
            {
                "count": sum(each.erased.values()),
                "keys": each.keys,
                "messages": each.left.messages,
                "acts": each.left.acts,
            },
            attachment=TextFile(FILE_NAME, content),
        )
