"""Links by which somebody adds a way to reach them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.channels.addresses import Carrier
from bot.domain.ids import PersonId


@dataclass(frozen=True, slots=True)
class ChannelLink:
    """One code's row; the code itself is kept nowhere."""

    id: str
    person_id: PersonId
    carrier: Carrier
    expires_at: datetime
    made_by: Carrier | None = None
    """Where it was asked for, and so where it is asked whether whoever opens it is right."""


CLAIM_LIFE = timedelta(minutes=5)
"""How long a browser that opened a link waits until the number it shows is chosen."""
CHOICES = 3
"""Numbers that are offered; whoever only taps is right once in so many times, and asked once."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A browser that opened a link and is not let in before the number it shows is chosen elsewhere.

    `key` is its public key, empty for one that keeps none; `secret` is the cookie it will have.
    """

    id: str
    person_id: PersonId
    key: bytes
    opened_by: bytes
    expires_at: datetime
    label: str
    number: str
    secret: str = field(repr=False)
