"""Small questions about dates: which of a few suit whom; several may, or none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.forms.days import DayAmbiguous, DayUnclear
from bot.domain.forms.moments import read_wall
from bot.domain.ids import BroadcastId, DatePollId, EventId, PersonId
from bot.domain.messages.texts import Words
from bot.domain.visible_text import is_visible, on_one_line

OPTIONS = (2, 8)
"""How few and how many dates one question offers."""
OPTION_LENGTH = 50
"""Characters of an option; a button shows 60."""
QUESTION_LENGTH = 200
REMIND_BEFORE = timedelta(days=1)
"""How long before the end those are reminded, once, who have not answered."""
AHEAD = timedelta(days=365)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = "一二三四五六日"
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LETTER = re.compile("[A-Za-z]")
_BETWEEN = re.compile(r"\s*[/／|｜]\s*")
"""What stands between an option in English and in Chinese."""


class OptionsUnclear(Exception):
    """Options that cannot be offered; `why` is the ending of the complaint, `line` whose fault it is."""

    def __init__(self, why: str, line: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.line = line


@dataclass(frozen=True, slots=True)
class DatePoll:
    """One question; times are aware UTC.

    `broadcast_id` is the broadcast that asks it, once there is one; `closed_at` is set when nobody
    can answer any more, `reminded_at` when those were reminded who had not.
    """

    id: DatePollId
    event_id: EventId
    question: Words
    options: tuple[Words, ...]
    made_at: datetime
    closes_at: datetime
    broadcast_id: BroadcastId | None = None
    closed_at: datetime | None = None
    reminded_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Say whether it can still be answered."""
        return self.closed_at is None and now < self.closes_at


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """What suits somebody: places of options, from 0; none of them if it is empty."""

    person_id: PersonId
    chosen: frozenset[int]

    def toggled(self, option: int) -> "DateAnswer":
        """Return the answer with one option more, or without it."""
        return DateAnswer(self.person_id, self.chosen ^ {option})


def read_options(typed: str, *, today: date) -> tuple[Words, ...]:
    """Return options, one a line: moments as people write them, in both languages, or words as typed.

    Words may be typed in both languages, `late / 晚一点`; otherwise they are the same in both.

    Raises:
        OptionsUnclear: too few or too many, one too long or there twice, or a day that could be two.
    """
    lines = [line for line in map(on_one_line, typed.splitlines()) if is_visible(line)]
    fewest, most = OPTIONS
    if not fewest <= len(lines) <= most:
        raise OptionsUnclear("number")
    options = [_option(line, today) for line in lines]
    for place, option in enumerate(options):
        if option in options[:place]:
            raise OptionsUnclear("twice", lines[place])
    return tuple(options)


def count_choices(poll: DatePoll, answers: Sequence[DateAnswer]) -> list[int]:
    """Return how many chose each option, and at the end how many none of them."""
    counts = [sum(place in each.chosen for each in answers) for place in range(len(poll.options))]
    return [*counts, sum(not each.chosen for each in answers)]


def in_one_language(poll: DatePoll) -> tuple[Words, ...]:
    """Return the options that one half of those who are asked get in words of the other language."""
    if not (poll.question.en and poll.question.zh):
        return ()
    return tuple(each for each in poll.options if not each.zh)


def outcome_text(poll: DatePoll, option: int) -> Words:
    """Return the question with the date it came to, for the message that tells everybody."""
    question, chosen = poll.question, poll.options[option]

    def told(asked: str, answer: str) -> str:
        return f"{asked}\n→ {answer}" if asked else ""

    return Words(told(question.en, chosen.en), told(question.zh, chosen.zh or chosen.en))


def _option(line: str, today: date) -> Words:
    try:
        wall = read_wall(line, today=today)
    except DayAmbiguous:
        raise OptionsUnclear("ambiguous", line) from None
    except (DayUnclear, ValueError, OverflowError):
        wall = None
    if wall is not None and wall.day is not None:
        if wall.day < today:
            raise OptionsUnclear("past", line)
        return _written(wall.day, wall.clock)
    words = _in_both(line)
    if any(len(each) > OPTION_LENGTH for each in (words.en, words.zh)):
        raise OptionsUnclear("long", line[:OPTION_LENGTH])
    return words


def _in_both(line: str) -> Words:
    halves = [half for half in _BETWEEN.split(line) if half]
    chinese = [half for half in halves if _HAN.search(half)]
    english = [half for half in halves if half not in chinese and _LETTER.search(half)]
    return (
        Words(english[0], chinese[0]) if len(halves) == 2 and chinese and english else Words(line)
    )


def _written(day: date, clock: time | None) -> Words:
    weekday = day.weekday()
    en = f"{_WEEKDAYS[weekday]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
    zh = f"{day.year}年{day.month}月{day.day}日（周{_DAYS[weekday]}）"
    if clock is None:
        return Words(en, zh)
    return Words(f"{en}, {clock:%H:%M}", f"{zh}{clock:%H:%M}")
