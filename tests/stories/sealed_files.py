"""Files that leave sealed, in stories: who can open them, and what is in them."""

from datetime import datetime
from typing import Any, cast

import pyrage  # pyright: ignore[reportMissingTypeStubs] - a compiled module without types

from bot.crypto.codes import new_id
from bot.domain.exports.recipients import Recipient
from bot.opening import open_store
from bot.settings.settings import Settings
from storage.work import Work

_AGE = cast("Any", pyrage)
_OWNER = _AGE.x25519.Identity.generate()
READER = "Olga, office"
"""For whom lists are sealed in stories."""
AGE_KEY = str(_OWNER.to_public())
SECRET_KEY = str(_OWNER)


def register_reader(settings: Settings, *, now: datetime) -> None:
    """Let lists of every event there is be sealed, as on the command line."""

    def register(work: Work) -> None:
        for event_id in work.events.ids():
            if not work.export_recipients.of_event(event_id):
                work.export_recipients.add(event_id, Recipient(new_id(), READER, AGE_KEY))

    store = open_store(settings, now=lambda: now)
    try:
        with store.begin() as unit:
            register(unit.work)
    finally:
        store.close()


def fresh_key() -> str:
    """Return the public key of nobody else."""
    return str(_AGE.x25519.Identity.generate().to_public())


def unsealed(name: str, content: bytes) -> tuple[str, bytes]:
    """Open a file as its reader would; one that is not sealed, or with a passphrase, is as it is."""
    if not name.endswith(".age") or b"\n-> scrypt " in content[:40]:
        return name, content
    return name.removesuffix(".age"), cast("bytes", _AGE.decrypt(content, [_OWNER]))
