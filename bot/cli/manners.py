"""How commands behave: they say in one plain line what the operator can mend, and end with 2."""

import contextlib
import sys
from collections.abc import Generator
from typing import cast

from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import KekAway, KekElsewhere, KekUnknown
from bot.crypto.wrapping.key_file import KeyFileOpenToOthers, KeyFileRefused
from bot.opening import NotInitialised
from bot.plain_files import words_of
from bot.settings.environment import BadSetting
from storage.database.errors import (
    DatabaseUnreachable,
    KeysAway,
    KeystoreUnreachable,
    StoreDamaged,
    StoreFailed,
    StoreFull,
    StoreLocked,
    store_failure,
)
from storage.housekeeping.age import DatabaseOlder
from storage.keys.keystore_tables import KeystoreRefused

MENDABLE = (
    BadSetting,
    DatabaseOlder,
    KekAway,
    KekUnknown,
    KeyFileRefused,
    KeystoreRefused,
    NotInitialised,
    StoreFailed,
    Unreadable,
)
"""Errors whose messages are meant for an operator, who can mend what they tell of."""
PUT_KEY_FILE_BACK = "see COLLOQUY_KEY_FILE, or put its copy back"


@contextlib.contextmanager
def told_plainly(*others: type[Exception], before: str = "") -> Generator[None]:
    """Turn what the operator can mend, and `others`, into plain lines that begin with `before`.

    Raises:
        SystemExit: 2, after those lines.
    """
    try:
        yield
    except BaseExceptionGroup as group:
        leaves = _leaves(group)
        said = [_plainly(error, others) for error in leaves]
        if None in said:
            raise
    except Exception as error:
        said = [_plainly(error, others)]
        if said == [None]:
            raise
    else:
        return
    # Parts that run beside each other often fail for the same reason.
    for sentence in dict.fromkeys(said):
        sys.stderr.write(f"{before}{sentence}\n")
    raise SystemExit(2)


def _plainly(error: BaseException, others: tuple[type[Exception], ...]) -> str | None:
    """Return what is said about an error; None if it is a fault of the programme."""
    if isinstance(error, KeyFileRefused | KekUnknown) and not isinstance(
        error, KeyFileOpenToOthers | KekElsewhere
    ):
        return f"{error}; {PUT_KEY_FILE_BACK}"
    if isinstance(error, others) or (
        isinstance(error, MENDABLE) and not isinstance(error, StoreFailed)
    ):
        return str(error)
    failure = error if isinstance(error, StoreFailed) else store_failure(error)
    if failure is not None:
        return _of_store(failure)
    return words_of(error) if isinstance(error, OSError) else None


def _of_store(failure: StoreFailed) -> str:
    match failure:
        case DatabaseUnreachable() | KeysAway():
            return str(failure)
        case KeystoreUnreachable():
            return "The keystore cannot be reached; see COLLOQUY_KEYSTORE_URL."
        case StoreFull():
            return f"The disk of the {failure} is full: make room and try again."
        case StoreLocked():
            return f"Another process holds the {failure}: try again when it has ended."
        case StoreDamaged():
            return (
                f"The {failure} is damaged, or no {failure} at all: put a backup back "
                "(colloquy restore FOLDER --force); colloquy doctor says more."
            )
        case _:
            return f"The store cannot be used ({failure}): colloquy doctor says more."


def _leaves(group: BaseExceptionGroup[BaseException]) -> Generator[BaseException]:
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _leaves(cast("BaseExceptionGroup[BaseException]", error))
        else:
            yield error
