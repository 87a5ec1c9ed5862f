"""Tickets: a guest's question that waits for a person, and the rules of waiting."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.ids import EventId, OutboxId, PersonId, TicketId
from bot.domain.people.people import Language
from bot.domain.reminders.quiet_hours import Quiet

TEXT_LENGTH = 1000
"""Characters of a question, a follow-up, an answer or a translation."""
MOST_OPEN = 5
"""Questions one guest may have waiting at a time."""
MOST_PER_DAY = 10
"""Questions one guest may ask in a day, waiting or not."""
MOST_FOLLOW_UPS = 10
"""How often a guest may add to one question."""
RING_EVERY = timedelta(minutes=1)
"""The least time between two pings of one organizer about new questions."""
NUDGE_AGAIN = timedelta(days=1)
NUDGE_HOURS = (1, 2, 4, 8, 24)
"""What organizers may choose between: waking hours until a waiting question is recalled."""
KEEP_DAYS = (7, 30, 90)
"""What organizers may choose between: days after the event's end until questions are deleted."""
_STEP = timedelta(minutes=15)
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")


class Topic(StrEnum):
    """What a question is about; the text is `ticket-topic-<value>`."""

    QUESTION = "question"
    VISA = "visa"
    LOGISTICS = "logistics"
    TERM = "term"
    OTHER = "other"


class TicketState(StrEnum):
    """Where a question stands; a closed one that got no answer is `closed` as well."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class PostKind(StrEnum):
    """What one part of a question's thread is."""

    QUESTION = "question"
    FOLLOW_UP = "follow-up"
    QUESTION_IN_OTHER = "question-translated"
    ANSWER = "answer"
    ANSWER_IN_OTHER = "answer-translated"
    CLOSED = "closed"


THREAD_LENGTH = 3000
"""Characters of a thread that are shown in one message; the newest parts go first."""
FROM_ASKER = frozenset({PostKind.QUESTION, PostKind.FOLLOW_UP})
ANSWERS = frozenset({PostKind.ANSWER, PostKind.ANSWER_IN_OTHER})


@dataclass(frozen=True, slots=True)
class Post:
    """One part of a thread; `at` is aware UTC, `by` who wrote it (None once forgotten).

    `id` is 0 until it is kept. `message_id` is the message its writer typed it in, so that an edit
    of that finds it; `copy` our message that brought it to the asker. `changed`: it was edited.
    """

    kind: PostKind
    text: str
    language: Language
    at: datetime
    by: PersonId | None
    id: int = 0
    message_id: int | None = None
    copy: OutboxId | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Ticket:
    """A question of a guest. Times are aware UTC.

    `number` is told as Q-7. `entry_id` is the prepared answer that did not help, if there was one.
    `waiting_since` is when it last came to wait for an answer. `message_id` is our message in the
    asker's chat that answers are threaded to, once known (`outbox_id` names its message until then).
    `answer_outbox_id` is the message with the newest answer until it is known what became of it.
    """

    id: TicketId
    event_id: EventId
    asker: PersonId
    number: int
    topic: Topic
    language: Language
    opened_at: datetime
    waiting_since: datetime
    state: TicketState = TicketState.OPEN
    named: bool = False
    translate: bool = False
    claimed_by: PersonId | None = None
    entry_id: str = ""
    follow_ups: int = 0
    nudge_at: datetime | None = None
    outbox_id: OutboxId | None = None
    message_id: int | None = None
    answer_outbox_id: OutboxId | None = None

    @property
    def code(self) -> str:
        """Return what people call it."""
        return f"Q-{self.number}"


@dataclass(frozen=True, slots=True)
class TicketRules:
    """An event's rules: after how many waking hours organizers are nudged, how long it is kept.

    `group` is the stand-in person of the organizers' group, if one is linked; in a forum `thread`
    is the topic of it.
    """

    nudge_hours: int = 4
    keep_days: int = 30
    group: PersonId | None = None
    thread: int | None = None


def is_still_open(ticket: Ticket, post: Post, later: Collection[PostKind]) -> bool:
    """Say whether an edit of a part of a thread still counts; `later` is what has come after it.

    Nobody has built on it: a question without its answer, an answer without a word after it.
    """
    if post.kind in FROM_ASKER:
        ended = {*ANSWERS, PostKind.CLOSED}
        return ticket.state is TicketState.OPEN and ended.isdisjoint(later)
    if post.kind in ANSWERS:
        overtaken = {*FROM_ASKER, PostKind.ANSWER}
        return ticket.state is TicketState.ANSWERED and overtaken.isdisjoint(later)
    return post.kind is PostKind.QUESTION_IN_OTHER and ticket.state is TicketState.OPEN


def language_of(text: str, *, otherwise: Language) -> Language:
    """Return the language a text is most likely in.

    Chinese unless it has more English words than Chinese characters: names in Latin messages are
    usual in Chinese, while English at most quotes a Chinese word.
    """
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    if not han and not latin:
        return otherwise
    return Language.ZH if han >= latin else Language.EN


def number_of(text: str) -> int | None:
    """Return the number of the first Q-7 in a text, if there is one."""
    return next(iter(numbers_of(text)), None)


def numbers_of(text: str) -> list[int]:
    """Return the numbers of every Q-7 in a text, each once, in the order in which they stand."""
    found = re.findall(r"(?<![0-9A-Za-z])Q-([0-9]{1,6})(?![0-9])", text, re.ASCII)
    return list(dict.fromkeys(map(int, found)))


def after_waking_hours(since: datetime, *, hours: float, quiet: Quiet, zone: ZoneInfo) -> datetime:
    """Return when so many waking hours have passed, itself outside the quiet hours.

    Exact to a quarter of an hour where quiet hours lie between.
    """
    at, left = since, timedelta(hours=hours)
    while left > timedelta(0):
        if (span := quiet.around(at, zone)) is not None:
            at = span[1]
            continue
        step = min(left, _STEP)
        at += step
        left -= step
    span = quiet.around(at, zone)
    return at if span is None else span[1]


def excerpt(text: str, *, longest: int = 60) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def newest_fitting(posts: Sequence[Post], *, longest: int = THREAD_LENGTH) -> Sequence[Post]:
    """Return the newest posts, at least one, whose texts together are not too long."""
    length = 0
    for start in range(len(posts) - 1, -1, -1):
        length += len(posts[start].text)
        if length > longest:
            return posts[min(start + 1, len(posts) - 1) :]
    return posts
