"""Finding a paragraph of the norms again: others may come before it meanwhile."""

from zlib import crc32

from bot.domain.events import Event
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.usecases.changes.finding import drafted
from storage.work import Work


def mark_of(point: Words) -> int:
    """Return the number by which a button names a paragraph."""
    return crc32(f"{point.en}\n\n{point.zh}".encode())


def points_of(work: Work, event: Event) -> tuple[Words, ...]:
    """Return the paragraphs as the draft would make them."""
    return drafted(work, event).event.norms.points


def place_of(work: Work, event: Event, mark: int) -> int:
    """Return where a paragraph stands, from 0.

    Raises:
        StaleButton: it is gone or reworded.
    """
    for place, point in enumerate(points_of(work, event)):
        if mark_of(point) == mark:
            return place
    raise StaleButton
