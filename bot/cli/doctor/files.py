"""The key file, the keystore, and room on the disk."""

import shutil
import stat
from contextlib import closing

from bot.cli.doctor.findings import Amiss
from bot.crypto.kek import FileKek
from bot.settings.settings import Settings
from bot.settings.zone_rules import ZoneRules
from storage.keys.keystore import FILE_NAME, Keystore

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
