"""Every topic whose texts are translated: a line each."""

from collections.abc import Iterator

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.languages.texts import Gap, TextKind, gaps_in
from bot.usecases.common_ground import translatable as common_ground
from bot.usecases.glossary import translatable as glossary
from bot.usecases.glossary.text_sources import TextSource
from bot.usecases.home.background import translatable as background
from bot.usecases.knowledge import translatable as knowledge
from bot.usecases.readout import translatable as readout
from bot.usecases.session_desk import translatable as session_desk
from bot.usecases.travel import translatable as travel
from storage.work import Work

SOURCES: tuple[TextSource, ...] = (
    *background.SOURCES,
    travel.SOURCE,
    knowledge.SOURCE,
    session_desk.SOURCE,
    *common_ground.SOURCES,
    readout.SOURCE,
    *glossary.SOURCES,
)


def source_of(kind: TextKind) -> TextSource:
    """Return where texts of a kind are kept."""
    return next(each for each in SOURCES if kind in each.kinds)


def sources_on(event: Event) -> Iterator[TextSource]:
    """Go through the sources whose family of features is on in an event."""
    yield from (each for each in SOURCES if _is_on(each.feature, event))


def every_gap(work: Work, event: Event) -> Iterator[Gap]:
    """Go through all that lacks a language in an event, read by the guard or not."""
    for source in sources_on(event):
        yield from gaps_in(source.texts(work, event))


def _is_on(feature: Feature | None, event: Event) -> bool:
    return feature is None or feature in event.features
