"""Hints of visa cases: what the data says, and rather nothing than too much."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.texts import Words
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
from bot.domain.visa.countries import GREATER_CHINA
from tests.domain.visa.world import CODES, TODAY

DATA = Dataset("Made up", "", date(2027, 1, 1), datetime(2027, 1, 2, tzinfo=UTC), "00", 1)
OLD = replace(DATA, dated=TODAY - timedelta(OLDEST_DATA + 1))
CH = Trip("IN", "CH", date(2027, 3, 5))
VISA = Cell(Requirement.VISA)


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


@pytest.mark.parametrize(("days", "is_told"), [(-1, False), (0, True), (1, True)])
def test_data_of_this_day_counts_and_that_of_tomorrow_does_not(days: int, is_told: bool) -> None:
    dated = replace(DATA, dated=TODAY - timedelta(days))

    told = asked(cell=Cell(Requirement.FREE, 90), dataset=dated)

    assert told == (Hint(Need.NOTHING, days=90) if is_told else Hint(None, Doubt.OLD_DATA))


@pytest.mark.parametrize(
    ("hint", "doubt"),
    [
        (lambda: asked(replace(CH, destination="")), Doubt.NO_HOST),
        (lambda: asked(dataset=None), Doubt.NO_DATA),
        (lambda: asked(cell=None), Doubt.NO_ROW),
        (lambda: asked(cell=Cell(Requirement.HOME)), Doubt.NO_ROW),
        (lambda: asked(cell=Cell(Requirement.NO_ADMISSION)), Doubt.NO_ADMISSION),
        (lambda: asked(cell=Cell(Requirement.FREE), dataset=OLD), Doubt.OLD_DATA),
        (lambda: asked(cell=Cell(Requirement.E_VISA), dataset=OLD), Doubt.OLD_DATA),
        (lambda: asked(cell=None, dataset=OLD), Doubt.OLD_DATA),
        (lambda: asked(dataset=replace(DATA, dated=TODAY + timedelta(1))), Doubt.OLD_DATA),
        (lambda: asked(Trip("TW", "CH", CH.ends_on)), Doubt.DIFFICULT),
        (lambda: asked(Trip("IN", "XK", CH.ends_on)), Doubt.DIFFICULT),
        (lambda: asked(Trip("RU", "UA", CH.ends_on)), Doubt.DIFFICULT),
        (lambda: asked(Trip("US", "CN", date(2027, 1, 1))), Doubt.RECHECK),
        (
            lambda: asked(Trip("GB", "CN", date(2026, 12, 31)), dataset=replace(DATA, dated=date(2026, 2, 17)),
                          today=date(2026, 3, 1)),
            Doubt.RECHECK,
        ),
    ],
)  # fmt: skip
def test_no_hint_where_the_data_cannot_be_trusted(hint: Callable[[], Hint], doubt: Doubt) -> None:
    assert hint() == Hint(None, doubt)


def test_that_a_visa_is_needed_may_stay_when_it_is_old() -> None:
    assert asked(cell=Cell(Requirement.VISA), dataset=OLD) == Hint(Need.VISA, is_old=True)
    ours = replace(rule(), need=Need.VISA)
    late = date(2027, 2, 2)
    assert asked(CH, None, None, ours, today=late) == Hint(Need.VISA, rule=ours, is_old=True)


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
    assert not is_difficult(host, host)


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
