"""The shelf of browsers told by Web Push: which of them are to be told now, and how far that is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, exists, func, select, update

from bot.domain.channels.devices import IDLE
from bot.domain.channels.email_notices import AT_MOST_EVERY, WAITS_FOR
from bot.domain.channels.push_notices import PushNotice
from bot.domain.ids import DeviceId, PersonId
from storage.channels.device_tables import devices
from storage.channels.push_tables import push_notices
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep_all
from storage.outbox.copies.due import bring_forward, next_due
from storage.outbox.page.waiting import LEASE, waits

_ENDPOINT = "push-endpoint"
_LAST = func.coalesce(push_notices.c.pushed_at, 0)


@dataclass(frozen=True, slots=True)
class DuePush:
    """A browser that is to be told; `attempts` counts this try as well."""

    notice: PushNotice
    attempts: int


class PushNotices:
    """Browsers of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def waiting(self) -> int:
        """Count the browsers that are to be told."""
        due = (
            select(func.count()).select_from(push_notices).where(push_notices.c.due_at.is_not(None))
        )
        return self._transaction.connection.execute(due).scalar_one()

    def count(self, person_id: PersonId) -> int:
        """Count somebody's browsers that are told."""
        theirs = (
            select(func.count())
            .select_from(push_notices)
            .where(push_notices.c.person_id == person_id)
        )
        return self._transaction.connection.execute(theirs).scalar_one()

    def has(self, device_id: DeviceId) -> bool:
        """Say whether a browser is told."""
        asked = select(push_notices.c.device_id).where(push_notices.c.device_id == device_id)
        return self._transaction.connection.execute(asked).first() is not None

    def keep(self, notice: PushNotice) -> None:
        """Have a browser told; what has been told already is not told again under another address.

        A browser that was another device before is that no longer: it is told once.
        """
        index = self._transaction.index.of_text(_ENDPOINT, notice.endpoint)
        self._transaction.connection.execute(
            push_notices.delete()
            .where(push_notices.c.endpoint_index == index)
            .where(push_notices.c.device_id != notice.device_id)
        )
        row = {
            "device_id": notice.device_id,
            "person_id": notice.person_id,
            "endpoint_index": index,
            "attempts": 0,
            "sealed": self._sealed(notice),
        }
        keep_all(self._transaction.connection, push_notices, [row], first=("attempts",))

    def forget(self, notice: PushNotice) -> None:
        """Delete an address that is worth nothing any more; one that took its place meanwhile stays."""
        index = self._transaction.index.of_text(_ENDPOINT, notice.endpoint)
        self._transaction.connection.execute(
            push_notices.delete().where(push_notices.c.endpoint_index == index)
        )

    def forget_all(self, person_id: PersonId) -> None:
        """Have no browser of somebody's told any more."""
        self._transaction.connection.execute(
            push_notices.delete().where(push_notices.c.person_id == person_id)
        )

    def forget_ended(self) -> None:
        """Delete the addresses of browsers that may not come in any more."""
        alive = (
            exists(select(1).select_from(devices))
            .where(devices.c.id == push_notices.c.device_id)
            .where(devices.c.revoked_at.is_(None))
            .where(devices.c.used_at > to_micros(self._transaction.now - IDLE))
        )
        self._transaction.connection.execute(push_notices.delete().where(~alive))

    def make_due(self) -> None:
        """Have browsers told of what was laid out a while ago and drawn by no page since."""
        now = self._transaction.now
        self._transaction.connection.execute(
            update(push_notices)
            .where(push_notices.c.due_at.is_(None))
            .where(to_micros(now - AT_MOST_EVERY) >= _LAST)
            .where(waits(push_notices.c.person_id, since=_LAST, until=now - WAITS_FOR))
            .values(due_at=to_micros(now), attempts=0)
        )

    def lease(self) -> DuePush | None:
        """Take the next browser that is due; it comes back if nobody says what became of it.

        One whose person has looked meanwhile is not told, and a row that does not open comes back later.
        """
        while row := next_due(self._transaction, push_notices, order_by=push_notices.c.due_at):
            device_id, attempts = DeviceId(row.device_id), row.attempts + 1
            until = to_micros(self._transaction.now + LEASE)
            self._set(device_id, due_at=until, attempts=attempts)
            for notice in self._transaction.readable([row], self._opened):
                if self._is_needless(device_id):
                    self._set(device_id, due_at=None)
                    continue
                return DuePush(notice, attempts)
        return None

    def sent(self, due: DuePush) -> None:
        """Note that a push service took a notice, or that it is given up."""
        now = to_micros(self._transaction.now)
        self._set(due.notice.device_id, due_at=None, pushed_at=now)

    def postpone(self, due: DuePush, *, until: datetime) -> None:
        """Have another try later."""
        self._set(due.notice.device_id, due_at=to_micros(until))

    def bring_forward(self) -> None:
        """Have browsers told now that are due later, after the clock was set back."""
        bring_forward(self._transaction, push_notices)

    def _is_needless(self, device_id: DeviceId) -> bool:
        now = self._transaction.now
        still = exists(select(1).select_from(push_notices)).where(
            push_notices.c.device_id == device_id,
            waits(push_notices.c.person_id, since=_LAST, until=now),
        )
        return not self._transaction.connection.scalar(select(still))

    def _set(self, device_id: DeviceId, **values: object) -> None:
        self._transaction.connection.execute(
            update(push_notices).where(push_notices.c.device_id == device_id).values(**values)
        )

    def _sealed(self, notice: PushNotice) -> bytes:
        return self._transaction.sealing.seal_for_person(
            {"endpoint": notice.endpoint},
            person=notice.person_id,
            table=push_notices.name,
            row=notice.device_id,
        )

    def _opened(self, row: Row[Any]) -> PushNotice:
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, table=push_notices.name, row=row.device_id
        )
        return PushNotice(DeviceId(row.device_id), person_id, opened["endpoint"])
