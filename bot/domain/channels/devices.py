"""Devices: browsers by which somebody reaches us on our own page, each with a key or a cookie alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import DeviceId, PersonId

IDLE = timedelta(days=60)
"""How long a device with a key may be away."""
ORGANIZER_IDLE = timedelta(hours=12)
"""How long an organizer's may do nothing before it takes a code of the second factor, or a new link."""
COOKIE_LIFE = timedelta(hours=12)
"""How long one lasts whose browser keeps no key: whoever copies its cookie could be it."""
SAME_ANSWER = timedelta(minutes=10)
"""For so long the device that used a code may ask again, in case the answer was lost."""
MOST_DEVICES = 10
"""Of one person; further ones take the place of the one away for longest."""


@dataclass(frozen=True, slots=True)
class Device:
    """One browser of one person.

    `mailbox` is the number of the address it looks at. `key` is the public key it signs with, empty
    for one that has only a cookie. `label` is what kind of browser it said it is, `opened_by` the blind
    index of the code it came with.
    """

    id: DeviceId
    person_id: PersonId
    mailbox: int
    key: bytes
    label: str
    made_at: datetime
    used_at: datetime
    opened_by: bytes
    revoked_at: datetime | None = None

    @property
    def has_key(self) -> bool:
        """Say whether it signs what it asks for."""
        return bool(self.key)

    def is_live(self, now: datetime) -> bool:
        """Say whether it may still come in."""
        if self.revoked_at is not None:
            return False
        if not self.has_key:
            return now < self.made_at + COOKIE_LIFE
        return now < self.used_at + IDLE

    def answers_again(self, *, opened_by: bytes, now: datetime) -> bool:
        """Say whether it came with this code so lately that the same answer is given."""
        is_same = self.opened_by == opened_by and self.revoked_at is None
        return is_same and now < self.made_at + SAME_ANSWER
