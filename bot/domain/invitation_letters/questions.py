"""What invitation letters ask for: a guest's fields per destination, and the host's letterhead.

The fields follow what consulates ask of an inviting organisation; nothing is asked for that the
destination's letter does not print.
"""

from collections.abc import Mapping
from datetime import date

from bot.domain.forms.forms import Kind, Near, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.invitation_letters.requests import Destination, Paying
from bot.domain.messages.incoming import Shared

NAME_LONGEST = 100
LINE_LONGEST = 120
ADDRESS_LONGEST = 200

NAME = Question("letter-name", longest=NAME_LONGEST)
CHARACTERS = Question("letter-characters", optional=True, longest=40)
SEX = Question("letter-sex", Kind.CHOICE, choices=("f", "m", "x"), optional=True)
BIRTH = Question("letter-birth", longest=30)
BIRTHPLACE = Question("letter-birthplace", longest=LINE_LONGEST)
NATIONALITY = Question("letter-nationality", longest=60)
PASSPORT = Question("letter-passport", optional=True, longest=20)
EXPIRY = Question("letter-expiry", optional=True, longest=30)
ADDRESS = Question("letter-address", longest=ADDRESS_LONGEST, shared=Shared.ADDRESS)
EMPLOYER = Question("letter-employer", longest=LINE_LONGEST)
POSITION = Question("letter-position", longest=LINE_LONGEST)
ROLE = Question("letter-role", Kind.CHOICE, choices=("participant", "speaker", "organizer"))
ARRIVAL = Question("letter-arrival", longest=30, near=Near.START)
DEPARTURE = Question("letter-departure", longest=30, near=Near.END)
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

TOGETHER = (
    tuple(each.name for each in (BIRTH, BIRTHPLACE, NATIONALITY, PASSPORT, EXPIRY)),
    (EMPLOYER.name, POSITION.name),
    (ARRIVAL.name, DEPARTURE.name),
)
"""What a guest can type in one message, a line each."""

HEAD_HOST = Question("head-host", longest=LINE_LONGEST)
HEAD_LOCAL = Question("head-local", optional=True, longest=60)
HEAD_REGISTER = Question("head-register", longest=LINE_LONGEST)
HEAD_ADDRESS = Question("head-address", longest=ADDRESS_LONGEST, shared=Shared.ADDRESS)
HEAD_PHONE = Question("head-phone", longest=40, shared=Shared.PHONE)
HEAD_CONTACT = Question("head-contact", longest=LINE_LONGEST, shared=Shared.PERSON)
HEAD_VENUE = Question("head-venue", longest=ADDRESS_LONGEST, shared=Shared.ADDRESS)
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


def given(answers: Mapping[str, str], question: Question) -> str:
    """Return an answer, "" where it was skipped or never given."""
    answer = answers.get(question.name, SKIPPED)
    return "" if answer == SKIPPED else answer


def missing(questions: tuple[Question, ...], answers: Mapping[str, str]) -> tuple[Question, ...]:
    """Return the questions that must be answered and are not."""
    return tuple(each for each in questions if not each.optional and not given(answers, each))


def stay_days(answers: Mapping[str, str]) -> int:
    """Return the length of stay in days, both ends counted."""
    arrival, departure = (date.fromisoformat(given(answers, each)) for each in (ARRIVAL, DEPARTURE))
    return (departure - arrival).days + 1
