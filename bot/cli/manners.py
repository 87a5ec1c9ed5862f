"""How commands behave: they say plainly what the operator can mend."""

import contextlib
import sys
from collections.abc import Generator

from bot.crypto.kek import KekUnknown
from bot.crypto.key_file import KeyFileRefused
from bot.crypto.vault import Unreadable
from bot.opening import NotInitialised
from bot.settings.environment import BadSetting
from storage.database.errors import StoreFailed
from storage.keys.keystore_file import KeystoreRefused

MENDABLE = (
    BadSetting,
    KekUnknown,
    KeyFileRefused,
    KeystoreRefused,
    NotInitialised,
    StoreFailed,
    Unreadable,
)
"""Errors whose messages are meant for an operator, who can mend what they tell of."""


@contextlib.contextmanager
def told_plainly(*others: type[Exception]) -> Generator[None]:
    """Turn what the operator can mend, and `others`, into plain lines.

    Raises:
        SystemExit: 2, after those lines.
    """
    mendable = (*MENDABLE, *others)
    try:
        yield
    except BaseExceptionGroup as group:
        known, rest = group.split(mendable)
        if rest is not None or known is None:
            raise
        for error in known.exceptions:
            sys.stderr.write(f"{error}\n")
    except mendable as error:
        sys.stderr.write(f"{error}\n")
    else:
        return
    raise SystemExit(2)
