"""An outbox in memory: the whole protocol `OutboxPort`, for stories about the courier alone."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Ending, Envelope, Lane, Outcome

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Row:
    """One message on the shelf; `trail` holds every state it went through."""

    envelope: Envelope
    state: str = "waiting"
    owner: str = ""
    due_at: datetime = EPOCH
    attempts: int = 0
    ending: Ending | None = None
    trail: list[str] = field(default_factory=list[str])

    def move(self, state: str) -> None:
        self.state = state
        self.trail.append(state)


class MemoryOutbox:
    """Leases and records as the real outbox does, one transaction at a time."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.rows: dict[OutboxId, Row] = {}
        self.transactions = 0
        self._now = now

    def put(self, envelopes: Iterable[Envelope]) -> None:
        """Shelve messages as `waiting`."""
        for envelope in envelopes:
            self.rows[envelope.id] = Row(envelope, trail=["waiting"])

    def put_born(self, envelopes: Sequence[Envelope], *, owner: str) -> Sequence[Envelope]:
        """Shelve replies as `sending`, leased to the copy that will be handed them."""
        until = self._now() + timedelta(seconds=120)
        for envelope in envelopes:
            self.rows[envelope.id] = Row(envelope, "sending", owner, until, trail=["sending"])
        return envelopes

    async def lease(self, *, owner: str, until: datetime, limit: int) -> list[Envelope]:
        held: set[tuple[str, Lane]] = set()
        due: list[Row] = []
        for letter_id in sorted(self.rows):
            row = self.rows[letter_id]
            line = (row.envelope.message.to, row.envelope.message.lane)
            if row.ending is not None:
                continue
            if row.state == "waiting" and row.due_at <= self._now() and line not in held:
                due.append(row)
            held.add(line)
        due.sort(key=lambda row: (row.envelope.message.lane, row.envelope.id))
        for row in due[:limit]:
            row.move("leased")
            row.owner, row.due_at = owner, until
        return [replace(row.envelope, attempts=row.attempts) for row in due[:limit]]

    async def record(
        self, *, owner: str, endings: Sequence[Ending], sending: Sequence[OutboxId]
    ) -> Collection[OutboxId]:
        self.transactions += 1
        for ending in endings:
            row = self.rows[ending.id]
            if ending.outcome is not None:
                row.ending = ending
                row.move(ending.outcome)
            else:
                row.move("waiting")
                row.due_at = ending.again_at or EPOCH
                row.attempts += 1
            row.owner = ""
        ours = {
            letter_id
            for letter_id in sending
            if self.rows[letter_id].state == "leased" and self.rows[letter_id].owner == owner
        }
        for letter_id in ours:
            self.rows[letter_id].move("sending")
        return ours

    async def recover(self) -> int:
        lapsed = [
            row
            for row in self.rows.values()
            if row.state in {"leased", "sending"} and row.due_at < self._now()
        ]
        for row in lapsed:
            if row.state == "sending" and row.envelope.message.lane is not Lane.REPLY:
                row.ending = Ending(row.envelope.id, Outcome.UNKNOWN, reason="interrupted")
                row.move("unknown")
            else:
                row.move("waiting")
                row.attempts += 1
        return len(lapsed)

    def endings(self) -> list[tuple[int, str, str]]:
        """Return (message, state, reason) of all messages by number."""
        return [
            (letter_id, row.state, row.ending.reason if row.ending else "")
            for letter_id, row in sorted(self.rows.items())
        ]
