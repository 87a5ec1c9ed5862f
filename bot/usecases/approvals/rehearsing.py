"""Seeing what an act shows without doing it: whatever it writes is undone."""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress

from bot.domain.messages.messages import Message
from storage.outbox.message_codec import pack_message
from storage.work import Work


class _Rehearsed(Exception):
    """Undoes what was rehearsed."""


def rehearse(work: Work, act: Callable[[], None]) -> tuple[Message, ...]:
    """Return the messages an act would send; nothing of it happens.

    Raises:
        Refused: the act would be refused.
    """
    messages: tuple[Message, ...] = ()
    mark = work.outbox.mark()
    with suppress(_Rehearsed), work.savepoint():
        act()
        messages = tuple(message for _, message, *_ in work.outbox.withdraw(mark))
        _undo()
    return messages


def _undo() -> None:
    raise _Rehearsed


def digest_of(messages: Sequence[Message]) -> str:
    """Return the SHA-256 (hex) of what messages say; not of where they go or what is below them."""
    said = [
        {key: value for key, value in pack_message(each).items() if key in {"t", "d", "a", "l"}}
        for each in messages
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
