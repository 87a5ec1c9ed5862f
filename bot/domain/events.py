"""Events, their sessions and the plan an event file describes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.care.care import Care
from bot.domain.common_ground.items import Item
from bot.domain.features import Feature
from bot.domain.ids import EventId, SessionId, Subject
from bot.domain.knowledge.background import Background
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from bot.domain.readout.style import PointStyle
from bot.domain.retention import USUAL_DAYS, Keeping
from bot.domain.selection.bands import SelectionBands
from bot.domain.series.series import ALONE, Series
from bot.domain.session_desk.cards import InputCard
from bot.domain.travel.venues import Venue


class SessionKind(StrEnum):
    """What a session is; decides its icon and wording only."""

    TALK = "talk"
    WORKING_GROUP = "working-group"
    DINNER = "dinner"
    EXCURSION = "excursion"
    OTHER = "other"


class Strand(StrEnum):
    """Whether a session is about how systems work, or about rules for them."""

    TECHNICAL = "technical"
    POLICY = "policy"


class DetailRule(StrEnum):
    """How a session deals with detail on capabilities; the norms hold in every one."""

    CONCEPTS = "concepts"
    """Concepts only: no detail at all."""
    CAREFUL = "careful"
    """Careful detail that safety needs, after a facilitator was asked."""


@dataclass(frozen=True, slots=True)
class ZoneMark:
    """By which rules of its zone times were stored; the rules may change, the wall clock shall not.

    `release` of the IANA database, and `minutes` east of UTC for each time in turn.
    """

    release: str
    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the programme. Times are aware UTC; `seats` None means no limit.

    `sequence` counts material changes (RFC 5545 SEQUENCE), the last of which was at `changed_at`.
    `key` is its name in an event file, if it came from one. A cancelled session stays to be shown.
    `strand`, `topic` and `detail` are tags, which nobody is told of when they change.
    `mark` is about start and end; None where it was stored before there were marks.
    """

    id: SessionId
    event_id: EventId
    title: Words
    place: Words
    about: Words
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    seats: int | None = None
    sequence: int = 0
    key: str = ""
    cancelled: bool = False
    changed_at: datetime | None = None
    strand: Strand | None = None
    topic: Words = field(default_factory=lambda: Words(""))
    detail: DetailRule | None = None
    mark: ZoneMark | None = field(default=None, compare=False)

    @property
    def subject(self) -> Subject:
        """What answers about this session name."""
        return Subject(self.id)


@dataclass(frozen=True, slots=True)
class Norms:
    """The rules of the dialogue a guest accepts; a higher version is asked again.

    `wording` counts the minor changes since: guests are told of them, what they agreed to stands.
    """

    version: int
    points: tuple[Words, ...]
    wording: int = 0

    @property
    def label(self) -> str:
        """How the version is written: 2, or 2.1 after a minor change."""
        return f"{self.version}.{self.wording}" if self.wording else str(self.version)


_UNSAID = Words("")


@dataclass(frozen=True, slots=True)
class Hosts:
    """Who organizes, who funds, and why; shown before anybody accepts anything.

    `independence` says what the funder does not decide. It and `facilitators` may be empty.
    """

    organizer: Words
    funder: Words
    purpose: Words
    independence: Words = _UNSAID
    facilitators: Words = _UNSAID


@dataclass(frozen=True, slots=True)
class Security:
    """What an event demands of its organizers; None where its file says nothing, which demands nothing."""

    second_factor: bool | None = None
    """Whether privileged acts take a code of an authenticator app."""
    four_eyes: bool | None = None
    """Whether the gravest acts take a second organizer's tap, where there are two."""


@dataclass(frozen=True, slots=True)
class Event:
    """A gathering. Times are aware UTC; `zone` (IANA) is the zone of its wall clock.

    `sequence` and `changed_at` are as in a Session. `country` is the host country (ISO 3166-1
    alpha-2), empty where nobody has said it. `features` are the families that are on,
    `bands` what guests may say to belong to in a vote, `selection` the organizers' bands for candidates, `style` how points
    of a readout are to be worded. `retention` are the days its file names for each
    kind of thing. `mark` is about start, end and deadline. What guests
    allow to be seen of them ends `consent_months` after the end.
    """

    id: EventId
    title: Words
    place: Words
    zone: str
    starts_at: datetime
    ends_at: datetime
    rsvp_deadline: datetime
    norms: Norms
    hosts: Hosts
    contact: Words
    seats: int | None = None
    offer_lasts: timedelta = timedelta(hours=24)
    sequence: int = 0
    changed_at: datetime | None = None
    country: str = ""
    consent_months: int = 12
    security: Security = field(default_factory=Security)
    features: frozenset[Feature] = frozenset()
    retention: Mapping[Keeping, int] = field(default_factory=dict[Keeping, int])
    bands: tuple[Words, ...] = ()
    background: Background = field(default_factory=Background)
    series: Series = ALONE
    selection: SelectionBands = field(default_factory=SelectionBands)
    care: Care = field(default_factory=Care)
    style: PointStyle = PointStyle.PLAIN
    mark: ZoneMark | None = field(default=None, compare=False)

    def keeps(self, kind: Keeping) -> int:
        """Return for how many days a kind of thing is kept, by its file or as is usual."""
        return self.retention.get(kind, USUAL_DAYS[kind])

    def has_alumni(self, now: datetime) -> bool:
        """Say whether it is over, and one of a series in which guests allow to be written to then."""
        return Feature.SERIES in self.features and bool(self.series.key) and self.ends_at <= now

    @property
    def subject(self) -> Subject:
        """What answers to the invitation as a whole name."""
        return Subject(self.id)


@dataclass(frozen=True, slots=True)
class EventPlan:
    """Everything an event file says, checked, before it is stored.

    `says_features`, `says_retention`, `says_background`, `says_selection`, `says_care` and `says_style`
    are false where it says nothing of any family, of any days, of what stands behind the event, of bands
    for candidates, of what organizers weigh or of how points are worded: they stay as they are.
    """

    event: Event
    sessions: tuple[Session, ...]
    knowledge: tuple[KnowledgeEntry, ...] = ()
    keys: Mapping[str, SessionId] = field(default_factory=dict[str, SessionId])
    terms: tuple[Term, ...] = ()
    venue: Venue = field(default_factory=Venue)
    letterhead: Mapping[str, str] = field(default_factory=dict[str, str])
    says_features: bool = False
    interventions: tuple[Item, ...] = ()
    says_retention: bool = False
    says_background: bool = False
    says_selection: bool = False
    says_care: bool = False
    says_style: bool = False
    cards: tuple[InputCard, ...] = ()
