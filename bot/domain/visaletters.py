"""Invitation letters for visas: where a request stands, and what each destination asks for.

The fields follow what consulates ask of an inviting organisation; nothing is asked for that the
destination's letter does not print.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.answers import SKIPPED
from bot.domain.forms import Kind, Question
from bot.domain.ids import EventId, PersonId
from bot.domain.words import Words


class LetterState(StrEnum):
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
    DESTROYED = "destroyed"
    """The data is gone after its time, as it is after a withdrawal; the register has no names."""


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


NAME_LONGEST = 100
LINE_LONGEST = 120
ADDRESS_LONGEST = 200
REASON_LONGEST = 400
KEPT_DAYS = 30
"""Days a request's data is kept after its last step where the letterhead says nothing else."""
KEPT_MOST = 365
STAY_MOST = timedelta(days=180)
HAND_INS = 20
"""How often one guest may hand in a request for one event."""
EMPTY_STATES = frozenset({LetterState.WITHDRAWN, LetterState.DESTROYED})
"""States in which nothing about the guest is kept."""
SERIAL_DIGITS = 4

NAME = Question("letter-name", longest=NAME_LONGEST)
CHARACTERS = Question("letter-characters", optional=True, longest=40)
SEX = Question("letter-sex", Kind.CHOICE, choices=("f", "m", "x"), optional=True)
BIRTH = Question("letter-birth", longest=30)
BIRTHPLACE = Question("letter-birthplace", longest=LINE_LONGEST)
NATIONALITY = Question("letter-nationality", longest=60)
PASSPORT = Question("letter-passport", optional=True, longest=20)
EXPIRY = Question("letter-expiry", optional=True, longest=30)
ADDRESS = Question("letter-address", longest=ADDRESS_LONGEST)
EMPLOYER = Question("letter-employer", longest=LINE_LONGEST)
POSITION = Question("letter-position", longest=LINE_LONGEST)
ROLE = Question("letter-role", Kind.CHOICE, choices=("participant", "speaker", "organizer"))
ARRIVAL = Question("letter-arrival", longest=30)
DEPARTURE = Question("letter-departure", longest=30)
PAYS = Question("letter-pays", Kind.CHOICE, choices=tuple(Paying))

_LAST = (EMPLOYER, POSITION, ROLE, ARRIVAL, DEPARTURE, PAYS)
QUESTIONS: Mapping[Destination, tuple[Question, ...]] = {
    Destination.CHINA: (NAME, CHARACTERS, SEX, BIRTH, NATIONALITY, PASSPORT, *_LAST),
    Destination.SWITZERLAND: (NAME, BIRTH, NATIONALITY, PASSPORT, ADDRESS, *_LAST),
    Destination.SINGAPORE: (NAME, BIRTH, NATIONALITY, PASSPORT, EXPIRY, *_LAST),
    Destination.USA: (NAME, BIRTH, BIRTHPLACE, NATIONALITY, PASSPORT, *_LAST),
    Destination.UK: (NAME, BIRTH, NATIONALITY, PASSPORT, *_LAST),
    Destination.CANADA: (NAME, BIRTH, NATIONALITY, ADDRESS, *_LAST),
    Destination.SCHENGEN: (NAME, BIRTH, NATIONALITY, PASSPORT, EXPIRY, *_LAST),
    Destination.OTHER: (NAME, CHARACTERS, BIRTH, NATIONALITY, PASSPORT, EXPIRY, *_LAST),
}
"""Which fields each destination's letter prints, in the order they are asked for."""

_SCHENGEN = frozenset(
    "at be bg cz de dk ee es fi fr gr hr hu is it li lt lu lv mt nl no pl pt ro se si sk".split()
)


def destination_of(country: str) -> Destination | None:
    """Return whose letter a host country (ISO 3166-1 alpha-2, any case) needs, None if unknown."""
    code = country.lower()
    if code in _SCHENGEN:
        return Destination.SCHENGEN
    return Destination(code) if code in set(Destination) - {"eu", "xx"} else None


HEAD_HOST = Question("head-host", longest=LINE_LONGEST)
HEAD_LOCAL = Question("head-local", optional=True, longest=60)
HEAD_REGISTER = Question("head-register", longest=LINE_LONGEST)
HEAD_ADDRESS = Question("head-address", longest=ADDRESS_LONGEST)
HEAD_PHONE = Question("head-phone", longest=40)
HEAD_CONTACT = Question("head-contact", longest=LINE_LONGEST)
HEAD_VENUE = Question("head-venue", longest=ADDRESS_LONGEST)
HEAD_SIGNATORY = Question("head-signatory", longest=NAME_LONGEST)
HEAD_TITLE = Question("head-title", longest=LINE_LONGEST)
HEAD_FUNDER = Question("head-funder", optional=True, longest=LINE_LONGEST)
HEAD_PAYS = Question("head-pays", Kind.CHOICE, choices=("host", "stay", "nothing"))
HEAD_PREFIX = Question("head-prefix", longest=4)
HEAD_DAYS = Question("head-days", optional=True, longest=3)
LETTERHEAD = (
    HEAD_HOST,
    HEAD_LOCAL,
    HEAD_REGISTER,
    HEAD_ADDRESS,
    HEAD_PHONE,
    HEAD_CONTACT,
    HEAD_VENUE,
    HEAD_SIGNATORY,
    HEAD_TITLE,
    HEAD_FUNDER,
    HEAD_PAYS,
    HEAD_PREFIX,
    HEAD_DAYS,
)
"""What the host must say once per event before a letter can be approved."""


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
    """One guest's request. `version` counts what was handed in, so that nobody approves unseen data.

    `said` is an organizer's sentence (a correction or a reason). `serial` is its place in the
    event's register, from 1, once it was approved. `code` is what organizers call it.
    """

    id: str
    event_id: EventId
    person_id: PersonId
    code: str
    state: LetterState
    changed_at: datetime
    destroy_at: datetime | None = None
    destination: Destination = Destination.OTHER
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    neutral: bool = False
    version: int = 0
    said: str = ""
    serial: int | None = None
    paper: Paper | None = None


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One line of an event's register: nothing about the person.

    `digest` is SHA-256 of the printed fields; `document` that of the PDF, None until it is made.
    `ended_at` is when the letter lost its validity: it was replaced, or never made.
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

    @property
    def valid(self) -> bool:
        """Tell whether the letter was issued and still counts."""
        return self.issued_at is not None and self.ended_at is None


def number_of(prefix: str, year: int, serial: int) -> str:
    """Return a letter's number, e.g. LD-2027-0001."""
    return f"{prefix}-{year}-{serial:0{SERIAL_DIGITS}d}"


def given(answers: Mapping[str, str], question: Question) -> str:
    """Return an answer, "" where it was skipped or never given."""
    answer = answers.get(question.name, SKIPPED)
    return "" if answer == SKIPPED else answer


def missing(questions: tuple[Question, ...], answers: Mapping[str, str]) -> tuple[Question, ...]:
    """Return the questions that must be answered and are not."""
    return tuple(each for each in questions if not each.optional and not given(answers, each))


def stay_days(answers: Mapping[str, str]) -> int:
    """Return the length of stay in days, both ends counted."""
    arrival, departure = (
        date.fromisoformat(given(answers, each)) for each in (ARRIVAL, DEPARTURE)
    )
    return (departure - arrival).days + 1

