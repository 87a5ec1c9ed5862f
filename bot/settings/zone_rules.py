"""Which rules of time zones count: the machine's own, or those that came with the packages.

Python takes the machine's, however old. Governments give notice of months at best, so a machine
that is not kept up to date shows zones an hour off that the packages have right.
"""

import zoneinfo
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

_MACHINES = tuple(Path(folder) for folder in zoneinfo.TZPATH)


@dataclass(frozen=True, slots=True)
class ZoneRules:
    """Releases of the IANA database such as 2026f: the packages', and the machine's if it tells."""

    packaged: str
    machine: str

    @property
    def packaged_count(self) -> bool:
        """Tell whether the packages' are the newer ones."""
        return self.packaged > self.machine

    @property
    def used(self) -> str:
        """Return the release that counts."""
        return max(self.packaged, self.machine)


def zone_rules(folders: Iterable[Path] = _MACHINES) -> ZoneRules:
    """Return which rules there are; `folders` are where the machine's would be."""
    found = (_release(folder) for folder in folders)
    packages = _release(Path(str(files("tzdata"))) / "zoneinfo")
    return ZoneRules(packages, next(filter(None, found), ""))


def use_newest_rules() -> None:
    """Have every zone read from the newer rules; call before any zone is looked up."""
    if zone_rules().packaged_count:
        zoneinfo.reset_tzpath(())
        zoneinfo.ZoneInfo.clear_cache()


def machines_offset(zone: str, moment: datetime) -> timedelta | None:
    """Return the offset from UTC by the machine's own rules; None where it has none for a zone."""
    rules = _machines_zone(zone)
    return None if rules is None else moment.astimezone(rules).utcoffset()


@cache
def _machines_zone(zone: str) -> zoneinfo.ZoneInfo | None:
    for folder in _MACHINES:
        path = folder / zone
        if path.is_file():
            with path.open("rb") as file:
                return zoneinfo.ZoneInfo.from_file(file, key=zone)
    return None


def _release(folder: Path) -> str:
    """The first line of `tzdata.zi` is `# version 2025b`; some systems keep `+VERSION` instead."""
    try:
        with (folder / "tzdata.zi").open(encoding="ascii") as file:
            return file.readline().rpartition(" ")[2].strip()
    except OSError:
        pass
    try:
        return (folder / "+VERSION").read_text(encoding="ascii").strip()
    except OSError:
        return ""
