"""The field `bands` of the event file: two or three that guests may say to belong to in a vote."""

from bot.domain.messages.texts import Words
from bot.domain.ratings import MOST_BANDS
from bot.eventfile.event_file import Branch

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
    bands = [spot.words(BAND) for spot in spots]
    for spot, band in zip(spots, bands, strict=True):
        if bool(band.en) != bool(band.zh):
            spot.complain("needs the text in both languages: {en: ..., zh: ...}.", "text-both")
    return tuple(bands)
