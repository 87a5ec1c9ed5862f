"""The outbox as the courier needs it, over the store."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Ending
from storage.work import Work
from storage.writer import Writer


class StoredOutbox:
    """`bot.delivery.courier.outbox_port.OutboxPort` over units of work."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def lease(self, *, owner: str, until: datetime, limit: int) -> list[Envelope]:
        """Lease waiting messages that are due."""
        return await self._writer.run(
            lambda work: work.outbox.lease(owner=owner, until=until, limit=limit)
        )

    async def record(
        self, *, owner: str, endings: Sequence[Ending], sending: Sequence[OutboxId]
    ) -> Collection[OutboxId]:
        """Record endings and mark messages that are about to leave, in one transaction."""

        def write(work: Work) -> Collection[OutboxId]:
            work.outbox.record(endings)
            return work.outbox.mark_sending(sending, owner=owner)

        return await self._writer.run(write)

    async def recover(self, *, besides: Collection[OutboxId] = ()) -> int:
        """Free the messages of copies that died."""
        return await self._writer.run(lambda work: work.outbox.recover(besides=besides))

    async def claim_share(self, *, wants: int, total: int, holds: int) -> int | None:
        """Claim a share of what all copies together may send in a second."""
        return await self._writer.run(
            lambda work: work.sending_shares.claim(wants=wants, total=total, holds=holds)
        )

    async def give_up_share(self) -> None:
        """Leave this copy's share to the others."""
        await self._writer.run(lambda work: work.sending_shares.give_up())

    async def take_over(self) -> int:
        """Free at once what every other copy has in hand; only where none of them can be alive."""

        def free(work: Work) -> int:
            work.outbox.end_leases_of_others()
            return work.outbox.recover()

        return await self._writer.run(free)
