"""The venue's page as translators find it: how to get there, how to get online, whose numbers these are."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.languages.texts import Text, TextKind, urgency_in
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.eventfile.venue_file import LABEL, VENUE_TEXT
from bot.usecases.glossary.text_sources import TextSource
from storage.work import Work

_TEXTS = ("address", "wifi", "notes")
_NUMBER = "number-"


def _texts(work: Work, event: Event) -> Iterator[Text]:
    venue, urgency = work.venues.find(event.id), urgency_in(event, work.now)
    for name in _TEXTS:
        words: Words = getattr(venue, name)
        yield Text(TextKind.VENUE, name, (words,), (VENUE_TEXT,), urgency)
    for at, number in enumerate(venue.numbers):
        yield Text(TextKind.VENUE, f"{_NUMBER}{at}", (number.label,), (LABEL,), urgency)


def _write(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    venue = work.venues.find(here.event.id)
    if text_id in _TEXTS:
        work.venues.keep(here.event.id, replace(venue, **{text_id: parts[0]}))
        return
    at = int(text_id.removeprefix(_NUMBER))
    if at >= len(venue.numbers):
        raise StaleButton
    numbers = list(venue.numbers)
    numbers[at] = replace(numbers[at], label=parts[0])
    work.venues.keep(here.event.id, replace(venue, numbers=tuple(numbers)))


SOURCE = TextSource({TextKind.VENUE}, _texts, _write)
