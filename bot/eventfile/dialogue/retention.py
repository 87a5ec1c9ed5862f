"""The field `retention` of the event file: for how many days what is kept. See deploy/EVENTFILE.md."""

from collections.abc import Mapping

from bot.domain.retention import LEAST_DAYS, MOST_DAYS, Keeping
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import read_whole


def read_retention(top: Branch) -> dict[Keeping, int] | None:
    """Return the days of each kind that the file names; None where it says nothing of any."""
    spot = top.find("retention")
    branch = spot.branch() if spot else None
    if branch is None:
        return None
    said = {kind: read_whole(branch, kind, LEAST_DAYS[kind], MOST_DAYS) for kind in Keeping}
    branch.close()
    return {kind: days for kind, days in said.items() if days is not None}


def written_retention(retention: Mapping[Keeping, int]) -> dict[str, int]:
    """Return the days as a file has them."""
    return {str(kind): retention[kind] for kind in Keeping if kind in retention}
