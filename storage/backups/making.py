"""Making one backup: a copy, put back into a temporary place and looked through, then kept.

It runs in a process of its own (`python -m storage.backups.making`): copying and opening every row takes
seconds in which nobody's tap should wait. What it is to do comes by a pipe, how it ended goes by one.
"""

import errno
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import orjson

from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import KekAway, KekUnknown, KeyEncryptionKey
from bot.crypto.wrapping.key_file import KeyFileRefused
from bot.crypto.wrapping.opening import open_kek
from bot.crypto.wrapping.place import KekPlace
from storage.backups.copying import copy_any_database
from storage.backups.folder import BackupFolder, NoFolder
from storage.backups.job import KEYS_DAYS, KEYS_WARNING, BackupEnding, BackupJob
from storage.backups.verifying import look_through
from storage.database.errors import StoreDamaged, StoreFull, store_failure
from storage.database.timestamps import from_micros
from storage.housekeeping.backup_schedule import VERIFIED
from storage.keys.keystore import Keystore
from storage.keys.keystore_tables import KeystoreRefused
from storage.keys.place import FILE_NAME as KEYSTORE
from storage.keys.place import place_of
from storage.restoring.backup import DATABASE, NoDatabaseFile


def make_backup(job: BackupJob) -> BackupEnding:
    """Make, verify and keep a backup and delete old ones; whatever goes wrong becomes a word."""
    try:
        return _make(job)
    except Exception as error:  # noqa: BLE001 - what an error says may be personal: a word must do
        return BackupEnding(_word_of(error))


def _make(job: BackupJob) -> BackupEnding:
    copies = BackupFolder(Path(job.folder))
    keys = BackupFolder(Path(job.keys_folder)) if job.keys_folder else None
    folders = (copies,) if keys is None else (copies, keys)
    for each in folders:
        each.refuse_missing()
        each.clear_broken_off()
    if keys is not None:
        # First, and though all else may fail: that keys go is a promise.
        days = min(job.days, KEYS_DAYS)
        keys.drop_older(from_micros(job.now) - timedelta(days=days), spare_newest=False)
    kek = open_kek(KekPlace.of_words(job.kek))
    ending = _copied(job, copies, kek)
    if keys is not None:
        _copy_keys(job, keys, kek)
    copies.drop_older(from_micros(job.now) - timedelta(days=job.days))
    return ending


def _copied(job: BackupJob, copies: BackupFolder, kek: KeyEncryptionKey) -> BackupEnding:
    """Copy the database; once more where a key was missing: somebody may have been forgotten meanwhile."""
    with closing(Keystore.open_to_look(place_of(job.keystore), kek)) as keystore:
        for is_last in (False, True):
            # What it remembers is older than the copy: nothing in that is older than it remembers.
            keystore.refresh()
            with copies.under_way() as fresh:
                file = fresh / DATABASE
                file.parent.mkdir(mode=0o700)
                copy_any_database(job.database_url, file)
                found = look_through(
                    file, keystore, trial=fresh / "trial", now=from_micros(job.now)
                )
                if found.only_keys_are_missing and not is_last:
                    continue
                is_flawed = not found.is_sound
                kept = copies.keep(fresh, from_micros(job.now), is_flawed=is_flawed)
                return BackupEnding("flawed") if is_flawed else BackupEnding(VERIFIED, kept.size)
    raise AssertionError


def _copy_keys(job: BackupJob, keys: BackupFolder, kek: KeyEncryptionKey) -> None:
    """Copy the keystore into its own folder; the copy counts once all of its keys have opened."""
    with keys.under_way() as fresh:
        to = fresh / "keystore" / KEYSTORE
        to.parent.mkdir(mode=0o700)
        with closing(Keystore.open_to_look(place_of(job.keystore), kek)) as keystore:
            keystore.backup(to)
        with closing(Keystore.open_to_look(to, kek)) as copy:
            if copy.check().problems:
                raise KeystoreRefused(to, "does not open")
        (to.parent / "DELETE-AFTER-7-DAYS.txt").write_text(KEYS_WARNING)
        keys.keep(fresh, from_micros(job.now), is_flawed=False)


_WORDS: Mapping[type[Exception], str] = {
    NoFolder: "missing",
    NoDatabaseFile: "damaged",
    StoreDamaged: "damaged",
    StoreFull: "full",
    PermissionError: "unwritable",
    KeystoreRefused: "keys",
    KeyFileRefused: "keys",
    KekAway: "keys",
    KekUnknown: "keys",
    Unreadable: "keys",
}


def _word_of(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return "full"
    if isinstance(error, OSError) and error.errno == errno.EROFS:
        return "unwritable"
    for kind, word in _WORDS.items():
        if isinstance(error, kind):
            return word
    failure = store_failure(error)
    return "failed" if failure is None else _WORDS.get(type(failure), "failed")


def main() -> None:
    """Do what stands on standard input; write how it ended to standard output."""
    job = BackupJob(**orjson.loads(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(orjson.dumps(asdict(make_backup(job))))


if __name__ == "__main__":
    main()
