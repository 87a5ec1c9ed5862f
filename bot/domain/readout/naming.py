"""Consent to be named below a readout: for one document, for one use, until a day."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LASTS_AFTER_EVENT = timedelta(days=365)


class Use(StrEnum):
    """As what somebody may be named."""

    PARTICIPANT = "participant"
    SUPPORTS = "supports"
    """As somebody who supports the whole text."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A guest's consent: for the text with this digest, from `given_at` until `expires_at` (aware UTC)."""

    use: Use
    digest: str
    given_at: datetime
    expires_at: datetime

    def holds(self, digest: str, now: datetime) -> bool:
        """Say whether it is for this text and still lasts: other words have to be asked about again."""
        return self.digest == digest and now < self.expires_at
