"""Visas: what is normally asked of a passport's holder, and when no hint may be given.

A hint is never a promise. It comes from data of a known date or from a rule the organizers wrote,
and wherever the data is known to be silent or wrong there is none: a person answers instead.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.messages.texts import Words
from bot.domain.visa.countries import GREATER_CHINA
from bot.domain.visa.path import Mark, Step

OLDEST_DATA = 180
"""Days after which requirement data is too old for a hint."""
CHECK_LIFE = 90
"""Days for which a tick of today lets guests hear that no visa is needed."""
RECHECK = 30
"""Days before an event within which what is shown must have been checked once more."""


class Requirement(StrEnum):
    """What a data file says about a passport and a destination."""

    VISA = "visa"
    E_VISA = "e-visa"
    ETA = "eta"
    ON_ARRIVAL = "on-arrival"
    FREE = "free"
    NO_ADMISSION = "no-admission"
    HOME = "home"


class Need(StrEnum):
    """What is normally asked of a traveller."""

    VISA = "visa"
    AUTHORISATION = "authorisation"
    """An electronic visa or authorisation, or a visa on arrival."""
    NOTHING = "nothing"
    """Nothing in advance for a short stay."""
    HOME = "home"
    """The passport is the host country's own."""


class Doubt(StrEnum):
    """Why there is no hint; the text is `visa-doubt-<value>`."""

    NO_HOST = "no-host"
    SPECIAL = "special"
    RULE_EXPIRED = "rule-expired"
    DIFFICULT = "difficult"
    RECHECK = "recheck"
    NO_DATA = "no-data"
    OLD_DATA = "old-data"
    NO_ROW = "no-row"
    NO_ADMISSION = "no-admission"


class Special(StrEnum):
    """What no data file knows about; the text is `visa-special-<value>`."""

    SEVERAL = "several"
    OFFICIAL = "official"
    BNO = "bno"
    DOCUMENT = "document"
    PERMIT = "permit"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class Cell:
    """What the data says; `days` is how long a stay may be, if the data tells."""

    requirement: Requirement
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """Where the requirement data comes from. `link` may be empty; `sha256` is hexadecimal."""

    source: str
    link: str
    dated: date
    imported_at: datetime
    sha256: str
    cells: int

    def age(self, today: date) -> int:
        """Return how many days old the data is."""
        return (today - self.dated).days


@dataclass(frozen=True, slots=True)
class Rule:
    """What organizers found out themselves; may be shown up to and including `valid_until`."""

    id: str
    passport: str
    destination: str
    need: Need
    text: Words
    link: str
    checked_on: date
    valid_until: date


@dataclass(frozen=True, slots=True)
class Trip:
    """A journey to an event: issuer of the passport, host country (may be unknown), last day."""

    passport: str
    destination: str
    ends_on: date


@dataclass(frozen=True, slots=True)
class Hint:
    """Either a need (by data or by an organizers' rule), or a doubt."""

    need: Need | None
    doubt: Doubt | None = None
    days: int | None = None
    rule: Rule | None = None
    is_old: bool = False
    """What it goes by is out of date; so may only be what asks for a visa."""


@dataclass(frozen=True, slots=True)
class Case:
    """A guest's visa details. `passport` is the issuer's code, empty where one is not enough.

    `full` is set by a guest who needs a visa whatever the hint says. `asked` tells that the
    organizers were asked already.
    """

    passport: str = ""
    special: Special | None = None
    full: bool = False
    asked: bool = False
    marks: Mapping[Step, Mark] = field(default_factory=dict[Step, Mark])


NEEDS: Mapping[Requirement, Need] = {
    Requirement.VISA: Need.VISA,
    Requirement.E_VISA: Need.AUTHORISATION,
    Requirement.ETA: Need.AUTHORISATION,
    Requirement.ON_ARRIVAL: Need.AUTHORISATION,
    Requirement.FREE: Need.NOTHING,
    Requirement.HOME: Need.HOME,
}
DISPUTED = frozenset({"EH", "KP", "PS", "TW", "XK"})
"""Issuers and destinations whose documents are not recognised alike everywhere."""
_HOSTILE = (
    ("AM", "AZ"), ("BY", "UA"), ("DZ", "MA"), ("IN", "PK"), ("IL", "IQ"), ("IL", "IR"),
    ("IL", "LB"), ("IL", "LY"), ("IL", "SY"), ("IL", "YE"), ("IR", "SA"), ("RU", "UA"),
    ("SD", "SS"),
)  # fmt: skip
DIFFICULT_PAIRS = frozenset(
    frozenset(pair)
    for pair in (*_HOSTILE, *((a, b) for a in GREATER_CHINA for b in GREATER_CHINA if a < b))
)
"""Pairs between which other rules or documents hold than the data knows, in either direction."""
CHINA_WAIVERS_END = date(2026, 12, 31)
"""China's unilateral visa waivers were announced until this day; later trips must be rechecked."""
_KNOWN_WRONG = frozenset({("GB", "CN"), ("CA", "CN")})
_WRONG_UNTIL = date(2026, 2, 28)
"""Data dated up to here still asks British and Canadian travellers to China for a visa."""


def weigh(
    trip: Trip,
    *,
    cell: Cell | None,
    dataset: Dataset | None,
    rules: Iterable[Rule],
    today: date,
) -> Hint:
    """Return the hint for a trip; rules of the organizers come before all data.

    That a visa is needed may stay when it is old: whoever starts in vain has lost an afternoon, who
    starts too late the journey. That nothing or little is needed expires.
    """
    if not trip.destination:
        return Hint(None, Doubt.NO_HOST)
    ours = [each for each in rules if (each.passport, each.destination) == _pair(trip)]
    valid = [each for each in ours if each.checked_on <= today <= each.valid_until]
    if valid:
        rule = max(valid, key=lambda each: (each.checked_on, each.valid_until, each.id))
        return Hint(rule.need, rule=rule)
    if ours:
        last = max(ours, key=lambda each: (each.checked_on, each.valid_until, each.id))
        if last.need is Need.VISA and last.checked_on <= today:
            return Hint(Need.VISA, rule=last, is_old=True)
        return Hint(None, Doubt.RULE_EXPIRED)
    if trip.passport == trip.destination:
        return Hint(Need.HOME)
    return _by_data(trip, cell, dataset, today)


def _by_data(trip: Trip, cell: Cell | None, dataset: Dataset | None, today: date) -> Hint:
    is_old = dataset is not None and dataset.age(today) > OLDEST_DATA
    asks_for_visa = cell is not None and cell.requirement is Requirement.VISA
    doubt = None
    if is_difficult(*_pair(trip)):
        doubt = Doubt.DIFFICULT
    elif dataset is None:
        doubt = Doubt.NO_DATA
    elif dataset.age(today) < 0 or (is_old and not asks_for_visa):
        doubt = Doubt.OLD_DATA
    elif is_stale(trip, dataset):
        doubt = Doubt.RECHECK
    elif cell is None or cell.requirement is Requirement.HOME:
        doubt = Doubt.NO_ROW
    elif cell.requirement is Requirement.NO_ADMISSION:
        doubt = Doubt.NO_ADMISSION
    if doubt is not None or cell is None:
        return Hint(None, doubt)
    return Hint(NEEDS[cell.requirement], days=cell.days, is_old=is_old)


def is_difficult(passport: str, destination: str) -> bool:
    """Say whether the data must not be trusted for a pair whatever it says."""
    if passport == destination:
        return False
    pair = frozenset({passport, destination})
    return bool(pair & DISPUTED) or pair in DIFFICULT_PAIRS


def is_stale(trip: Trip, dataset: Dataset) -> bool:
    """Say whether a trip falls under rules that are known to have changed or to end."""
    if trip.destination == "CN" and trip.ends_on > CHINA_WAIVERS_END:
        return True
    return _pair(trip) in _KNOWN_WRONG and dataset.dated <= _WRONG_UNTIL


def _pair(trip: Trip) -> tuple[str, str]:
    return trip.passport, trip.destination
