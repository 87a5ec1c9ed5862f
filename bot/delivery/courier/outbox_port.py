"""What the courier asks of the storage: where messages wait and where their endings are noted."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Ending


class OutboxPort(Protocol):
    """The outbox, each call one committed transaction. Any call may raise; it is then repeated."""

    async def lease(self, *, owner: str, until: datetime, limit: int) -> list[Envelope]:
        """Lease up to `limit` waiting messages that are due, by lane, then by number.

        Never two messages of one person and lane at once, nor one while an older of the same person
        and lane is unfinished.
        """
        ...

    async def record(
        self, *, owner: str, endings: Sequence[Ending], sending: Sequence[OutboxId]
    ) -> Collection[OutboxId]:
        """Record endings and mark leased messages `sending`, in one transaction.

        Returns those of `sending` that `owner` still holds; only these may be sent. An ending
        without outcome puts its message back to `waiting` until its `again_at`.
        """
        ...

    async def claim_share(self, *, wants: int, total: int, holds: int) -> int | None:
        """Claim a share of the `total` messages that all copies together may send in a second.

        `holds` is the share that this copy may have used until now, 0 for none. None: there are no
        other copies.
        """
        ...

    async def give_up_share(self) -> None:
        """Leave this copy's share to the others."""
        ...

    async def recover(self, *, besides: Collection[OutboxId] = ()) -> int:
        """Free what dead processes left behind (leases that ran out); return how many messages.

        `besides` are left alone: whoever asks has them in hand.
        """
        ...
