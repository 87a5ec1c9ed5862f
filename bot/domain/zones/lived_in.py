"""Which names of the zone database are places where people live."""

from functools import cache
from zoneinfo import available_timezones

_CONTINENTS_AND_OCEANS = {
    "Africa",
    "America",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
}
_COUNTRIES = {"Brazil", "Canada", "Chile", "Mexico", "US"}
_AREAS = frozenset(_CONTINENTS_AND_OCEANS | _COUNTRIES)
_NOBODY = frozenset({"Pacific/Johnston", "Pacific/Midway", "Pacific/Samoa", "Pacific/Wake"})
"""Islands without inhabitants, and a Samoa that is the other one."""
UTC = "UTC"


@cache
def lived_in() -> frozenset[str]:
    """Return the names; read once, for reading them walks through the files of the database.

    `Etc/GMT+8`, which is eight hours *behind*, `EST`, `Factory` and the like are not among them.
    """
    return frozenset(
        name
        for name in available_timezones()
        if name.partition("/")[0] in _AREAS and "/" in name and name not in _NOBODY
    )


def is_beyond_doubt(zone: str) -> bool:
    """Say whether a stored zone can only be what its owner meant.

    Earlier versions took `GMT+8` for `Etc/GMT+8`, `EST` and `East` for the zone files of these
    names, and one of two towns for both.
    """
    return zone == UTC or (zone in lived_in() and zone not in _ONE_OF_TWO)


_ONE_OF_TWO = frozenset(
    {
        "America/Argentina/San_Juan",
        "America/Indiana/Knox",
        "America/Indiana/Petersburg",
        "America/Indiana/Vincennes",
        "America/North_Dakota/Center",
        "Asia/Urumqi",
        "Australia/North",
        "Australia/South",
        "Australia/Victoria",
        "Australia/West",
        "Brazil/East",
        "Brazil/West",
        "Chile/Continental",
        "Mexico/General",
    }
)
"""Places that earlier versions chose for a word which means something else to most."""
