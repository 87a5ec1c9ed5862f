"""Where the bot puts backups by itself, how often, and for how long. Every function raises BadSetting."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.settings.environment import BadSetting
from bot.settings.values import read_path


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """A copy every so many `hours`, kept for so many `days`; `keys_folder` is where copies of the keystore go, None where none are made by themselves."""

    folder: Path
    keys_folder: Path | None
    hours: int
    days: int


def read_backup_plan(found: Mapping[str, str]) -> BackupPlan | None:
    """Return the plan, None where the bot makes no backups. Raises BadSetting."""
    named = sorted(name for name in found if name.startswith("COLLOQUY_BACKUP_"))
    if not named:
        return None
    if "COLLOQUY_BACKUP_DIR" not in found:
        raise BadSetting("COLLOQUY_BACKUP_DIR", f"is missing: {named[0]} needs it.")
    folder = _folder("COLLOQUY_BACKUP_DIR", found)
    keys = (
        _folder("COLLOQUY_BACKUP_KEYS_DIR", found) if "COLLOQUY_BACKUP_KEYS_DIR" in found else None
    )
    if keys is not None and (keys.is_relative_to(folder) or folder.is_relative_to(keys)):
        raise BadSetting(
            "COLLOQUY_BACKUP_KEYS_DIR",
            "must lie apart from COLLOQUY_BACKUP_DIR: it opens what lies there.",
        )
    hours = _number("COLLOQUY_BACKUP_HOURS", found, usual=24, most=168)
    days = _number("COLLOQUY_BACKUP_DAYS", found, usual=30, most=3650)
    return BackupPlan(folder, keys, hours, days)


def _folder(name: str, found: Mapping[str, str]) -> Path:
    path = read_path(name, found[name])
    if not path.is_absolute():
        raise BadSetting(name, "must be an absolute path of a folder that is there.")
    return path


def _number(name: str, found: Mapping[str, str], *, usual: int, most: int) -> int:
    value = found.get(name, str(usual))
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= most):
        raise BadSetting(name, f"must be a whole number from 1 to {most}.")
    return int(value)
