"""Links by which somebody adds a way to reach them."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.channels.addresses import Carrier
from bot.domain.ids import PersonId


@dataclass(frozen=True, slots=True)
class ChannelLink:
    """One code's row; the code itself is kept nowhere."""

    id: str
    person_id: PersonId
    carrier: Carrier
    expires_at: datetime
