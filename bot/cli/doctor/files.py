"""The key file, the keystore, what a drill has left, and room on the disk."""

import shutil
import stat
from contextlib import closing

from bot.cli.doctor.findings import Amiss
from bot.cli.erasure.broken_off import FILE_NAME as DRILL
from bot.cli.erasure.broken_off import Drill
from bot.crypto.kek import FileKek
from bot.crypto.vault import Unreadable
from bot.settings.settings import Settings
from bot.settings.zone_rules import ZoneRules
from storage.keys.keystore import FILE_NAME, Keystore

DELETE_DRILL = "no event can be ended before it is deleted"
ROOM = 200 * 2**20
"""Free bytes below which the disk counts as nearly full."""
PUT_KEYSTORE_BACK = "put back its newest copy: colloquy restore FOLDER --force --old-keystore"


def look_at_key_file(settings: Settings) -> str:
    """Say how the key file is. Raises KeyFileRefused, OSError."""
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    mode = stat.S_IMODE(settings.key_file.stat().st_mode)
    return f"mode {mode:04o}, {len(kek.versions)} version(s)"


def look_at_keystore(settings: Settings) -> str:
    """Open every key; say how many there are.

    Raises:
        Amiss: some do not open, or the file is not as it should be.
        KekUnknown, KeyFileRefused, KeystoreRefused, Unreadable: none can be opened.
    """
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    path = settings.data_dir / FILE_NAME
    with closing(Keystore.open_to_look(path, kek)) as keystore:
        report = keystore.check()
    if report.problems:
        is_mode = all("has mode" in problem for problem in report.problems)
        mend = f"run: chmod 600 {path}" if is_mode else PUT_KEYSTORE_BACK
        raise Amiss("; ".join((*report.problems, mend)))
    return f"keys of {report.events} events, {report.people} of people and invitations"


def has_drill(settings: Settings) -> bool:
    """Say whether the drill by which an event ends has left its file, as it does until it has ended."""
    return (settings.data_dir / DRILL).exists()


def look_at_drill(settings: Settings) -> str:
    """Say that a drill has ended since.

    Raises:
        Amiss: it was broken off; with the event's id, where the file can be read.
        KekUnknown, KeyFileRefused, KeystoreRefused: as `look_at_keystore`.
    """
    path = settings.data_dir / DRILL
    kek = FileKek.open(settings.key_file, credentials=settings.credentials_dir)
    try:
        with closing(Keystore.open_to_look(settings.data_dir / FILE_NAME, kek)) as keystore:
            drill = Drill.found_in(settings.data_dir, keystore)
    except Unreadable:
        raise Amiss(f"{path} was changed, or is of another keystore; {DELETE_DRILL}") from None
    if drill is None:
        return "has just ended"
    raise Amiss(
        f"one that began at {drill.began} was broken off, and {path} holds what it looks for; "
        f"stop the bot, then run: colloquy event over {drill.event_id}"
    )


def look_at_disk(settings: Settings) -> str:
    """Say how much room there is. Raises Amiss when it is too little, OSError."""
    free = shutil.disk_usage(settings.data_dir).free
    if free < ROOM:
        raise Amiss(f"only {free // 2**20} MB free; make room, or nothing can be stored")
    return f"{free // 2**20} MB free"


def look_at_zone_rules(rules: ZoneRules) -> str:
    """Return which rules of time zones count, and which there are."""
    machine = rules.machine or "unknown"
    return f"rules of {rules.used} (packages {rules.packaged}, this machine {machine})"
