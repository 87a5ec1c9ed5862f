"""The field `bands` of the event file: two or three that guests may say to belong to in a vote."""

from bot.domain.messages.texts import Words
from bot.domain.ratings import MOST_BANDS
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import both_of

BAND = 60
_LEAST = 2


def read_bands(top: Branch) -> tuple[Words, ...]:
    """Return the bands, each in both languages; none where the file has no such field."""
    listed = top.find("bands")
    if listed is None:
        return ()
    spots = listed.items(MOST_BANDS)
    if len(spots) < _LEAST:
        listed.complain("needs two or three, or is left out.", "bands-few")
    return tuple(both_of(spot, BAND) for spot in spots)
