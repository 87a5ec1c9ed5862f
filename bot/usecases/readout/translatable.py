"""The points of a readout as translators find them: in one language only, until guests have seen them."""

from collections.abc import Iterator

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import PointId
from bot.domain.languages.texts import Text, TextKind, urgency_in
from bot.domain.messages.texts import Words
from bot.domain.readout.points import ADDRESSEE, BECAUSE, TEXT
from bot.usecases.glossary.text_sources import TextSource
from bot.usecases.readout.finding import drafted, find_point, points_of
from storage.work import Work


def _texts(work: Work, event: Event) -> Iterator[Text]:
    urgency = urgency_in(event, work.now)
    for point in drafted(points_of(work, event)):
        parts = (point.text, point.because, point.addressee)
        yield Text(TextKind.POINT, point.id, parts, (TEXT, BECAUSE, ADDRESSEE), urgency)


def _write(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    text, because, addressee = parts
    point = find_point(work, here.event, PointId(text_id))
    work.readouts.keep_point(point.reworded(text, because, addressee))


SOURCE = TextSource({TextKind.POINT}, _texts, _write, Feature.READOUT, guarded=True)
