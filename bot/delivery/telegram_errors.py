"""What an error of Telegram means for a message.

Sources: Bot API "Making requests" (HTTP status, `ResponseParameters`), error texts of
tdlib/telegram-bot-api `Client.cpp` and of Telegram itself (github.com/vrumger/telegram-errors).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.delivery.transport import NeverLeft, ServerFailed


class Meaning(Enum):
    """What became of one request."""

    DELIVERED = auto()
    IMPOSSIBLE = auto()
    UNSENT = auto()
    """It could not even be put into words."""
    REFUSED_FOR_NOW = auto()
    """429: nothing was accepted; `wait` tells when to ask again."""
    SERVER_FAILED = auto()
    """5xx, or a refusal in nobody's name: nothing was accepted."""
    NEVER_LEFT = auto()
    """No line, or no valid token: this is no fault of the message."""
    MAYBE_ARRIVED = auto()
    """The line broke after the request may have left."""
    TARGET_GONE = auto()
    """The message to edit is no more: the message is sent as a new one."""
    TOO_LATE = auto()
    """It was not sent: its lease is running out, and another copy may have it next."""
    MOVED = auto()
    """The group has got another chat id."""


NO_ANSWER = frozenset({Meaning.SERVER_FAILED, Meaning.NEVER_LEFT, Meaning.MAYBE_ARRIVED})
"""Meanings that tell that Telegram itself said nothing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A meaning with its details; `reason` is a static word for the operator, `wait` seconds."""

    meaning: Meaning
    reason: str = ""
    wait: float = 0.0
    moved_to: int = 0


REPLY_TRIES = 14
OTHER_TRIES = 20
"""How often a message is refused by a failing server, while others get through, before it ends."""

_FORBIDDEN = {
    "bot was blocked": "blocked",
    "user is deactivated": "deactivated",
    "can't initiate conversation": "never_started",
    "bot was kicked": "kicked",
    "group chat was deleted": "kicked",
    "bot is not a member": "kicked",
}
_NO_SUCH_CHAT = ("chat not found", "peer_id_invalid", "user not found")
_NOTHING_TO_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "no text in the message to edit",
    "message not found",
)


def judge(error: TelegramError, *, edits: bool) -> Verdict:
    """Tell what an error means for a message that was sent, or that edits an older message."""
    match error:
        case RetryAfter():
            return Verdict(Meaning.REFUSED_FOR_NOW, wait=_seconds(error.retry_after))
        case ChatMigrated():
            return Verdict(Meaning.MOVED, moved_to=error.new_chat_id)
        case Forbidden():
            return Verdict(Meaning.IMPOSSIBLE, _reason_forbidden(error.message))
        case BadRequest():
            return _judge_bad_request(error.message.lower(), edits=edits)
        case ServerFailed():
            return Verdict(Meaning.SERVER_FAILED, "server_failed")
        case NeverLeft() | InvalidToken():
            return Verdict(Meaning.NEVER_LEFT, "no_connection")
        case _:
            return Verdict(Meaning.MAYBE_ARRIVED, "connection_broken")


def server_failed_wait(failures: int, *, hurried: bool, chance: Callable[[], float]) -> float:
    """Return the seconds before the try that follows the `failures`-th 5xx (1-based).

    Replies: 0.5 s doubling up to 30 s, about five minutes in all. Others: 5 s times 2.6 each up to
    ten minutes, about two and a half hours in all. `chance` returns a number in [0, 1); the wait
    is spread by a fifth to both sides.
    """
    steps = failures - 1
    usual = min(30.0, 0.5 * 2.0**steps) if hurried else min(600.0, 5.0 * 2.6 ** min(steps, 9))
    return usual * (0.8 + 0.4 * chance())


def _judge_bad_request(message: str, *, edits: bool) -> Verdict:
    if edits and "message is not modified" in message:
        return Verdict(Meaning.DELIVERED)
    if edits and any(part in message for part in _NOTHING_TO_EDIT):
        return Verdict(Meaning.TARGET_GONE)
    if any(part in message for part in _NO_SUCH_CHAT):
        return Verdict(Meaning.IMPOSSIBLE, "chat_not_found")
    return Verdict(Meaning.IMPOSSIBLE, "refused")


def _reason_forbidden(message: str) -> str:
    message = message.lower()
    for part, reason in _FORBIDDEN.items():
        if part in message:
            return reason
    return "forbidden"


def _seconds(retry_after: int | timedelta) -> float:
    if isinstance(retry_after, timedelta):
        return retry_after.total_seconds()
    return float(retry_after)
