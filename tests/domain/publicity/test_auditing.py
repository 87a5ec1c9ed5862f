"""What the auditor works out from what was published alone."""

import itertools

import pytest

from bot.domain.publicity.auditing import WHOLE, Finding, Rows, audit


def found(*history: Rows) -> list[tuple[str, int, int]]:
    """Of which cell too much is known, and between which numbers it lies."""
    return [(each.cell, each.least, each.most) for each in audit(history)]


def test_exact_numbers_give_away_who_is_not_named() -> None:
    assert found(Rows((24, 24), {"CN": (7, 7)}, {"CN": 4})) == [("CN", 3, 3)]
    assert found(Rows((24, 24), {}, {"": 21})) == [(WHOLE, 3, 3), ("", 3, 3)]
    # The rest is what the told leave over.
    told = {"CN": (12, 12), "US": (10, 10)}
    assert found(Rows((24, 24), told, {})) == [("", 2, 2)]


def test_names_without_a_country_may_be_of_any() -> None:
    assert found(Rows((24, 24), {"CN": (7, 7)}, {"CN": 4, "": 3})) == []
    assert found(Rows((24, 24), {"CN": (7, 7)}, {"CN": 4, "": 2})) == [("CN", 1, 3)]


def test_change_between_two_statements_tells_who_came() -> None:
    first, second = Rows((24, 24), {"CN": (7, 7)}), Rows((25, 25), {"CN": (8, 8)})

    assert audit([first, second]) == (
        Finding(1, WHOLE, 1, 1, is_change=True),
        Finding(1, "CN", 1, 1, is_change=True),
    )
    assert found(Rows((20, 24)), Rows((25, 29))) == []


def test_words_and_fives_give_nothing_away() -> None:
    assert found(Rows((20, 24), {"CN": (1, 24), "CH": (1, 24)}, {"CN": 4, "": 2})) == []


@pytest.mark.parametrize("total", [(6, 6), (5, 9), (8, 11)])
@pytest.mark.parametrize("cell", [(1, 9), (3, 3), (2, 5)])
@pytest.mark.parametrize("named", [{}, {"CN": 1}, {"": 2}, {"CN": 2, "": 1}])
def test_every_world_that_fits_is_counted_and_no_other(
    total: tuple[int, int], cell: tuple[int, int], named: dict[str, int]
) -> None:
    known, floating = named.get("CN", 0), named.get("", 0)
    worlds = [
        (china, rest)
        for china, rest, here in itertools.product(range(12), range(12), range(floating + 1))
        if total[0] <= china + rest + known + floating <= total[1]
        and cell[0] <= china + known + here <= cell[1]
    ]
    assert worlds
    bounds = {
        "CN": (min(china for china, _ in worlds), max(china for china, _ in worlds)),
        "": (min(rest for _, rest in worlds), max(rest for _, rest in worlds)),
        WHOLE: (min(map(sum, worlds)), max(map(sum, worlds))),
    }
    few = {key: value for key, value in bounds.items() if value[0] >= 1 and value[1] <= 4}

    assert {
        each.cell: (each.least, each.most) for each in audit([Rows(total, {"CN": cell}, named)])
    } == few


@pytest.mark.timeout(60)
def test_sixty_people_in_five_countries_do_not_take_for_ever() -> None:
    rows = Rows(
        (60, 64),
        dict.fromkeys(("CN", "US", "CH", "DE"), (1, 64)),
        {"CN": 5, "US": 3, "": 20},
    )

    assert audit([rows] * 6) == ()
