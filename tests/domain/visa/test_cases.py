"""Visas: hints that rather say nothing, days counted backwards, countries, files, comparison."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.domain.visa.cases import (
    DISPUTED,
    OLDEST_DATA,
    Cell,
    Dataset,
    Doubt,
    Hint,
    Need,
    Requirement,
    Rule,
    Trip,
    is_difficult,
    weigh,
)
from bot.domain.visa.comparison import Group, TooFewPassports, compare, pool
from bot.domain.visa.countries import (
    GREATER_CHINA,
    countries,
    country,
    exactly,
    guess,
    initials,
    name_of,
    under_initial,
)
from bot.domain.visa.dataset_file import VisaFileWrong, read_requirements
from bot.domain.visa.path import (
    EVERY_STEP,
    JOURNEY_ONLY,
    WITHOUT_CONSULATE,
    Mark,
    Step,
    Times,
    Way,
    is_working_day,
    latest_days,
    working_days_before,
)

TODAY = date(2027, 1, 10)
DATA = Dataset("Made up", "", date(2027, 1, 1), datetime(2027, 1, 2, tzinfo=UTC), "00", 1)
CH = Trip("IN", "CH", date(2027, 3, 5))
VISA = Cell(Requirement.VISA)
CODES = [each.code for each in countries()]
ZONES = ("Europe/Zurich", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "UTC")


def asked(
    trip: Trip = CH,
    cell: Cell | None = VISA,
    dataset: Dataset | None = DATA,
    *rules: Rule,
    today: date = TODAY,
) -> Hint:
    return weigh(trip, cell=cell, dataset=dataset, rules=rules, today=today)


def rule(passport: str = "IN", destination: str = "CH", **more: date) -> Rule:
    days = {"checked_on": date(2027, 1, 5), "valid_until": date(2027, 2, 1)} | more
    return Rule("r1", passport, destination, Need.NOTHING, Words("Go"), "https://e.example", **days)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Georgia", ("GE",)),
        ("Jordan", ("JO",)),
        ("Turkey", ("TR",)),
        ("Türkiye", ("TR",)),
        ("Chad", ("TD",)),
        ("Congo", ("CD", "CG")),
        ("刚果", ("CD", "CG")),
        ("剛果民主共和國", ("CD",)),
        ("Dominica", ("DM", "DO")),
        ("Dominican Republic", ("DO",)),
        ("Dominican", ("DM", "DO")),
        ("多米尼加", ("DM", "DO")),
        ("Korea", ("KP", "KR")),
        ("South Korea", ("KR",)),
        ("韓國", ("KR",)),
        ("Guinea", ("GN", "GQ", "GW", "PG")),
        ("Guinea-Bissau", ("GW",)),
        ("Niger", ("NE", "NG")),
        ("Swiss resident with an Indian passport", ("IN", "CH")),
        ("Indian resident in Zurich, Swiss passport", ("CH", "IN")),
        ("Northern Irish", ("GB", "IE")),
        ("China", GREATER_CHINA),
        ("Chinese", GREATER_CHINA),
        ("中国", GREATER_CHINA),
        ("中國護照", GREATER_CHINA),
        ("CHINA", GREATER_CHINA),
        ("Republic of China", ("CN", "TW")),
        ("香港", ("HK",)),
        ("澳門", ("MO",)),
        ("臺灣", ("TW",)),
        ("美国人", ("US",)),
        ("美國", ("US",)),
        ("US", ("US",)),
        ("us", ("US",)),
        ("contact us", ()),
        ("can", ()),
        ("Canada", ("CA",)),
        ("Chad, my friend", ("TD",)),
        ("Swizerland", ("CH",)),
        ("瑞士", ("CH",)),
        ("CH", ("CH", "CN")),
        ("", ()),
        ("🎉", ()),
        ("\u202e\x00", ()),
    ],
)
def test_typed_country_is_guessed_and_never_decided(typed: str, codes: tuple[str, ...]) -> None:
    assert guess(typed).codes == codes


@pytest.mark.parametrize("typed", ["BN(O)", "BNO passport", "bn (o)", "英國國民(海外)護照"])
def test_british_national_overseas_is_a_document_of_its_own(typed: str) -> None:
    assert guess(typed).special


@given(st.text(max_size=100))
def test_any_text_can_be_guessed(typed: str) -> None:
    assert set(guess(typed).codes) <= set(CODES)
    assert exactly(typed) in {"", *CODES}


def test_every_name_finds_its_own_issuer() -> None:
    missed = [
        (each.code, name)
        for each in countries()
        for name in (each.name.en, each.name.zh)
        if each.code not in guess(name).codes or exactly(name) != each.code
    ]

    assert (missed, len(CODES), name_of("ZZ")) == ([], 199, Words("ZZ"))


@pytest.mark.parametrize("language", list(Language))
def test_every_issuer_is_listed_under_one_letter(language: Language) -> None:
    listed = [
        each.code for letter in initials(language) for each in under_initial(letter, language)
    ]

    assert sorted(listed) == sorted(CODES)


def test_labels_are_neutral() -> None:
    names = {code: name_of(code) for code in GREATER_CHINA[1:]}

    assert names == {
        "HK": Words("Hong Kong SAR", "香港特别行政区"),
        "MO": Words("Macao SAR", "澳门特别行政区"),
        "TW": Words("Taiwan", "台湾"),
    }


@pytest.mark.parametrize(
    ("requirement", "need"),
    [
        (Requirement.VISA, Need.VISA),
        (Requirement.E_VISA, Need.AUTHORISATION),
        (Requirement.ETA, Need.AUTHORISATION),
        (Requirement.ON_ARRIVAL, Need.AUTHORISATION),
        (Requirement.FREE, Need.NOTHING),
    ],
)
def test_hint_is_what_the_data_says(requirement: Requirement, need: Need) -> None:
    assert asked(cell=Cell(requirement, 90)) == Hint(need, days=90)


@pytest.mark.parametrize(
    ("hint", "doubt"),
    [
        (asked(replace(CH, destination="")), Doubt.NO_HOST),
        (asked(dataset=None), Doubt.NO_DATA),
        (asked(cell=None), Doubt.NO_ROW),
        (asked(cell=Cell(Requirement.HOME)), Doubt.NO_ROW),
        (asked(cell=Cell(Requirement.NO_ADMISSION)), Doubt.NO_ADMISSION),
        (asked(dataset=replace(DATA, dated=TODAY - timedelta(OLDEST_DATA + 1))), Doubt.OLD_DATA),
        (asked(dataset=replace(DATA, dated=TODAY + timedelta(1))), Doubt.OLD_DATA),
        (asked(Trip("TW", "CH", CH.ends_on)), Doubt.DIFFICULT),
        (asked(Trip("IN", "XK", CH.ends_on)), Doubt.DIFFICULT),
        (asked(Trip("RU", "UA", CH.ends_on)), Doubt.DIFFICULT),
        (asked(Trip("US", "CN", date(2027, 1, 1))), Doubt.RECHECK),
        (
            asked(Trip("GB", "CN", date(2026, 12, 31)), dataset=replace(DATA, dated=date(2026, 2, 17)),
                  today=date(2026, 3, 1)),
            Doubt.RECHECK,
        ),
    ],
)  # fmt: skip
def test_no_hint_where_the_data_cannot_be_trusted(hint: Hint, doubt: Doubt) -> None:
    assert hint == Hint(None, doubt)


def test_data_of_the_last_allowed_day_still_gives_a_hint() -> None:
    oldest = replace(DATA, dated=TODAY - timedelta(OLDEST_DATA))

    assert asked(dataset=oldest).need is Need.VISA
    before = Trip("GB", "CN", date(2026, 12, 31))
    newer = replace(DATA, dated=date(2026, 6, 1))
    assert asked(before, dataset=newer, today=date(2026, 9, 1)).need is Need.VISA


@given(st.sampled_from(CODES), st.sampled_from(CODES), st.sampled_from(list(Requirement)))
def test_hint_is_never_given_between_difficult_issuers(
    passport: str, host: str, requirement: Requirement
) -> None:
    hint = asked(Trip(passport, host, date(2026, 5, 1)), Cell(requirement), today=TODAY)
    pair = {passport, host}

    if passport == host:
        assert hint == Hint(Need.HOME)
    elif pair & DISPUTED or pair <= set(GREATER_CHINA):
        assert hint == Hint(None, Doubt.DIFFICULT)
    assert is_difficult(passport, host) == is_difficult(host, passport)


def test_rule_of_the_organizers_wins_until_it_expires() -> None:
    ours = rule()
    newer = replace(rule(), id="r2", checked_on=date(2027, 1, 6), need=Need.VISA)

    assert asked(CH, Cell(Requirement.VISA), DATA, ours) == Hint(Need.NOTHING, rule=ours)
    assert asked(CH, None, None, ours, newer) == Hint(Need.VISA, rule=newer)
    late = date(2027, 2, 2)
    assert asked(CH, Cell(Requirement.FREE), DATA, ours, today=late) == Hint(
        None, Doubt.RULE_EXPIRED
    )
    other = rule("IN", "SG")
    assert asked(CH, Cell(Requirement.VISA), DATA, other) == Hint(Need.VISA)
    difficult = rule("TW", "CH")
    assert asked(Trip("TW", "CH", CH.ends_on), None, DATA, difficult).rule == difficult


moments = st.datetimes(
    datetime(2025, 1, 1), datetime(2045, 12, 31), timezones=st.just(UTC)
)  # DST and leap years included
all_times = st.builds(Times, *(st.integers(0, 90) for _ in range(5)))
all_steps = st.sampled_from([EVERY_STEP, WITHOUT_CONSULATE, JOURNEY_ONLY])
zones = st.lists(st.sampled_from(ZONES), min_size=1, max_size=3)


@given(moments, zones, all_times, all_steps)
def test_last_safe_days_stand_in_order_before_the_event(
    starts_at: datetime, zones: list[str], times: Times, steps: tuple[Step, ...]
) -> None:
    latest = latest_days(starts_at, zones=zones, times=times, steps=steps)
    days = list(latest.values())

    assert tuple(latest) == steps
    assert days == sorted(days)
    assert days[-1] <= starts_at.date() + timedelta(days=1)  # the far east is a day ahead
    assert all(is_working_day(day) for step, day in latest.items() if step is not Step.TRAVEL)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=400)), zones, all_times, all_steps)
def test_later_event_never_asks_for_an_earlier_day(
    starts_at: datetime, later: timedelta, zones: list[str], times: Times, steps: tuple[Step, ...]
) -> None:
    before = latest_days(starts_at, zones=zones, times=times, steps=steps)
    after = latest_days(starts_at + later, zones=zones, times=times, steps=steps)

    assert all(before[step] <= after[step] for step in steps)


@given(moments, zones, all_times, st.sampled_from(["gather", "wait", "decide", "spare", "journey"]))
def test_longer_times_never_ask_for_a_later_day(
    starts_at: datetime, zones: list[str], times: Times, item: str
) -> None:
    longer = replace(times, **{item: getattr(times, item) + 1})
    before = latest_days(starts_at, zones=zones, times=times, steps=EVERY_STEP)
    after = latest_days(starts_at, zones=zones, times=longer, steps=EVERY_STEP)

    assert all(after[step] <= before[step] for step in EVERY_STEP)


@given(moments, zones, st.sampled_from(ZONES), all_times)
def test_another_zone_never_makes_a_day_later(
    starts_at: datetime, zones: list[str], other: str, times: Times
) -> None:
    before = latest_days(starts_at, zones=zones, times=times, steps=EVERY_STEP)
    after = latest_days(starts_at, zones=[*zones, other], times=times, steps=EVERY_STEP)

    assert all(after[step] <= before[step] for step in EVERY_STEP)


@given(st.dates(date(2025, 1, 1), date(2045, 1, 1)), st.integers(0, 60))
def test_working_days_between_are_whole(day: date, count: int) -> None:
    found = working_days_before(day, count)
    between = [found + timedelta(days=n) for n in range(1, (day - found).days)]

    assert is_working_day(found)
    assert sum(map(is_working_day, between)) == count


def test_last_safe_days_of_a_spring_event() -> None:
    latest = latest_days(
        datetime(2027, 3, 3, 8, tzinfo=UTC), zones=ZONES[:2], times=Times(), steps=EVERY_STEP
    )

    assert latest == {
        Step.LETTER: date(2026, 12, 17),
        Step.APPLICATION: date(2027, 1, 5),
        Step.INTERVIEW: date(2027, 1, 20),
        Step.DECISION: date(2027, 2, 19),
        Step.TRAVEL: date(2027, 3, 1),
    }
    holidays = [date(2027, 2, 5), date(2027, 3, 26), date(2027, 3, 29), date(2027, 10, 7)]
    assert [is_working_day(day) for day in holidays] == [False] * 4
    assert [is_working_day(date(2040, 2, 1)), is_working_day(date(2027, 3, 30))] == [False, True]


def standing(today: date, **marks: Mark) -> Way:
    latest = latest_days(
        datetime(2027, 3, 3, 8, tzinfo=UTC), zones=("UTC",), times=Times(), steps=EVERY_STEP
    )
    return Way(latest, {Step[name]: mark for name, mark in marks.items()}, today)


def test_buffer_is_that_of_the_tightest_open_step() -> None:
    late = standing(TODAY)
    moving = standing(TODAY, LETTER=Mark.DONE, APPLICATION=Mark.LATER)
    ahead = standing(TODAY, APPLICATION=Mark.DONE)
    over = standing(TODAY, **dict.fromkeys(Step.__members__, Mark.DONE))

    assert (late.next, late.buffer, late.at_risk) == (Step.LETTER, -24, True)
    assert (moving.next, moving.buffer, moving.at_risk) == (Step.APPLICATION, -5, True)
    assert (ahead.next, ahead.buffer, ahead.overtaken) == (
        Step.INTERVIEW,
        10,
        frozenset({Step.LETTER}),
    )
    assert (over.next, over.buffer, over.at_risk) == (None, None, False)
    assert not replace(late, tentative=True).at_risk


MATRIX = "Passport,CH,CN\nCH,-1,visa free\nCN,visa required,-1\n"


def test_matrix_and_long_list_say_the_same() -> None:
    long = (
        "passport,destination,requirement,days\nCH,CH,-1,\nCH,CN,visa free,\n"
        "CN,CH,visa required,\nCN,CN,-1,\n"
    )

    assert read_requirements(MATRIX.encode()) == read_requirements(long.encode())
    assert read_requirements(b"\xef\xbb\xbfPassport,SG\nCH,90\nAQ,eta\n").cells == {
        ("CH", "SG"): Cell(Requirement.FREE, 90)
    }
    assert read_requirements(b"Passport,SG\nCH,90\nAQ,eta\n").unknown == frozenset({"AQ"})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", 'the first line must be "passport,destination,requirement" or'),
        (b"a,b\n", 'Line 1: the first line must be "passport,destination,requirement" or'),
        (b"Passport,CH\n", "The file holds no requirement at all."),
        (b"Passport,ch\nCN,90\n", 'Line 1: "ch" is no code of two capital letters'),
        (b"Passport,CH\nCN,90,90\n", "Line 2: there are 3 fields where 2 are expected."),
        (b"Passport,CH\n\nCN,maybe\n", 'Line 3: "maybe" (CN to CH) is no requirement; known:'),
        (b"Passport,CH\nCN,90\nCN,90\n", "Line 3: CN to CH is in the file twice."),
        (b"Passport,CH\nCH,90\n", "Line 2: -1 belongs where passport and destination agree"),
        (b"Passport,CH\nCN,-1\n", "Line 2: -1 belongs where passport and destination agree"),
        (b"Passport,CH\nCN,0\n", "Line 2: days must be a whole number from 1 to 3650."),
        (b"Passport,CH\nCN,\xff\n", "Line 2: this is not UTF-8 text"),
        (b'Passport,CH\nCN,"90\n', "Line 2: this is not proper CSV"),
        (b"x" * 8_000_001, "The file has more than 8 MB."),
    ],
)
def test_broken_file_is_told_with_its_line(content: bytes, told: str) -> None:
    with pytest.raises(VisaFileWrong) as wrong:
        read_requirements(content)

    assert str(wrong.value).removeprefix("Line 0: ").startswith(told)


@given(st.binary(max_size=200))
def test_any_file_is_read_or_refused(content: bytes) -> None:
    with suppress(VisaFileWrong):
        assert read_requirements(content).cells


counts = st.dictionaries(st.sampled_from(CODES[:12]), st.integers(1, 9), max_size=12)
tables = st.lists(
    st.dictionaries(st.sampled_from(CODES[:12]), st.sampled_from(list(Group)), min_size=12),
    min_size=1,
    max_size=4,
)


def told(
    holders: Mapping[str, int], needs: list[dict[str, Group]]
) -> tuple[list[dict[Group, int]], int] | None:
    """What a reader of the comparison is told: a row per host, and how many are not split up."""
    hosts = [str(number) for number, _ in enumerate(needs)]
    try:
        pooled = pool(holders)
    except TooFewPassports:
        return None
    table = compare(
        pooled, hosts, lambda passport, host: needs[int(host)].get(passport, Group.UNCLEAR)
    )
    return list(table.values()), pooled.others


@given(counts, tables)
def test_no_published_number_is_one_or_two_nor_found_by_subtraction(
    holders: dict[str, int], needs: list[dict[str, Group]]
) -> None:
    found = told(holders, needs)

    total = sum(holders.values())
    if found is None:
        return
    rows, others = found
    cells = [cell for row in rows for cell in row.values()]
    assert total >= 5
    assert {others, *cells} & {1, 2} == set()
    # What is left of the total, of any row, when other numbers of it are known:
    for row in rows:
        assert sum(row.values()) + others == total
        parts = [*row.values(), others]
        sums = {
            sum(part for part, taken in zip(parts, chosen, strict=True) if taken)
            for chosen in product((0, 1), repeat=len(parts))
        }
        assert sums & {1, 2, total - 1, total - 2} == set()


@given(counts, tables)
def test_two_hosts_together_single_out_at_least_three(
    holders: dict[str, int], needs: list[dict[str, Group]]
) -> None:
    """Whoever asks for every host there is tells people apart only by groups of three or more."""
    try:
        pooled = pool(holders)
    except TooFewPassports:
        return
    patterns: dict[tuple[Group, ...], int] = {}
    for passport, count in pooled.shown.items():
        pattern = tuple(need.get(passport, Group.UNCLEAR) for need in needs)
        patterns[pattern] = patterns.get(pattern, 0) + count

    assert min(patterns.values()) >= 3
    assert set(pooled.shown) <= {code for code, count in holders.items() if count >= 3}
    assert country(next(iter(pooled.shown))) is not None


def test_comparison_is_refused_where_it_would_tell_too_much() -> None:
    for few in ({}, {"CH": 4}, {"CH": 2, "CN": 2, "US": 2}, {"CH": 3, "CN": 1}, {"CH": 3, "CN": 2}):
        with pytest.raises(TooFewPassports):
            pool(few)
    assert pool({"CH": 5}).others == 0
    assert (pool({"CH": 5, "CN": 3, "US": 1}).shown, pool({"CH": 5, "CN": 3, "US": 1}).others) == (
        {"CH": 5},
        4,
    )
