"""Who has not been heard of about something urgent, where it went, and who has another address for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, or_, select

from bot.domain.broadcasts import elsewhere_campaign
from bot.domain.channels.addresses import PAGE_MESSAGES, Carrier
from bot.domain.ids import BroadcastId, ChangeId, OutboxId, PersonId
from bot.domain.messages.messages import Outcome
from storage.broadcasts.tables import acknowledgements
from storage.changes.tables import change_notices
from storage.channels.addresses import is_live
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.outbox.page.posting import SIGNED_OUT
from storage.outbox.statements import PAUSED, POSTED, STOPPED, WAITING
from storage.outbox.tables import outbox

_BY_PAGE = or_(
    outbox.c.message_id >= PAGE_MESSAGES,
    outbox.c.state == POSTED,
    outbox.c.reason == SIGNED_OUT,
)


@dataclass(frozen=True, slots=True)
class Silence:
    """A message that nobody was heard of about: whose it is, and by which carrier it went."""

    outbox_id: OutboxId
    person_id: PersonId
    went: Carrier


class Unheard:
    """Those who have two addresses and are silent, of one unit of work; nobody twice for one thing.

    These are the next ones, by the order of their messages: those `after` one, so many at `most`.
    """

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_broadcast(
        self,
        broadcast_id: BroadcastId,
        root: BroadcastId,
        *,
        acknowledged: bool,
        after: int,
        most: int,
    ) -> Sequence[Silence]:
        """Return who is silent about a broadcast.

        Where it is to be `acknowledged` these are all who have not, otherwise those whom Telegram has
        not taken it for, and on whose page it was not drawn.
        """
        told = exists().where(
            acknowledgements.c.broadcast_id == root,
            acknowledgements.c.person_id == outbox.c.person_id,
        )
        heard = told if acknowledged else outbox.c.state == Outcome.DELIVERED
        sent = and_(outbox.c.campaign == broadcast_id, ~heard)
        return self._next(sent, elsewhere_campaign(broadcast_id), after=after, most=most)

    def of_change(
        self, change_id: ChangeId, *, until: datetime, after: int, most: int
    ) -> Sequence[Silence]:
        """Return who was told of a programme change, last by a moment, and has not acknowledged it."""
        notices = (
            select(change_notices.c.outbox_id)
            .where(change_notices.c.change_id == change_id)
            .where(change_notices.c.acknowledged_at.is_(None))
            .where(change_notices.c.told_at <= to_micros(until))
        )
        sent = outbox.c.id.in_(notices)
        return self._next(sent, elsewhere_campaign(change_id), after=after, most=most)

    def _next(
        self, sent: ColumnElement[bool], copies: str, *, after: int, most: int
    ) -> Sequence[Silence]:
        copied = outbox.alias("copied")
        again = exists().where(
            copied.c.person_id == outbox.c.person_id, copied.c.campaign == copies
        )
        has_other = case(
            (_BY_PAGE, is_live(outbox.c.person_id, Carrier.TELEGRAM)),
            else_=is_live(outbox.c.person_id, Carrier.PAGE),
        )
        rows = self._transaction.connection.execute(
            select(outbox.c.id, outbox.c.person_id, case((_BY_PAGE, 1), else_=0).label("by_page"))
            .where(sent)
            .where(outbox.c.id > after)
            .where(outbox.c.state.not_in((STOPPED, PAUSED)))
            # Where it will go is not known yet.
            .where(or_(outbox.c.state != WAITING, outbox.c.carrier.is_not(None)))
            .where(has_other, ~again)
            .order_by(outbox.c.id)
            .limit(most)
        )
        return [
            Silence(
                OutboxId(row.id),
                PersonId(row.person_id),
                Carrier.PAGE if row.by_page else Carrier.TELEGRAM,
            )
            for row in rows
        ]
