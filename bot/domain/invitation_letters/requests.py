"""Invitation letters for visas: where a request stands, what is printed, what is registered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import EventId, PersonId
from bot.domain.messages.texts import Words


class InvitationLetterState(StrEnum):
    """Where a guest's invitation letter stands."""

    DRAFT = "draft"
    """Being written; nobody else has seen it."""
    WAITING = "waiting"
    CORRECTION = "correction"
    """An organizer asks for a change."""
    MAKING = "making"
    """Approved, with a number; the document is being made."""
    SENT = "sent"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    """Taken back, or untouched for too long: nothing is kept, no letter was sent."""
    DESTROYED = "destroyed"
    """The letter was sent, and its data is gone after its time."""


class Destination(StrEnum):
    """Whose consulate the letter is for; the value is short enough for a button."""

    CHINA = "cn"
    SWITZERLAND = "ch"
    SINGAPORE = "sg"
    USA = "us"
    UK = "gb"
    CANADA = "ca"
    SCHENGEN = "eu"
    OTHER = "xx"


class Paying(StrEnum):
    """Who pays the guest's travel, lodging and meals."""

    HOST = "host"
    STAY = "stay"
    """The host pays lodging and meals, the guest the travel."""
    EMPLOYER = "employer"
    SELF = "self"


REASON_LONGEST = 400
KEPT_MOST = 365
STAY_MOST = timedelta(days=180)
HAND_INS = 20
"""How often one guest may hand in a request for one event."""
EMPTY_STATES = frozenset({InvitationLetterState.WITHDRAWN, InvitationLetterState.DESTROYED})
"""States in which nothing about the guest is kept."""
SERIAL_DIGITS = 4

_SCHENGEN = frozenset(
    [
        "at",
        "be",
        "bg",
        "cz",
        "de",
        "dk",
        "ee",
        "es",
        "fi",
        "fr",
        "gr",
        "hr",
        "hu",
        "is",
        "it",
        "li",
        "lt",
        "lu",
        "lv",
        "mt",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "se",
        "si",
        "sk",
    ]
)


def destination_of(country: str) -> Destination | None:
    """Return whose letter a host country (ISO 3166-1 alpha-2, any case) needs, None if unknown."""
    code = country.lower()
    if code in _SCHENGEN:
        return Destination.SCHENGEN
    return Destination(code) if code in set(Destination) - {"eu", "xx"} else None


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything one letter prints, frozen when it is approved; `answers` are by question name.

    `number` is the register's; `issued` and all dates are ISO days; `title` is the event's name, or
    empty in both languages where the neutral wording was chosen. `salt` is printed too: without it a
    digest could be guessed back into a name. `proof` is what the QR code says.
    """

    destination: Destination
    number: str
    issued: str
    title: Words
    neutral: bool
    starts: str
    ends: str
    answers: Mapping[str, str]
    head: Mapping[str, str]
    salt: str
    digest: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """One guest's request. `version` counts hand-ins, so that nobody approves unseen data.

    `said` is an organizer's sentence (a correction or a reason). `serial` is the guest's last place
    in the event's register, from 1, if a letter was ever approved; a new letter ends the one that
    it `replaces`. `code` is what organizers call the request.
    """

    id: str
    event_id: EventId
    person_id: PersonId
    code: str
    state: InvitationLetterState
    changed_at: datetime
    destroy_at: datetime | None = None
    destination: Destination = Destination.OTHER
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    neutral: bool = False
    version: int = 0
    said: str = ""
    serial: int | None = None
    replaces: int | None = None
    paper: Paper | None = None

    @property
    def number(self) -> str:
        """What the register calls the letter that was made, "" where none was."""
        return self.paper.number if self.paper else ""


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One line of an event's register: nothing about the person.

    `digest` is SHA-256 of the printed fields; `document` that of the PDF, None until it is made.
    `ended_at` is when the letter lost its validity: it was replaced, or never made; `signed_at`
    when a copy signed on paper was sent last.
    """

    event_id: EventId
    serial: int
    number: str
    approver: PersonId
    approved_at: datetime
    digest: str
    document: str | None = None
    issued_at: datetime | None = None
    ended_at: datetime | None = None
    signed_at: datetime | None = None

    @property
    def valid(self) -> bool:
        """Tell whether the letter was issued and still counts."""
        return self.issued_at is not None and self.ended_at is None


def number_of(prefix: str, year: int, serial: int) -> str:
    """Return a letter's number, e.g. LD-2027-0001."""
    return f"{prefix}-{year}-{serial:0{SERIAL_DIGITS}d}"
