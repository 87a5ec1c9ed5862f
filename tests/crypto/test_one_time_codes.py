"""Codes of an authenticator app: as RFC 6238 has them, each once, and a little early or late."""

from base64 import b32encode
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.crypto.one_time_codes import (
    enrolment_link,
    new_recovery_codes,
    new_secret,
    recovery_digest,
    step_of,
)

PUBLISHED = b32encode(b"12345678901234567890").decode()
"""The secret of RFC 6238, appendix B; its codes there have eight digits, of which these are the last six."""


@pytest.mark.parametrize(
    ("seconds", "code"), [(1234567890, "005924"), (1111111109, "081804"), (2000000000, "279037")]
)
def test_a_code_is_of_its_half_minute_and_is_taken_in_those_beside_it(
    seconds: int, code: str
) -> None:
    step = seconds // 30
    first = datetime.fromtimestamp(step * 30, UTC)

    def taken(beside: float, *, after: int = -1) -> int | None:
        return step_of(PUBLISHED, code, now=first + timedelta(seconds=beside), after=after)

    assert [taken(beside) for beside in (-31, -30, 0, 29, 59, 60)] == [
        None,
        step,
        step,
        step,
        step,
        None,
    ]
    assert [taken(0, after=after) for after in (step - 1, step)] == [step, None]


def test_another_code_is_none_of_them() -> None:
    assert step_of(PUBLISHED, "287083", now=datetime.fromtimestamp(59, UTC), after=-1) is None


def test_an_app_learns_the_secret_and_whose_it_is_from_the_link() -> None:
    secret = new_secret()
    link = urlsplit(enrolment_link(secret, account="Olga", issuer="Colloquy"))

    assert (link.scheme, link.netloc, link.path) == ("otpauth", "totp", "/Colloquy:Olga")
    assert parse_qs(link.query) == {"secret": [secret], "issuer": ["Colloquy"]}
    assert (len(secret), new_secret() == secret) == (32, False)


def test_recovery_codes_are_sixteen_signs_and_are_known_however_they_are_typed() -> None:
    codes = new_recovery_codes(10)
    one = codes[0]
    typed = (one, one.upper(), one.replace("-", ""), f" {one.replace('-', ' ')} ")

    assert len(set(codes)) == 10
    assert {tuple(map(len, code.split("-"))) for code in codes} == {(4, 4, 4, 4)}
    assert {recovery_digest(each, salt="s") for each in typed} == {recovery_digest(one, salt="s")}
    assert len({recovery_digest(code, salt=salt) for code in codes for salt in ("s", "t")}) == 20
