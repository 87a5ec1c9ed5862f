"""What Telegram's errors mean, and how long is waited after them."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.telegram_errors import (
    OTHER_TRIES,
    REPLY_TRIES,
    Meaning,
    Verdict,
    judge,
    server_failed_wait,
)
from bot.delivery.transport import BrokenAfterSending, NeverLeft, ServerFailed

IMPOSSIBLE = Meaning.IMPOSSIBLE


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (RetryAfter(7), Verdict(Meaning.REFUSED_FOR_NOW, wait=7.0)),
        (ChatMigrated(-100), Verdict(Meaning.MOVED, moved_to=-100)),
        (Forbidden("Forbidden: bot was blocked by the user"), Verdict(IMPOSSIBLE, "blocked")),
        (Forbidden("Forbidden: user is deactivated"), Verdict(IMPOSSIBLE, "deactivated")),
        (
            Forbidden("Forbidden: bot can't initiate conversation with a user"),
            Verdict(IMPOSSIBLE, "never_started"),
        ),
        (Forbidden("Forbidden: something new"), Verdict(IMPOSSIBLE, "forbidden")),
        (BadRequest("Bad Request: chat not found"), Verdict(IMPOSSIBLE, "chat_not_found")),
        (BadRequest("Bad Request: message is not modified"), Verdict(IMPOSSIBLE, "refused")),
        (ServerFailed("HTTP 500"), Verdict(Meaning.SERVER_FAILED, "server_failed")),
        (NeverLeft("x"), Verdict(Meaning.NEVER_LEFT, "no_connection")),
        (InvalidToken(), Verdict(Meaning.NEVER_LEFT, "no_connection")),
        (BrokenAfterSending("x"), Verdict(Meaning.MAYBE_ARRIVED, "connection_broken")),
        (TimedOut(), Verdict(Meaning.MAYBE_ARRIVED, "connection_broken")),
        (NetworkError("x"), Verdict(Meaning.MAYBE_ARRIVED, "connection_broken")),
        (TelegramError("x"), Verdict(Meaning.MAYBE_ARRIVED, "connection_broken")),
    ],
)
def test_errors_of_sending_have_a_meaning(error: TelegramError, verdict: Verdict) -> None:
    assert judge(error, edits=False) == verdict


@pytest.mark.parametrize(
    ("message", "meaning"),
    [
        ("Bad Request: message is not modified: specified new message ...", Meaning.DELIVERED),
        ("Bad Request: message to edit not found", Meaning.TARGET_GONE),
        ("Bad Request: message can't be edited", Meaning.TARGET_GONE),
        ("Bad Request: there is no text in the message to edit", Meaning.TARGET_GONE),
        ("Bad Request: can't parse entities", Meaning.IMPOSSIBLE),
    ],
)
def test_errors_of_editing_have_a_meaning(message: str, meaning: Meaning) -> None:
    assert judge(BadRequest(message), edits=True).meaning is meaning


def test_tries_after_a_failing_server_are_spread_as_promised() -> None:
    replies = [
        server_failed_wait(n, hurried=True, chance=lambda: 0.5) for n in range(1, REPLY_TRIES)
    ]
    others = [
        server_failed_wait(n, hurried=False, chance=lambda: 0.5) for n in range(1, OTHER_TRIES)
    ]

    assert replies[:8] == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
    assert 4 * 60 < sum(replies) < 6 * 60
    assert 2 * 3600 < sum(others) < 3 * 3600
