"""People, as the bot knows them."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from bot.domain.ids import EventId, PersonId


class Role(IntEnum):
    """What someone is in an event; what that lets them do: `bot/domain/people/rights.py`.

    The numbers order lists and are kept; they say nothing about rights.
    """

    STRANGER = 0
    OBSERVER = 5
    GUEST = 10
    TRANSLATOR = 12
    FACILITATOR = 14
    SAFEGUARDING = 16
    ORGANIZER = 30
    OWNER = 40


class Language(StrEnum):
    """The languages the bot speaks (BCP 47 primary subtags)."""

    EN = "en"
    ZH = "zh"

    @property
    def other(self) -> "Language":
        """The one that this one is translated from and into."""
        return Language.EN if self is Language.ZH else Language.ZH


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom we can reach, and their part in the event their chat is about.

    `zone` is an IANA zone name; it is not `zone_known` while an earlier version may have misread it
    and the person has not chosen again. `role` is the one whose rights they have: a guest's while
    their powers are frozen. `norms_version` is 0 until the norms are accepted.
    A stranger has no event and an id that is used for nothing but the reply.
    """

    id: PersonId
    language: Language
    zone: str
    event_id: EventId | None = None
    role: Role = Role.STRANGER
    norms_version: int = 0
    zone_known: bool = True


@dataclass(frozen=True, slots=True)
class Profile:
    """What a guest told the organizers about being named; sealed at rest.

    Who else may see the name is a consent of its own: `bot/domain/publicity/consents.py`.
    """

    name: str = ""
    named_in_readout: bool = False
