"""The shelf of devices: by which keys somebody comes in on our own page."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, select

from bot.crypto.codes import new_id
from bot.domain.channels.devices import MOST_DEVICES, Device
from bot.domain.ids import DeviceId, PersonId
from storage.channels.claims import Claims
from storage.channels.device_tables import devices
from storage.channels.links import ChannelLinks
from storage.channels.push_tables import push_notices
from storage.channels.uploads import Uploads
from storage.database.timestamps import from_micros, maybe_moment, to_micros
from storage.database.transaction import Transaction

_COOKIE = "device-cookie"
_CODE = "device-code"
_AMONG = select(devices).where(devices.c.id.in_(bindparam("ids", expanding=True)))
NOTED_EVERY = timedelta(hours=1)
"""How exactly it is known when a device came last; each note is a write."""


class Devices:
    """Devices of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.links = ChannelLinks(transaction)
        self.claims = Claims(transaction)
        self.uploads = Uploads(transaction)

    def index_of(self, code: str) -> bytes:
        """Return what is kept of the code that a device came with."""
        return self._transaction.index.of_text(_CODE, code)

    def new_mailbox(self) -> int:
        """Return the number of a mailbox that nobody has."""
        return self._transaction.row_ids.next()

    def add(
        self,
        person_id: PersonId,
        *,
        mailbox: int,
        key: bytes,
        cookie: str,
        label: str,
        opened_by: bytes,
    ) -> Device:
        """Note a new device; beyond MOST_DEVICES the one that was away for longest is signed out."""
        live = [each for each in self.of(person_id) if each.is_live(self._transaction.now)]
        for each in live[MOST_DEVICES - 1 :]:
            self.revoke(each)
        now = self._transaction.now
        device = Device(
            DeviceId(new_id()), person_id, mailbox, key, label, now, now, opened_by=opened_by
        )
        self._transaction.connection.execute(
            devices.insert().values(
                self._transaction.guard.stamped(
                    devices,
                    {
                        "id": device.id,
                        "person_id": person_id,
                        "device_key": key,
                        "cookie_index": self._transaction.index.of_text(_COOKIE, cookie),
                        "opened_by": opened_by,
                        "made_at": to_micros(now),
                        "used_at": to_micros(now),
                        "revoked_at": None,
                        "sealed": self._transaction.sealing.seal_for_person(
                            {"mailbox": str(mailbox), "label": label},
                            person=person_id,
                            table=devices.name,
                            row=device.id,
                        ),
                    },
                )
            )
        )
        return device

    def among(self, ids: Collection[DeviceId]) -> dict[DeviceId, Device]:
        """Return several devices with one query, also such as may not come in; unreadable ones are left out."""
        rows = self._transaction.connection.execute(_AMONG, {"ids": list(ids)})
        return {each.id: each for each in self._transaction.readable(rows, self._opened)}

    def find(self, device_id: DeviceId) -> Device | None:
        """Return a device, also one that may not come in any more.

        Raises:
            RowUnreadable: somebody else has changed it.
        """
        return self._one(devices.c.id == device_id)

    def with_key(self, key: bytes) -> Device | None:
        """Return the device that has this public key. Raises RowUnreadable."""
        return self._one(devices.c.device_key == key)

    def with_cookie(self, cookie: str) -> Device | None:
        """Return the device that has this cookie. Raises RowUnreadable."""
        return self._one(devices.c.cookie_index == self._transaction.index.of_text(_COOKIE, cookie))

    def has_opened(self, opened_by: bytes) -> bool:
        """Say whether a device came with this code."""
        asked = select(devices.c.id).where(devices.c.opened_by == opened_by).limit(1)
        return self._transaction.connection.execute(asked).first() is not None

    def of(self, person_id: PersonId) -> list[Device]:
        """Return somebody's devices that were not signed out, those used last first."""
        rows = self._transaction.connection.execute(
            select(devices)
            .where(devices.c.person_id == person_id)
            .where(devices.c.revoked_at.is_(None))
            .order_by(devices.c.used_at.desc(), devices.c.id)
        )
        return list(self._transaction.readable(rows, self._opened))

    def renew_cookie(self, device: Device, cookie: str) -> None:
        """Give a device another cookie in the place of one that may not have arrived."""
        self._change(device, cookie_index=self._transaction.index.of_text(_COOKIE, cookie))

    def is_use_noted(self, device: Device) -> bool:
        """Say whether it is known well enough that a device came in now."""
        return self._transaction.now < device.used_at + NOTED_EVERY

    def note_use(self, device: Device) -> None:
        """Note that a device came in."""
        self._change(device, used_at=to_micros(self._transaction.now))

    def revoke(self, device: Device) -> None:
        """Sign a device out for good; nothing is pushed to it any more."""
        self._change(device, revoked_at=to_micros(self._transaction.now))
        self._transaction.connection.execute(
            push_notices.delete().where(push_notices.c.device_id == device.id)
        )

    def revoke_all(self, person_id: PersonId, *, but: DeviceId | None = None) -> int:
        """Sign out whatever devices somebody has; return how many there were."""
        gone = [each for each in self.of(person_id) if each.id != but]
        for each in gone:
            self.revoke(each)
        return len(gone)

    def _change(self, device: Device, **values: object) -> None:
        self._transaction.guard.update(devices, devices.c.id == device.id, **values)

    def _one(self, which: ColumnElement[bool]) -> Device | None:
        found = self._transaction.connection.execute(select(devices).where(which).limit(1))
        row = found.one_or_none()
        return None if row is None else self._opened(row)

    def _opened(self, row: Row[Any]) -> Device:
        self._transaction.guard.check(devices, row)
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, table=devices.name, row=row.id
        )
        return Device(
            id=DeviceId(row.id),
            person_id=person_id,
            mailbox=int(opened["mailbox"]),
            key=row.device_key,
            label=opened["label"],
            made_at=from_micros(row.made_at),
            used_at=from_micros(row.used_at),
            opened_by=row.opened_by,
            revoked_at=maybe_moment(row.revoked_at),
        )
