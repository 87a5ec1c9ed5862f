"""The reckoned fleet keeps Telegram's limit, and a second that is too full would be seen."""

from bot.cli.bench.alone.fleet import most_within_a_second, reckon


def test_a_token_keeps_the_limit_while_guests_tap_and_ten_share_the_work() -> None:
    one, ten = reckon(1, 3_000, seed=3), reckon(10, 3_000, seed=3)

    assert one.fullest_second <= 30
    assert ten.fullest_second <= 30
    assert one.seconds > 3_000 / 30
    assert 7 < one.seconds / ten.seconds < 13


def test_thirty_one_in_a_second_are_counted_wherever_it_begins() -> None:
    assert most_within_a_second([0.9 + n / 31 for n in range(31)]) == 31
    assert most_within_a_second([0.9 + n / 29.9 for n in range(31)]) == 30
