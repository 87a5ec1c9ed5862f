"""Reading what people type: whatever it is, it is understood or called unclear."""

import contextlib
import unicodedata
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.forms.forms import Kind, Question
from bot.domain.forms.reading import (
    Unclear,
    read_answer,
    read_moment,
    read_number,
    read_start,
    read_zone,
    tidy,
)

ANYTHING = st.text(st.characters(), max_size=60)
ZURICH = "Europe/Zurich"
NOW = datetime(2027, 1, 10, 12, tzinfo=UTC)
QUESTIONS = st.builds(
    Question,
    name=st.just("q"),
    kind=st.sampled_from(Kind),
    choices=st.just(("yes", "no")),
    optional=st.booleans(),
    longest=st.integers(1, 40),
)


def outcome(question: Question, typed: str) -> tuple[str, str]:
    """Why an answer was not understood, or how it is kept."""
    try:
        return "", read_answer(question, typed, zone=ZURICH, now=NOW)
    except Unclear as unclear:
        return unclear.why, ""


@given(question=QUESTIONS, typed=ANYTHING)
def test_any_answer_is_understood_or_unclear(question: Question, typed: str) -> None:
    why, answer = outcome(question, typed)

    if why:
        assert why in {"unclear", "too-long", "abbreviation", "several", "nowhere"}
        return
    again = (
        read_answer(question, answer, zone=ZURICH, now=NOW) if question.kind in _STABLE else answer
    )
    assert (again, bool(answer)) == (answer, True)
    assert question.kind is Kind.ROWS or question.kind in _TAKEN or len(answer) <= question.longest


_STABLE = frozenset({Kind.WORDS, Kind.NAME, Kind.CHOICE, Kind.NUMBER})
_TAKEN = frozenset({Kind.MOMENT, Kind.ZONE})


@given(typed=ANYTHING)
@example("\u202eexe.txt")
@example("a\r\nb\u2028c\td")
def test_tidied_text_is_plain_and_stays_as_it_is(typed: str) -> None:
    kept = tidy(typed)

    assert tidy(kept) == kept
    assert kept == kept.strip()
    categories = {unicodedata.category(char) for char in kept if char not in "\n\t"}
    assert categories & {"Cc", "Cs"} == set()
    assert set(kept) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") == set()


@pytest.mark.parametrize("typed", ["👩‍👩‍👧‍👦", "沈若兰", "क्‍ष", "O’Brien-Łukasz", "مريم"])
def test_tidying_keeps_every_script_and_emoji(typed: str) -> None:
    assert tidy(f"  {typed}\x00\n") == typed


@given(typed=ANYTHING)
def test_name_is_one_line_with_something_to_see(typed: str) -> None:
    question = Question("name", Kind.NAME, longest=60)
    try:
        name = read_answer(question, typed, zone="UTC", now=NOW)
    except Unclear:
        return

    assert name.splitlines() == [name]
    assert name == " ".join(name.split())
    assert any(char.isprintable() for char in name)


@given(typed=ANYTHING)
def test_any_zone_understood_exists(typed: str) -> None:
    try:
        zone = read_zone(typed)
    except Unclear:
        return

    assert ZoneInfo(zone).key == zone


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Zürich", "Europe/Zurich"),
        ("São Paulo", "America/Sao_Paulo"),
        ("new  york", "America/New_York"),
        ("Geneva", "Europe/Zurich"),
        ("日内瓦", "Europe/Zurich"),
        ("成都", "Asia/Shanghai"),
        ("北京市", "Asia/Shanghai"),
        ("xi'an", "Asia/Shanghai"),
        ("ＬＯＮＤＯＮ", "Europe/London"),
        ("Bengaluru", "Asia/Kolkata"),
    ],
)
def test_cities_are_understood_in_both_languages(typed: str, zone: str) -> None:
    assert read_zone(typed) == zone


@given(number=st.integers())
def test_numbers_from_one_to_9999_are_read(number: int) -> None:
    try:
        read = read_number(str(number))
    except Unclear:
        read = None

    assert read == (number if 1 <= number <= 9_999 else None)


@pytest.mark.parametrize(("typed", "number"), [("６", 6), ("٣", 3), (" 12 ", 12), ("007", 7)])
def test_numbers_are_read_in_any_scripts_digits(typed: str, number: int) -> None:
    assert read_number(typed) == number


MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
FORMATS = st.sampled_from(
    [
        "{0:%Y-%m-%d %H:%M}",
        "{0:%Y/%m/%d, %H:%M}",
        "{0:%Y.%m.%d %H：%M}",
        "{0.year}年{0.month}月{0.day}日{0.hour}:{0:%M}",
        "{0.year}年{0.month}月{0.day}日 {0.hour}点{0:%M}分",
        "  {0:%Y-%m-%dT%H:%M}  ",
    ]
)


@given(wall=MOMENTS, written=FORMATS)
def test_moments_are_read_however_they_are_written(wall: datetime, written: str) -> None:
    typed = written.format(wall)

    assert read_moment(typed, zone="UTC", now=NOW) == wall.replace(tzinfo=UTC)
    assert (
        read_moment(typed, zone="Asia/Tokyo", now=NOW)
        .astimezone(ZoneInfo("Asia/Tokyo"))
        .replace(tzinfo=None)
        == wall
    )


@given(typed=ANYTHING)
def test_any_moment_understood_is_in_utc(typed: str) -> None:
    try:
        moment = read_moment(typed, zone=ZURICH, now=NOW)
    except Unclear:
        return

    assert moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2027-02-29", "unclear"),
        ("2027-13-01", "unclear"),
        ("0001-01-01 00:00", "unclear"),
        ("9999-12-31 23:59", "unclear"),
        ("2027-03-28 02:30", "skipped"),
        ("2027-10-31 02:30", "repeated"),
        ("2027-03-02 24:00", "unclear"),
        ("14:30", "unclear"),
        ("", "unclear"),
    ],
)
def test_moments_that_cannot_be_meant_are_unclear(typed: str, why: str) -> None:
    zone = "Pacific/Pago_Pago" if typed.startswith("9999") else ZURICH
    with pytest.raises(Unclear) as raised:
        read_moment(typed, zone=zone, now=NOW)
    assert raised.value.why == why


def test_day_alone_is_noon() -> None:
    assert read_moment("2027年3月2日", zone=ZURICH, now=NOW) == datetime(2027, 3, 2, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("14:30", datetime(2027, 3, 3, 13, 30, tzinfo=UTC)),
        ("9点", datetime(2027, 3, 3, 8, tzinfo=UTC)),
        ("2027-03-04 9:05", datetime(2027, 3, 4, 8, 5, tzinfo=UTC)),
        ("2027年3月4日 14:30", datetime(2027, 3, 4, 13, 30, tzinfo=UTC)),
        ("２０２７－０３－０４　１４：３０", datetime(2027, 3, 4, 13, 30, tzinfo=UTC)),
        ("2027-03-28 02:30", "skipped"),
        ("2027-10-31 02:30", "repeated"),
        ("2027-02-30 10:00", "unclear"),
        ("2027-03-04", "unclear"),
        ("25:00", "unclear"),
        ("0001-01-01 00:00", "unclear"),
        ("tomorrow", "unclear"),
        ("", "unclear"),
    ],
)
def test_start_is_read_as_people_type_it(typed: str, read: datetime | str) -> None:
    day_of = datetime(2027, 3, 3, 8, tzinfo=UTC)
    try:
        found: datetime | str = read_start(typed, zone=ZURICH, day_of=day_of, now=NOW)
    except Unclear as unclear:
        found = unclear.why

    assert found == read


@given(typed=ANYTHING)
def test_whatever_is_typed_is_a_start_or_refused(typed: str) -> None:
    with contextlib.suppress(Unclear):
        assert read_start(typed, zone="Asia/Shanghai", day_of=None, now=NOW).tzinfo is UTC


@pytest.mark.parametrize(
    "typed",
    [
        "2 March 14:30",
        "2nd of March at 2.30 pm",
        "Tue 2 Mar 2027, 14:30",
        "14:30 on March 2",
        "2.3. 14.30",
        "3月2日下午两点半",
        "三月二号 14点30分",
        "2027年3月2日（周二）14:30",
    ],
)
def test_moments_are_read_as_people_write_them(typed: str) -> None:
    assert read_moment(typed, zone=ZURICH, now=NOW) == datetime(2027, 3, 2, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("tomorrow 9:00", 11, 9),
        ("明天上午九点", 11, 9),
        ("后天 18点", 12, 18),
        ("day after tomorrow at noon", 12, 12),
        ("Wednesday 9am", 13, 9),
        ("周三 9:00", 13, 9),
        ("下周二 9:00", 12, 9),
        ("today 23:00", 10, 23),
        ("5 January 9:00", 5, 9),
    ],
)
def test_days_near_today_are_read(typed: str, day: int, hour: int) -> None:
    moment = read_moment(typed, zone=ZURICH, now=NOW)

    assert moment.astimezone(ZoneInfo(ZURICH)) == datetime(
        2027, 1, day, hour, tzinfo=ZoneInfo(ZURICH)
    )


@pytest.mark.parametrize("typed", ["2/3 14:30", "03/02/2027 14:30"])
def test_day_and_month_that_could_change_places_are_asked_about(typed: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_moment(typed, zone=ZURICH, now=NOW)

    assert unclear.value.why == "day-twice"


@pytest.mark.parametrize(
    "typed", ["Mon 2 March 14:30", "晚上十二点", "下午", "30 February 9:00", "2 March 2pm am"]
)
def test_what_contradicts_itself_is_unclear(typed: str) -> None:
    with pytest.raises(Unclear):
        read_moment(typed, zone=ZURICH, now=NOW)
