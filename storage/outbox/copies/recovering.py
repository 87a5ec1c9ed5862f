"""What copies leave behind that died: messages whose lease runs out."""

from collections.abc import Collection

from sqlalchemy import and_, or_, update

from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Lane, Outcome
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.outbox.statements import LAPSED, LEASED, SENDING, WAITING
from storage.outbox.tables import outbox


def free_lapsed(transaction: Transaction, *, besides: Collection[OutboxId] = ()) -> int:
    """Free the messages whose lease has run out; return how many there were.

    Those that may have been sent already are sent again only if they are replies. `besides`
    are left alone.
    """
    now = to_micros(transaction.now)
    found = transaction.connection.execute(LAPSED, {"now": now}).scalars()
    freed = [outbox_id for outbox_id in found if outbox_id not in besides]
    if not freed:
        return 0
    lapsed = outbox.c.id.in_(freed)
    maybe_sent = and_(outbox.c.state == SENDING, outbox.c.lane != Lane.REPLY)
    lost = transaction.connection.execute(
        update(outbox)
        .where(lapsed, maybe_sent)
        .values(
            state=Outcome.UNKNOWN,
            owner=None,
            leased_until=None,
            ended_at=now,
            sealed=None,
            reason="interrupted",
        )
    )
    again = transaction.connection.execute(
        update(outbox)
        .where(lapsed, or_(outbox.c.state == LEASED, outbox.c.lane == Lane.REPLY))
        .values(state=WAITING, owner=None, leased_until=None)
    )
    return lost.rowcount + again.rowcount


def end_leases_but_of(transaction: Transaction, owner: str) -> None:
    """Make the leases of all other copies run out now."""
    transaction.connection.execute(
        update(outbox)
        .where(outbox.c.state.in_((LEASED, SENDING)), outbox.c.owner != owner)
        .values(leased_until=0)
    )
