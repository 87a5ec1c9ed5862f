"""The shelf of broadcasts: what is said to many, to whom, and who has acknowledged it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Row, Select, Text, bindparam, select

from bot.domain.broadcasts import (
    Broadcast,
    BroadcastState,
    Tally,
)
from bot.domain.ids import BroadcastId, EventId, OutboxId, PersonId
from storage.broadcasts.content_codec import due, packed, planned, unpacked
from storage.broadcasts.files import BroadcastFiles
from storage.broadcasts.tables import acknowledgements, broadcasts, recipients
from storage.database.timestamps import from_micros, maybe_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.outbox.statements import REACHES
from storage.outbox.tables import outbox

_RUNNING = (
    BroadcastState.HELD,
    BroadcastState.SENDING,
    BroadcastState.PAUSED,
    BroadcastState.STOPPED,
)


class UnknownBroadcast(LookupError):
    """No such broadcast."""


# Built once: on the way of every first screen, and building took several times as long as asking.
_SENT = (
    select(broadcasts)
    .where(broadcasts.c.event_id == bindparam("event", type_=Text))
    .where(broadcasts.c.state == BroadcastState.DONE)
    .where(broadcasts.c.started_at > bindparam("since", type_=BigInteger))
    .order_by(broadcasts.c.started_at, broadcasts.c.id)
)
"""The broadcasts begun since a moment that are all sent, the oldest first."""
_REACHING = (
    select(outbox.c.id)
    .where(outbox.c.person_id == bindparam("person", type_=Text))
    .where(outbox.c.state.in_(REACHES))
)
"""The messages that have reached somebody or may yet."""
_REPEATED = broadcasts.alias("repeated")
_MISSED = _SENT.where(
    ~_REACHING.join(_REPEATED, _REPEATED.c.id == outbox.c.campaign)
    .where(_REPEATED.c.root == broadcasts.c.root)
    .exists()
)
_TOLD = _SENT.where(_REACHING.where(outbox.c.campaign == broadcasts.c.id).exists())


class Broadcasts:
    """Broadcasts of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.files = BroadcastFiles(transaction)

    def keep(self, broadcast: Broadcast) -> None:
        """Write a broadcast, new or changed."""
        tally = broadcast.tally
        keep(
            self._transaction.connection,
            broadcasts,
            self._transaction.guard.stamped(
                broadcasts,
                {
                    "id": broadcast.id,
                    "event_id": broadcast.event_id,
                    "author": broadcast.author,
                    "state": broadcast.state,
                    "urgent": broadcast.urgent,
                    "root": broadcast.root,
                    "made_at": to_micros(broadcast.made_at),
                    "due_at": maybe_micros(broadcast.due_at),
                    "started_at": maybe_micros(broadcast.started_at),
                    "ended_at": maybe_micros(broadcast.ended_at),
                    "report_at": maybe_micros(broadcast.report_at),
                    "recipients": tally.recipients,
                    "expanded": broadcast.expanded,
                    "delivered": tally.delivered,
                    "impossible": tally.impossible,
                    "unknown": tally.unknown,
                    "laid_out": tally.laid_out,
                    "screen_outbox_id": broadcast.screen_outbox_id,
                    "shown": broadcast.shown,
                    "shown_at": maybe_micros(broadcast.shown_at),
                    "sealed": self._transaction.sealing.seal_for_event(
                        packed(broadcast.content) | planned(broadcast.due_at),
                        event=broadcast.event_id,
                        table="broadcasts",
                        row=broadcast.id,
                    ),
                },
            ),
        )

    def hold(self, broadcast_id: BroadcastId) -> Broadcast:
        """Return a broadcast, kept from other copies until the work ends.

        Raises:
            UnknownBroadcast: there is none of that id.
        """
        return self._found(
            select(broadcasts).where(broadcasts.c.id == broadcast_id).with_for_update()
        )

    def get(self, broadcast_id: BroadcastId) -> Broadcast:
        """Return a broadcast that is only to be read.

        Raises:
            UnknownBroadcast: there is none of that id.
        """
        return self._found(select(broadcasts).where(broadcasts.c.id == broadcast_id))

    def newest_of(self, event_id: EventId, *, limit: int) -> list[Broadcast]:
        """Return an event's broadcasts, the newest first."""
        rows = self._transaction.connection.execute(
            select(broadcasts)
            .where(broadcasts.c.event_id == event_id)
            .order_by(broadcasts.c.made_at.desc(), broadcasts.c.id)
            .limit(limit)
        )
        return list(self._transaction.readable(rows, self._opened))

    def missed_by(
        self, event_id: EventId, person_id: PersonId, *, since: datetime
    ) -> list[Broadcast]:
        """Return the broadcasts begun since a moment that are all sent, but not to this person.

        What repeats another counts for it. The oldest is first.
        """
        return self._told(_MISSED, event_id, person_id, since)

    def told(self, event_id: EventId, person_id: PersonId, *, since: datetime) -> list[Broadcast]:
        """Return those begun since a moment that have reached this person, the oldest first."""
        return self._told(_TOLD, event_id, person_id, since)

    def reached(self, root: BroadcastId) -> set[PersonId]:
        """Return the people whom a broadcast, or one that repeats it, has reached or may yet reach."""
        rows = self._transaction.connection.execute(
            select(outbox.c.person_id)
            .join(broadcasts, broadcasts.c.id == outbox.c.campaign)
            .where(broadcasts.c.root == root)
            .where(outbox.c.state.in_(REACHES))
        )
        return {PersonId(person) for (person,) in rows}

    def of_root(self, root: BroadcastId) -> list[Broadcast]:
        """Return a broadcast and those that repeat it, without what was recalled."""
        rows = self._transaction.connection.execute(
            select(broadcasts)
            .where(broadcasts.c.root == root)
            .where(broadcasts.c.state != BroadcastState.RECALLED)
        )
        return list(self._transaction.readable(rows, self._opened))

    def running(self) -> list[BroadcastId]:
        """Return the broadcasts that wait for their time, or whose messages have not all ended."""
        rows = self._transaction.connection.execute(
            select(broadcasts.c.id)
            .where(broadcasts.c.state.in_(_RUNNING))
            .where(broadcasts.c.ended_at.is_(None))
            .order_by(broadcasts.c.id)
        )
        return [BroadcastId(broadcast_id) for (broadcast_id,) in rows]

    def to_report(self) -> list[BroadcastId]:
        """Return the urgent broadcasts whose report on people not reached is due."""
        rows = self._transaction.connection.execute(
            select(broadcasts.c.id).where(
                broadcasts.c.report_at <= to_micros(self._transaction.now)
            )
        )
        return [BroadcastId(broadcast_id) for (broadcast_id,) in rows]

    def urgent_since(self, since: datetime, *, until: datetime) -> list[BroadcastId]:
        """Return the urgent broadcasts that began to be sent between two moments and go on, or are through."""
        rows = self._transaction.connection.execute(
            select(broadcasts.c.id)
            .where(broadcasts.c.urgent)
            .where(broadcasts.c.state.in_((BroadcastState.SENDING, BroadcastState.DONE)))
            .where(broadcasts.c.started_at > to_micros(since))
            .where(broadcasts.c.started_at <= to_micros(until))
        )
        return [BroadcastId(broadcast_id) for (broadcast_id,) in rows]

    def drop(self, broadcast: Broadcast) -> None:
        """Delete a draft."""
        self._transaction.connection.execute(
            broadcasts.delete().where(broadcasts.c.id == broadcast.id)
        )

    def freeze_recipients(self, broadcast: Broadcast, people: Sequence[PersonId]) -> None:
        """Write down, once, who gets a broadcast and in which order."""
        sealed = self._transaction.sealing.seal_for_event(
            list(people), event=broadcast.event_id, table="recipients", row=broadcast.id
        )
        keep(
            self._transaction.connection,
            recipients,
            {"broadcast_id": broadcast.id, "sealed": sealed},
        )

    def recipients_of(self, broadcast: Broadcast) -> list[PersonId]:
        """Return who gets a broadcast, in the order in which messages are written."""
        row = self._transaction.connection.execute(
            select(recipients.c.sealed).where(recipients.c.broadcast_id == broadcast.id)
        ).one_or_none()
        if row is None:
            return []
        return self._transaction.sealing.open_for_event(
            row.sealed, event=broadcast.event_id, table="recipients", row=broadcast.id
        )

    def acknowledge(self, broadcast: Broadcast, person_id: PersonId) -> None:
        """Note that somebody has read a broadcast; once is enough."""
        keep(
            self._transaction.connection,
            acknowledgements,
            {
                "broadcast_id": broadcast.root,
                "person_id": person_id,
                "at": to_micros(self._transaction.now),
            },
        )

    def acknowledged(self, root: BroadcastId) -> Collection[PersonId]:
        """Return who has acknowledged a broadcast or one that repeats it."""
        rows = self._transaction.connection.execute(
            select(acknowledgements.c.person_id).where(acknowledgements.c.broadcast_id == root)
        )
        return {PersonId(person) for (person,) in rows}

    def confirmed(self, broadcast: Broadcast) -> int:
        """Count those of a broadcast's recipients who have acknowledged it, or one it repeats."""
        acknowledged = self.acknowledged(broadcast.root)
        return sum(1 for person in self.recipients_of(broadcast) if person in acknowledged)

    def _told(
        self, query: Select[Any], event_id: EventId, person_id: PersonId, since: datetime
    ) -> list[Broadcast]:
        asked = {"event": event_id, "person": person_id, "since": to_micros(since)}
        return [self._opened(row) for row in self._transaction.connection.execute(query, asked)]

    def _found(self, query: Select[Any]) -> Broadcast:
        if (row := self._transaction.connection.execute(query).one_or_none()) is None:
            raise UnknownBroadcast
        return self._opened(row)

    def _opened(self, row: Row[Any]) -> Broadcast:
        self._transaction.guard.check(broadcasts, row)
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="broadcasts", row=row.id
        )
        return Broadcast(
            id=BroadcastId(row.id),
            event_id=event_id,
            author=PersonId(row.author),
            state=BroadcastState(row.state),
            root=BroadcastId(row.root),
            made_at=from_micros(row.made_at),
            content=unpacked(opened),
            urgent=row.urgent,
            due_at=due(opened, row.due_at),
            started_at=maybe_moment(row.started_at),
            ended_at=maybe_moment(row.ended_at),
            report_at=maybe_moment(row.report_at),
            expanded=row.expanded,
            tally=Tally(
                row.recipients, row.delivered, row.impossible, row.unknown, row.laid_out or 0
            ),
            screen_outbox_id=None
            if row.screen_outbox_id is None
            else OutboxId(row.screen_outbox_id),
            shown=row.shown,
            shown_at=maybe_moment(row.shown_at),
        )
