"""Invitation codes: who may join, once, until when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import EventId, InvitationId, PersonId
from bot.domain.people.people import Language, Role


class InvitationState(StrEnum):
    """Where an invitation stands; only an open one lets somebody in."""

    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Invitation:
    """One code's row; the code itself is only ever kept as a blind index.

    `name` is what the organizer wrote on it ("" if nothing). One that `moves` a member lets nobody
    new in: it gives that membership to the account that opens it. It is `contested` once somebody
    has said that another account used it.
    """

    id: InvitationId
    event_id: EventId
    role: Role
    state: InvitationState
    expires_at: datetime
    name: str = ""
    language: Language | None = None
    person_id: PersonId | None = None
    moves: PersonId | None = None
    contested: bool = False

    def is_open(self, *, now: datetime) -> bool:
        """Say whether somebody new may still join with the code."""
        return self.state is InvitationState.OPEN and now < self.expires_at

    def admits(self, person: PersonId, *, now: datetime) -> bool:
        """Say whether this account may use the code now.

        The account that used it first may come back through it at any time.
        """
        if self.state is InvitationState.USED:
            return self.person_id == person
        return self.is_open(now=now)
