"""How long things may be: the longest is taken, one more is refused, and people are told the number."""

import hmac
import json
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import quote, urlencode

import pytest

from bot.crypto.feedback.ballots import AnswerTooLong, pad
from bot.crypto.init_data import InitDataRefused, verify

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
TOKEN = "123456:TEST-token"


def init_data(filling: int) -> str:
    """What Telegram's client gives a page, as long as the name of its user makes it."""
    user = {"id": 7, "first_name": "A" * filling}
    fields = {"auth_date": str(int(NOW.timestamp())), "user": json.dumps(user)}
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    secret = hmac.digest(b"WebAppData", TOKEN.encode(), sha256)
    signed = hmac.digest(secret, lines.encode(), sha256).hex()
    return urlencode(fields | {"hash": signed}, quote_via=quote)


def test_init_data_has_4096_characters_at_most() -> None:
    longest = init_data(1 + 4096 - len(init_data(1)))

    assert (len(longest), verify(longest, TOKEN, NOW)) == (4096, 7)
    with pytest.raises(InitDataRefused):
        verify(init_data(2 + 4096 - len(init_data(1))), TOKEN, NOW)


def test_an_answer_that_is_too_long_is_told_how_long_it_may_be() -> None:
    with pytest.raises(AnswerTooLong) as refused:
        pad(bytes(10_000))
    most = int("".join(filter(str.isdigit, str(refused.value))))

    assert len(pad(bytes(most))) == len(pad(b""))
    with pytest.raises(AnswerTooLong):
        pad(bytes(most + 1))
