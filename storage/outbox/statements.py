"""The statements that messages pass through, each built once: they run for every message.

`due_at` is from when a message may leave; `leased_until` how long a copy may hold it; `ended_at` when
it came to an end. Each says only that.
"""

from sqlalchemy import (
    BigInteger,
    Integer,
    and_,
    bindparam,
    cast,
    literal_column,
    or_,
    select,
    update,
)

from bot.domain.channels.addresses import Carrier
from bot.domain.messages.messages import Ending, Lane, Outcome
from storage.channels.addresses import has_mailbox
from storage.outbox.tables import outbox

WAITING, LEASED, SENDING = "waiting", "leased", "sending"
PAUSED, STOPPED = "paused", "stopped"
POSTED = "posted"
"""Laid out on the page, and not drawn there yet: it blocks nothing, and is no ending."""
UNFINISHED = (WAITING, LEASED, SENDING)
UNSENT = (WAITING, LEASED, PAUSED)
"""What can still be kept from leaving."""
ENDED = (*Outcome, STOPPED, POSTED)
REACHES = (*UNFINISHED, PAUSED, POSTED, Outcome.DELIVERED)
"""What has arrived or still may."""

BY_INDEX = outbox.c.state.in_([literal_column(f"'{state}'") for state in UNFINISHED])
"""What the partial index holds, in its own words: SQLite uses it only where these stand, and
otherwise reads every message ever sent."""
IS_SET_ASIDE = and_(outbox.c.state == Outcome.IMPOSSIBLE, outbox.c.sealed.is_not(None))
"""Of every other ended message the words are dropped."""

_older = outbox.alias("older")
_earlier_unfinished = (
    select(_older.c.id)
    .where(_older.c.person_id == outbox.c.person_id)
    .where(_older.c.lane == outbox.c.lane)
    .where(_older.c.id < outbox.c.id)
    .where(_older.c.state.in_(UNFINISHED))
    .exists()
)
_waiting = (
    select(
        outbox.c.id,
        outbox.c.person_id,
        outbox.c.lane,
        outbox.c.attempts,
        outbox.c.campaign,
        outbox.c.vanish_after,
        outbox.c.sealed,
    )
    .where(BY_INDEX)
    .where(outbox.c.state == WAITING)
    .where(outbox.c.due_at <= bindparam("now"))
    .order_by(outbox.c.lane, outbox.c.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True, of=outbox)
)
_is_pushed = or_(outbox.c.carrier == Carrier.TELEGRAM, ~has_mailbox(outbox.c.person_id))
DUE = _waiting.where(_is_pushed).where(~_earlier_unfinished)
TO_POST = _waiting.where(has_mailbox(outbox.c.person_id)).where(
    or_(outbox.c.carrier.is_(None), outbox.c.carrier == Carrier.PAGE)
)
"""What waits for people who have a mailbox, and may have to be laid out there."""
HELD = (
    select(outbox.c.person_id)
    .where(outbox.c.person_id.in_(bindparam("people", expanding=True)))
    .where(outbox.c.lane == Lane.REPLY)
    .where(outbox.c.state.in_(UNFINISHED))
    .where(or_(outbox.c.owner.is_distinct_from(bindparam("us")), outbox.c.state == LEASED))
)
LAPSED = (
    select(outbox.c.id)
    .where(BY_INDEX)
    .where(outbox.c.state.in_((LEASED, SENDING)))
    .where(outbox.c.leased_until < bindparam("now"))
    .with_for_update(skip_locked=True, of=outbox)
)
FINISH = (
    update(outbox)
    .where(outbox.c.id == bindparam("message"))
    .values(
        state=bindparam("outcome"),
        reason=bindparam("why"),
        message_id=bindparam("sent_as"),
        also=bindparam("sent_beside"),
        owner=None,
        sealed=None,
        leased_until=None,
        ended_at=bindparam("ended"),
        # Two days in microseconds do not fit PostgreSQL's integer.
        vanish_at=bindparam("shown", type_=BigInteger)
        + cast(outbox.c.vanish_after, BigInteger) * 1_000_000,
    )
)
TRY_AGAIN = (
    update(outbox)
    .where(outbox.c.id == bindparam("message"))
    .where(or_(outbox.c.state == LEASED, outbox.c.state == SENDING))
    .values(
        state=WAITING,
        owner=None,
        leased_until=None,
        due_at=bindparam("due"),
        attempts=bindparam("failures"),
    )
)


def finish_values(ending: Ending, now: int) -> dict[str, object]:
    """Return what FINISH asks for; `now` in microseconds."""
    return {
        "message": ending.id,
        "outcome": ending.outcome,
        "why": ending.reason or None,
        "sent_as": ending.message_id,
        "sent_beside": " ".join(map(str, ending.also)) or None,
        "ended": now,
        "shown": None if ending.message_id is None else now,
    }
