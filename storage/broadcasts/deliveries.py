"""The messages of one broadcast, taken together: counted, paused, stopped, recalled."""

from collections import Counter
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from bot.domain.broadcasts import Tally, elsewhere_campaign, files_campaign
from bot.domain.channels.addresses import PAGE_MESSAGES
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.messages.messages import Outcome
from storage.broadcasts.unheard import Unheard
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.outbox.statements import LEASED, PAUSED, POSTED, SENDING, STOPPED, WAITING
from storage.outbox.tables import outbox


class Deliveries:
    """Messages by broadcast, of one unit of work. Those it has just put are not seen yet."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.unheard = Unheard(transaction)

    def tally(self, broadcast_id: BroadcastId, *, recipients: int) -> Tally:
        """Count how messages have ended, out of so many recipients."""
        counts = self._counts(broadcast_id)
        return Tally(
            recipients,
            counts.get(Outcome.DELIVERED, 0),
            counts.get(Outcome.IMPOSSIBLE, 0),
            counts.get(Outcome.UNKNOWN, 0),
            counts.get(POSTED, 0),
        )

    def unfinished(self, broadcast_id: BroadcastId) -> int:
        """Count the messages that are written but have not ended."""
        counts = self._counts(broadcast_id) + self._counts(files_campaign(broadcast_id))
        return sum(counts[state] for state in (WAITING, LEASED, SENDING, PAUSED))

    def on_their_way(self, broadcast_id: BroadcastId) -> int:
        """Count the messages that may leave at any moment, whatever is decided now."""
        counts = self._counts(broadcast_id) + self._counts(files_campaign(broadcast_id))
        return counts[SENDING]

    def pause(self, broadcast_id: BroadcastId) -> None:
        """Let no message leave that has not left; the courier drops those it holds."""
        self._move(broadcast_id, (WAITING, LEASED), state=PAUSED, owner=None, leased_until=None)

    def resume(self, broadcast_id: BroadcastId) -> None:
        """Let paused messages go on."""
        self._move(broadcast_id, (PAUSED,), state=WAITING)

    def stop(self, broadcast_id: BroadcastId, *, to: PersonId | None = None) -> bool:
        """End the messages, or those to one person, that have not left; their words are dropped.

        Says whether there were any.
        """
        return self._move(
            broadcast_id,
            (WAITING, LEASED, PAUSED),
            to=to,
            state=STOPPED,
            owner=None,
            sealed=None,
            leased_until=None,
            ended_at=to_micros(self._transaction.now),
        )

    def recallable(self, broadcast_id: BroadcastId, *, since: datetime) -> int:
        """Count the messages that can still be deleted: Telegram's for a while, the page's always."""
        counted = select(func.count()).where(_recallable(broadcast_id, since))
        return self._transaction.connection.execute(counted).scalar_one()

    def recall(self, broadcast_id: BroadcastId, *, since: datetime) -> int:
        """Have the delivered messages and their files deleted by the next sweeps.

        Returns how many there are, without those of the files.
        """
        # A copy may still wait for the other address.
        self.stop(broadcast_id)
        now = to_micros(self._transaction.now)
        counts = [
            self._transaction.connection.execute(
                update(outbox).where(_recallable(campaign, since)).values(vanish_at=now)
            ).rowcount
            for campaign in (
                *(elsewhere_campaign(broadcast_id), files_campaign(broadcast_id)),
                broadcast_id,
            )
        ]
        return counts[-1]

    def message_ids(self, broadcast_id: BroadcastId) -> dict[PersonId, int]:
        """Return the ids of a broadcast's delivered messages in the chats of those who have them."""
        rows = self._transaction.connection.execute(
            select(outbox.c.person_id, outbox.c.message_id)
            .where(outbox.c.campaign == broadcast_id)
            .where(outbox.c.message_id.is_not(None))
        )
        return {PersonId(row.person_id): row.message_id for row in rows if row.message_id}

    def without_files(self, broadcast_id: BroadcastId) -> int:
        """Count the messages with a broadcast's files that could not be delivered."""
        return self._counts(files_campaign(broadcast_id))[Outcome.IMPOSSIBLE]

    def reached(self, broadcast_id: BroadcastId) -> set[PersonId]:
        """Return the people to whom a message was delivered."""
        rows = self._transaction.connection.execute(
            select(outbox.c.person_id)
            .where(outbox.c.campaign == broadcast_id)
            .where(outbox.c.state == Outcome.DELIVERED)
        )
        return {PersonId(person) for (person,) in rows}

    def _counts(self, campaign: str) -> Counter[str]:
        counted = (
            select(outbox.c.state, func.count())
            .where(outbox.c.campaign == campaign)
            .group_by(outbox.c.state)
        )
        rows = self._transaction.connection.execute(counted)
        return Counter({row[0]: row[1] for row in rows})

    def _move(
        self,
        broadcast_id: BroadcastId,
        states: tuple[str, ...],
        *,
        to: PersonId | None = None,
        **values: object,
    ) -> bool:
        campaigns = (
            broadcast_id,
            files_campaign(broadcast_id),
            elsewhere_campaign(broadcast_id),
        )
        moving = (
            update(outbox)
            .where(outbox.c.campaign.in_(campaigns))
            .where(outbox.c.state.in_(states))
            .values(**values)
        )
        if to is not None:
            moving = moving.where(outbox.c.person_id == to)
        return bool(self._transaction.connection.execute(moving).rowcount)


def _recallable(campaign: str, since: datetime) -> ColumnElement[bool]:
    return and_(
        outbox.c.campaign == campaign,
        or_(
            and_(
                outbox.c.state == Outcome.DELIVERED,
                outbox.c.message_id.is_not(None),
                outbox.c.ended_at > to_micros(since),
            ),
            # What lies on the page is ours, however long.
            and_(
                outbox.c.state.in_((Outcome.DELIVERED, POSTED)),
                outbox.c.message_id >= PAGE_MESSAGES,
            ),
        ),
    )
