"""The rules of waiting questions: waking hours, languages, numbers, and what fits on a screen."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import PersonId
from bot.domain.people.people import Language
from bot.domain.reminders.quiet_hours import NO_QUIET, USUAL
from bot.domain.tickets import (
    Post,
    PostKind,
    after_waking_hours,
    excerpt,
    language_of,
    newest_fitting,
    number_of,
)

ZURICH = ZoneInfo("Europe/Zurich")
ZONES = st.sampled_from(["Europe/Zurich", "Asia/Shanghai", "America/New_York", "UTC"])
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)


@pytest.mark.parametrize(
    ("asked", "nudged"),
    [
        ((10, 9, 0), (10, 13, 0)),
        ((10, 20, 0), (11, 9, 30)),
        ((10, 23, 0), (11, 11, 30)),
        ((10, 3, 0), (10, 11, 30)),
        ((10, 18, 0), (11, 7, 30)),
    ],
)
def test_four_waking_hours_pass_over_the_night(
    asked: tuple[int, int, int], nudged: tuple[int, int, int]
) -> None:
    since, until = (datetime(2027, 1, *each, tzinfo=ZURICH) for each in (asked, nudged))

    assert after_waking_hours(since, hours=4, quiet=USUAL, zone=ZURICH) == until


@given(MOMENTS, st.integers(0, 48), ZONES)
def test_nobody_is_nudged_at_night_or_too_early(since: datetime, hours: int, name: str) -> None:
    zone = ZoneInfo(name)

    due = after_waking_hours(since, hours=hours, quiet=USUAL, zone=zone)

    assert USUAL.around(due, zone) is None
    assert due - since >= timedelta(hours=hours)


@given(MOMENTS, st.integers(0, 48), ZONES)
def test_without_quiet_hours_hours_are_hours(since: datetime, hours: int, name: str) -> None:
    due = after_waking_hours(since, hours=hours, quiet=NO_QUIET, zone=ZoneInfo(name))

    assert due == since + timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Where is the dinner?", Language.EN),
        ("晚宴在哪里？", Language.ZH),
        ("请问 dinner 在哪里", Language.ZH),
        ("alignment / 对齐: control is used in our office", Language.EN),
        ("???", Language.ZH),
    ],
)
def test_language_is_read_from_the_words(text: str, language: Language) -> None:
    assert language_of(text, otherwise=Language.ZH) is language


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("❓ Q-7 · visa", 7),
        ("关于Q-12的", 12),
        ("FAQ-7", None),
        ("Q-", None),
        ("Q-12345678", None),
        ("Q-٧", None),
        ("", None),
    ],
)
def test_number_is_read_from_a_ping(text: str, number: int | None) -> None:
    assert number_of(text) == number


@given(st.text(), st.integers(1, 80))
def test_excerpt_is_one_short_line(text: str, longest: int) -> None:
    shown = excerpt(text, longest=longest)

    assert len(shown) <= longest
    assert shown == " ".join(shown.split())


@given(st.lists(st.integers(1, 1000), max_size=12))
def test_the_newest_posts_that_fit_are_shown(lengths: list[int]) -> None:
    now = datetime(2027, 1, 1, tzinfo=UTC)
    posts = [
        Post(PostKind.ANSWER, "x" * length, Language.EN, now, PersonId("p")) for length in lengths
    ]

    shown = newest_fitting(posts, longest=2000)

    assert list(shown) == posts[len(posts) - len(shown) :]
    assert sum(len(post.text) for post in shown) <= 2000
    assert bool(shown) == bool(posts)
    if len(shown) < len(posts):
        assert sum(len(post.text) for post in posts[-len(shown) - 1 :]) > 2000
