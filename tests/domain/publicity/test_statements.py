"""What a statement may say, rule by rule."""

from collections.abc import Sequence

from bot.domain.ids import PersonId
from bot.domain.publicity.statements import Candidate, Roster, Statement, Wait, compose


def crowd(country: str, count: int, *, first: int = 0, named: int = 0) -> list[Candidate]:
    """People of a country, the first of whom may be named, with their country."""
    return [
        Candidate(PersonId(f"{country}{first + n}"), country, n < named, n < named)
        for n in range(count)
    ]


def said(*statements: Sequence[Candidate]) -> Statement:
    """The last of several statements, each made after the ones before."""
    roster, last = Roster(), compose(Roster(), [])
    for candidates in statements:
        last = compose(roster, candidates)
        roster = last.roster
    return last


def test_total_is_rounded_down_to_fives_and_includes_the_named() -> None:
    assert said(crowd("CH", 14, named=3)).roster.total == 10
    assert said(crowd("CH", 4)).roster.total == 0


def test_country_is_told_where_nobody_or_five_were_never_named() -> None:
    sizes = {unnamed: crowd("CH", unnamed + 3, named=3) for unnamed in range(7)}

    told = {unnamed: said(people).countries for unnamed, people in sizes.items()}

    assert told == {0: ("CH",), **dict.fromkeys(range(1, 5), ()), 5: ("CH",), 6: ("CH",)}


def test_country_beside_a_name_stands_only_where_it_is_told() -> None:
    few = said([*crowd("CH", 4, named=2), *crowd("CN", 8, named=1)])

    assert few.countries == ("CN",)
    assert few.names == ("CH0", "CH1", "CN0")
    assert few.with_country == {"CN0"}


def test_those_who_told_no_country_are_no_country() -> None:
    assert said(crowd("", 8, named=2)).countries == ()


def test_name_waits_that_would_leave_a_few_in_a_told_country() -> None:
    before = crowd("CH", 7)
    after = said(before, crowd("CH", 7, named=4))

    assert after.names == ("CH0", "CH1")
    assert after.waiting == {"CH2": Wait.FEW, "CH3": Wait.FEW}
    # Once all of them agree, nobody is left.
    assert len(said(before, crowd("CH", 7, named=7)).names) == 7


def test_named_once_is_known_for_good() -> None:
    withdrawn = said(crowd("CH", 6, named=1), crowd("CH", 6))
    again = said(crowd("CH", 6, named=1), crowd("CH", 6), crowd("CH", 6, named=1))

    assert (withdrawn.names, withdrawn.countries) == ((), ("CH",))
    assert withdrawn.roster.unnamed("CH") == 5
    assert again.names == ("CH0",)


def test_late_joiners_wait_until_five_have_come() -> None:
    before = crowd("CH", 6)
    four = said(before, [*before, *crowd("CH", 4, first=10, named=4)])
    five = said(before, [*before, *crowd("CH", 5, first=10, named=5)])

    assert (four.names, set(four.waiting.values())) == ((), {Wait.ROSTER})
    assert (four.roster.total, four.roster.sizes) == (5, {"CH": 6})
    assert (len(five.names), five.waiting, five.roster.total) == (5, {}, 10)


def test_who_left_stays_counted_until_five_have_left() -> None:
    assert said(crowd("CH", 15), crowd("CH", 11)).roster.total == 15
    assert said(crowd("CH", 15), crowd("CH", 10)).roster.total == 10


def test_a_country_that_was_told_is_not_counted_anew_where_few_would_be_unnamed() -> None:
    after = said(crowd("CH", 8), crowd("CH", 3))

    assert (after.countries, after.roster.sizes) == (("CH",), {"CH": 8})


def test_a_country_that_was_told_and_is_empty_is_told_no_more() -> None:
    china = crowd("CN", 9)

    after = said([*china, *crowd("CH", 6)], china)

    assert (after.countries, after.roster.total) == (("CN",), 5)
    assert after.roster.told == {"CH", "CN"}


def test_change_of_country_counts_once_five_change_together() -> None:
    def moved(count: int) -> list[Candidate]:
        people = [Candidate(PersonId(f"n{n}"), "" if n >= count else "CH") for n in range(12)]
        return [*people, *crowd("CH", 6)]

    assert said(moved(0), moved(4)).roster.sizes == {"": 12, "CH": 6}
    assert said(moved(0), moved(5)).roster.sizes == {"": 7, "CH": 11}


def test_who_is_forgotten_stays_counted_and_named() -> None:
    first = compose(Roster(), crowd("CH", 9, named=2))
    roster = first.roster
    known = {who: each for who, each in roster.people.items() if who != "CH0"}

    after = compose(
        Roster(roster.sizes, roster.named, roster.beside, roster.told, known),
        crowd("CH", 9, named=2)[1:],
    )

    assert (after.roster.total, after.roster.unnamed("CH")) == (5, 7)
    assert after.names == ("CH1",)
