"""The field `series` of the event file: which series the event is one of. See deploy/EVENTFILE.md."""

import re

from bot.domain.series.series import ALONE, Series, Turnover
from bot.eventfile.event_file import Branch

KEY = 40
_KEY = re.compile(r"[a-z0-9][a-z0-9-]*")


def read_series(top: Branch) -> Series:
    """Return the series of the event; ALONE where the file has no such field."""
    spot = top.find("series")
    branch = spot.branch() if spot else None
    if branch is None:
        return ALONE
    series = Series(_key(branch), _turnover(branch))
    branch.close()
    return series


def _key(branch: Branch) -> str:
    spot = branch.need("name")
    key = spot.text(KEY) if spot else ""
    if spot and key and not _KEY.fullmatch(key):
        spot.complain("must be of small letters, digits and hyphens.", "series-name")
    return key


def _turnover(branch: Branch) -> Turnover | None:
    spot = branch.find("turnover")
    word = spot.text(KEY).lower() if spot else ""
    if spot and word not in set(Turnover):
        known = " or ".join(Turnover)
        spot.complain(f"must be {known}.", "kind", known=known)
    return Turnover(word) if word in set(Turnover) else None


def written_series(series: Series) -> dict[str, str]:
    """Return the series as a file has it; empty where the event stands alone."""
    if not series.key:
        return {}
    turnover = {"turnover": series.turnover.value} if series.turnover else {}
    return {"name": series.key, **turnover}
