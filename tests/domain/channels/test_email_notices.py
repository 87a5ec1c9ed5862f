"""E-mail addresses as people type them, and the codes that confirm one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.channels.email_notices import EmailNotice, read_address
from bot.domain.ids import PersonId

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
ASKED = EmailNotice(
    PersonId("ann"),
    "ann@example.org",
    "token",
    code="123456",
    code_until=NOW + timedelta(minutes=30),
    tries=5,
    codes_at=(NOW - DAY, NOW - DAY + SECOND, NOW, NOW + SECOND),
)
LONG = ".".join(["d" * 61] * 3)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" Ann.Guest+x@Mail.Example.ORG ", "Ann.Guest+x@mail.example.org"),
        ("<ann@example.org>", "ann@example.org"),
        ("mailto:ann@example.org", "ann@example.org"),
        (f"{'a' * 64}@{LONG}.de", f"{'a' * 64}@{LONG}.de"),
        (f"{'a' * 64}@{LONG}.example", None),
        (f"{'a' * 65}@example.org", None),
        (f"a@{'d' * 63}.org", f"a@{'d' * 63}.org"),
        (f"a@{'d' * 64}.org", None),
        ("ann", None),
        ("ann@example", None),
        ("ann@example.o", None),
        ("@example.org", None),
        ("ann@bo@example.org", None),
        (".ann@example.org", None),
        ("ann.@example.org", None),
        ("an..n@example.org", None),
        ("ann@-example.org", None),
        ("ann@example-.org", None),
        ("ann@exam-ple.org", "ann@exam-ple.org"),
        ("ann@example.org, bo@example.org", None),
        ("ann@example.org\nBcc: bo@example.org", None),
        ("安@example.org", None),
    ],
)
def test_an_address_is_read_as_it_can_be_written_to(typed: str, address: str | None) -> None:
    assert read_address(typed) == address


def test_an_address_has_254_characters_at_most() -> None:
    at_most = f"{'a' * 64}@{LONG}.{'e' * 3}"

    assert len(at_most) == 254
    assert [read_address(each) for each in (at_most, f"{at_most}e")] == [at_most, None]


def test_a_code_is_taken_until_its_end_and_for_some_tries() -> None:
    until = NOW + timedelta(minutes=30)
    tried = ASKED
    for _ in range(4):
        tried = tried.guessed()

    assert [ASKED.takes_code(now) for now in (NOW, until - SECOND, until)] == [True, True, False]
    assert [tried.takes_code(NOW), tried.guessed().takes_code(NOW)] == [True, False]
    assert not replace(ASKED, code="").takes_code(NOW)
    assert not replace(ASKED, code_until=None).takes_code(NOW)


def test_three_codes_a_day_and_what_lies_ahead_of_a_clock_that_was_set_back_does_not_count() -> (
    None
):
    def asked(*ago: timedelta) -> EmailNotice:
        return replace(ASKED, codes_at=tuple(NOW - each for each in ago))

    hour = timedelta(hours=1)
    assert ASKED.lately(NOW) == (NOW - DAY + SECOND, NOW)
    assert asked(hour, hour).may_ask_code(NOW)
    assert not asked(hour, hour, hour).may_ask_code(NOW)
    assert asked(DAY, hour, hour).may_ask_code(NOW)


def test_of_one_who_gives_it_up_only_the_codes_of_the_day_are_known() -> None:
    assert ASKED.given_up(NOW) == EmailNotice(
        PersonId("ann"), "", "token", codes_at=(NOW - DAY + SECOND, NOW)
    )
