"""Wall time in a zone and moments in UTC."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


class WallTimeAmbiguous(ValueError):
    """The clock shows this time never or twice that day (daylight saving changes)."""


def from_wall(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the aware UTC time when the clock in `zone` shows the naive time `wall`.

    Raises:
        WallTimeAmbiguous: the clock skips or repeats it.
    """
    early, late = wall.replace(tzinfo=zone, fold=0), wall.replace(tzinfo=zone, fold=1)
    if early.utcoffset() != late.utcoffset():
        raise WallTimeAmbiguous
    return early.astimezone(UTC)
