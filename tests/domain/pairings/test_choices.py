"""What somebody has chosen about meeting others: days, offers that bring no yes, and whom they met."""

from dataclasses import replace
from datetime import date

from bot.domain.ids import PersonId
from bot.domain.pairings.choices import Meetings, PairChoices

MON, TUE, WED = (date(2027, 3, day) for day in (1, 2, 3))
ANN, BO, CY = PersonId("ann"), PersonId("bo"), PersonId("cy")
FRESH = PairChoices(ANN)


def test_nobody_wants_to_meet_without_a_line_about_themselves() -> None:
    with_day = FRESH.switched(MON)

    assert not with_day.wants(MON)
    assert [replace(with_day, line="Hello").wants(day) for day in (MON, TUE)] == [True, False]


def test_a_day_is_offered_once_and_after_two_without_a_yes_none_is() -> None:
    once = FRESH.offered(MON)
    twice = once.offered(TUE)

    assert once == PairChoices(ANN, asked=frozenset({MON}), unmoved=1)
    assert [once.may_be_offered(day) for day in (MON, TUE)] == [False, True]
    assert [twice.may_be_offered(day) for day in (TUE, WED)] == [False, False]
    assert not FRESH.never_offered_again().may_be_offered(MON)


def test_a_yes_lets_others_be_offered_again_and_taking_it_back_does_not_count_as_one() -> None:
    twice = FRESH.offered(MON).offered(TUE)
    said_yes = twice.switched(MON)

    assert said_yes == replace(twice, days=frozenset({MON}), unmoved=0)
    assert [said_yes.may_be_offered(day) for day in (MON, WED)] == [False, True]
    again = said_yes.offered(WED).switched(MON)
    assert (again.days, again.unmoved) == (frozenset(), 1)


def test_whom_somebody_met_and_when_nobody_was_found() -> None:
    meetings = Meetings(ANN).with_day(MON, (BO, CY)).with_day(TUE, ()).with_day(WED, (BO,))

    assert (meetings.met, meetings.missed) == ({BO, CY}, 1)
    assert meetings.with_day(MON, (BO,)).days == {MON: (BO,), TUE: (), WED: (BO,)}
