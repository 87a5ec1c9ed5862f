"""Broadcasts: one text to many people, who they are, and how far it has come."""

import math
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import BroadcastId, EventId, OutboxId, PersonId
from bot.domain.messages.files import KeptFile
from bot.domain.messages.texts import Words

HOLD = timedelta(seconds=30)
"""How long a broadcast can still be stopped before its first message leaves."""
TEXT_UNITS = 3000
"""UTF-16 units of a broadcast's text in one language; leaves room for the heading."""
RECALLABLE = timedelta(hours=48)
"""Bot API deleteMessage works for so long."""
REPORT_AFTER = timedelta(hours=2)
"""After an urgent broadcast, when organizers hear who was not reached."""
ELSEWHERE_AFTER = timedelta(hours=2)
"""After something urgent, when whoever is silent where it went gets it at their other address as well."""
NEWS_LIFE = timedelta(days=13)
"""How long a broadcast waits for those it has not reached: as long as it is known who they are."""
AHEAD = timedelta(days=365)
"""How far ahead a broadcast can be planned."""
SELF_DELETE_HOURS = (0, 1, 8, 24, 47)
"""Choices for when a message deletes itself (0: never), below Telegram's 48 hours."""
FILES = 10
"""Pictures and files of one broadcast; as many as an album has (Bot API sendMediaGroup)."""
FILE_BYTES = 20_000_000
"""The largest file a bot can fetch, to look at what it tells (Bot API getFile)."""
CAPTION_UNITS = 900
"""UTF-16 units of title and text that stand below a picture or file; a caption holds 1,024."""
PER_SECOND = 30
_BAR = 20


class BroadcastState(StrEnum):
    """Where a broadcast stands.

    `held` waits for its time (the hold window, or the moment it is planned for); `done`, `stopped`
    and `recalled` are final.
    """

    DRAFT = "draft"
    HELD = "held"
    SENDING = "sending"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"
    RECALLED = "recalled"


class AudienceKind(StrEnum):
    """Ways to say who gets a broadcast."""

    ALL = "all"
    CONFIRMED = "confirmed"
    SILENT = "silent"
    SESSION = "session"
    LANGUAGE = "language"
    ROLE = "role"
    UNACKNOWLEDGED = "unacknowledged"
    UNDELIVERED = "undelivered"
    ALUMNI = "alumni"
    """Who agreed to be written to once the event is over; nobody before that."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who gets a broadcast.

    `value` is a session id, a language, a role's name in small messages, or the id of the broadcast
    that was not acknowledged or not delivered; "" for kinds that need none.
    """

    kind: AudienceKind = AudienceKind.ALL
    value: str = ""

    @property
    def is_wide(self) -> bool:
        """Whether that is everybody, or so many that two such broadcasts reach everybody."""
        wide = {
            AudienceKind.ALL,
            AudienceKind.CONFIRMED,
            AudienceKind.LANGUAGE,
            AudienceKind.ROLE,
            AudienceKind.ALUMNI,
        }
        return self.kind in wide and self.value != "organizer"


@dataclass(frozen=True, slots=True)
class Content:
    """What is said and how; sealed at rest. `self_delete` is in hours, 0 meaning never."""

    text: Words = field(default_factory=lambda: Words(""))
    audience: Audience = field(default_factory=Audience)
    protect: bool = False
    self_delete: int = 0
    confidential: bool = False
    acknowledge: bool = False
    files: tuple[KeptFile, ...] = ()
    poll: str = ""
    """The id of the question which date suits that it asks, if it asks one."""

    @property
    def asks(self) -> bool:
        """Whether it asks for the answer to the event, and carries the buttons for it.

        Without a text of its own it then says the ready one.
        """
        return self.audience.kind is AudienceKind.SILENT

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it to be read."""
        return not (self.text.en or self.text.zh or self.asks or self.files or self.poll)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many messages of a broadcast stand where. `remaining` have not ended yet.

    `laid_out` lie on the page and were not read there yet.
    """

    recipients: int = 0
    delivered: int = 0
    impossible: int = 0
    unknown: int = 0
    laid_out: int = 0

    @property
    def ended(self) -> int:
        """Messages that left, however they ended."""
        return self.delivered + self.impossible + self.unknown + self.laid_out

    @property
    def remaining(self) -> int:
        """Messages that have not left."""
        return max(0, self.recipients - self.ended)


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One broadcast. Times are aware UTC.

    `root` is the broadcast whose acknowledgements count: its own id, or that of the one it repeats.
    `recipients` are counted when sending begins; messages exist for the first `expanded` of them.
    `screen_outbox_id` is the message that last showed it to its author, `shown` what it showed.
    `tally` is exact only once `ended_at` is set.
    """

    id: BroadcastId
    event_id: EventId
    author: PersonId
    state: BroadcastState
    root: BroadcastId
    made_at: datetime
    content: Content = field(default_factory=Content)
    urgent: bool = False
    due_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    report_at: datetime | None = None
    expanded: int = 0
    tally: Tally = field(default_factory=Tally)
    screen_outbox_id: OutboxId | None = None
    shown: str = ""
    shown_at: datetime | None = None


def files_campaign(broadcast_id: str) -> str:
    """Return under which name the messages with a broadcast's files are counted together."""
    return f"{broadcast_id}-f"


def elsewhere_campaign(broadcast_id: str) -> str:
    """Return under which name the messages are found by which a broadcast went to other addresses, too."""
    return f"{broadcast_id}-o"


def bar(done: int, total: int) -> str:
    """Return a bar of 20 blocks; full only when everything is done."""
    filled = _BAR if done >= total else _BAR * done // max(1, total)
    return "█" * filled + "░" * (_BAR - filled)


def percent(done: int, total: int) -> int:
    """Return a share in whole percent; 100 only when everything is done."""
    return 100 if done >= total else 100 * done // total


def seconds_left(tally: Tally) -> int:
    """Estimate how many seconds the rest will take at Telegram's limit."""
    return math.ceil(tally.remaining / PER_SECOND)


def next_self_delete(hours: int) -> int:
    """Return the choice after this one, going round."""
    place = SELF_DELETE_HOURS.index(hours) if hours in SELF_DELETE_HOURS else 0
    return SELF_DELETE_HOURS[(place + 1) % len(SELF_DELETE_HOURS)]


def utf16_length(text: str) -> int:
    """Return the length that Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
