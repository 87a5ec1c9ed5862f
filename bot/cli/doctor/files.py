"""The key file, the keystore, what a drill has left, and room on the disk."""

import os
import shutil
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta

from bot.cli.doctor.findings import Amiss
from bot.cli.erasure.broken_off import FILE_NAME as DRILL
from bot.cli.erasure.broken_off import Drill
from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.opening import open_kek
from bot.opening import open_keys_to_look
from bot.settings.settings import Settings
from bot.settings.zone_rules import ZoneRules
from storage.backups.folder import BackupFolder
from storage.keys.keystore_tables import NOT_CLEANED

DELETE_DRILL = "no event can be ended before it is deleted"
ROOM = 200 * 2**20
"""Free bytes below which the disk counts as nearly full."""
SEE_BACKUPS = "see the line “no backup was verified” in the log, and room on its disk"


def put_keystore_back(settings: Settings) -> str:
    """Return the words for what mends a keystore that is lost or older."""
    if settings.keystore_url:
        return "put back its newest copy: colloquy keys put-back FILE --force"
    return "put back its newest copy: colloquy restore FOLDER --force --old-keystore"


def look_at_key_file(settings: Settings) -> str:
    """Say how the key file, or the key in a service, is. Raises KeyFileRefused, KekAway, OSError."""
    return open_kek(settings.kek_place).describe()


def look_at_keystore(settings: Settings) -> str:
    """Open every key; say how many there are.

    Raises:
        Amiss: some do not open, or the file is not as it should be.
        KekAway, KekUnknown, KeyFileRefused, KeystoreRefused, Unreadable: none can be opened.
    """
    with closing(open_keys_to_look(settings)) as keystore:
        report = keystore.check()
    if report.problems:
        raise Amiss("; ".join((*report.problems, _mends(report.problems, settings))))
    return f"keys of {report.events} events, {report.people} of people and invitations"


def _mends(problems: Sequence[str], settings: Settings) -> str:
    if all("has mode" in problem for problem in problems):
        return f"run: chmod 600 {settings.keystore_place}"
    if all(problem == NOT_CLEANED for problem in problems):
        return "run: colloquy keys show, which does it"
    return put_keystore_back(settings)


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
    try:
        with closing(open_keys_to_look(settings)) as keystore:
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


def look_at_backups(settings: Settings, *, now: datetime) -> str:
    """Say how old the newest verified backup is that the bot made by itself.

    Raises:
        Amiss: there is none, or it is too old, or there is no folder.
        OSError: the folder cannot be read.
    """
    if (plan := settings.backups) is None:
        return "the bot makes none by itself: COLLOQUY_BACKUP_DIR is not set"
    folders = [BackupFolder(each) for each in (plan.folder, plan.keys_folder) if each]
    for each in folders:
        if not each.path.is_dir():
            raise Amiss(f"there is no folder {each.path}; make it, or mount its disk")
        if not os.access(each.path, os.W_OK | os.X_OK):
            raise Amiss(f"{each.path} cannot be written to; see its owner and mode")
    newest = folders[0].newest()
    if newest is None:
        raise Amiss(f"there is no verified one in {plan.folder}; {SEE_BACKUPS}")
    age = now - newest.made_at
    hours = max(0, age // timedelta(hours=1))
    if age >= 2 * timedelta(hours=plan.hours):
        raise Amiss(f"the newest verified one is {hours} h old; {SEE_BACKUPS}")
    count = len(folders[0].kept())
    keys = "" if plan.keys_folder else "; the keystore is not copied (COLLOQUY_BACKUP_KEYS_DIR)"
    return f"{count} kept, the newest verified one is {hours} h old{keys}"


def look_at_zone_rules(rules: ZoneRules) -> str:
    """Return which rules of time zones count, and which there are."""
    machine = rules.machine or "unknown"
    return f"rules of {rules.used} (packages {rules.packaged}, this machine {machine})"
