"""Troubles ordered in advance: the next calls fail as the test wants."""

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["429", "500", "502", "403", "drop_after", "drop_before", "slow"]
KINDS: frozenset[str] = frozenset(get_args(Kind))


@dataclass(slots=True, kw_only=True)
class Fault:
    """Trouble for the next ``count`` calls of ``method`` ("*": any but getUpdates).

    ``retry_after`` is for 429 (seconds), ``seconds`` for slow, ``chat_id`` narrows to one chat.
    """

    kind: str
    method: str = "*"
    count: int = 1
    retry_after: int = 1
    seconds: float = 1.0
    chat_id: int | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown fault kind; known: {', '.join(sorted(KINDS))}")

    def fits(self, method: str, chat_id: object) -> bool:
        """Whether a call is one this fault waits for."""
        by_name = method != "getUpdates" if self.method == "*" else method == self.method
        return by_name and (self.chat_id is None or str(self.chat_id) == str(chat_id))


class Faults:
    """Faults in the order they were asked for."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Order a fault."""
        self.waiting.append(fault)

    def clear(self) -> None:
        """Call off everything."""
        self.waiting.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        """The fault that strikes this call, counted down."""
        for fault in self.waiting:
            if fault.fits(method, chat_id):
                fault.count -= 1
                if fault.count <= 0:
                    self.waiting.remove(fault)
                return fault
        return None
