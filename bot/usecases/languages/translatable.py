"""What terms mean, as translators find it: as soon as it is proposed, without an author."""

from collections.abc import Iterator

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.languages.definitions import MEANS, NOT_SAME, USAGE
from bot.domain.languages.texts import Text, TextKind, urgency_in
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.eventfile.glossary_file import TERM
from bot.usecases.glossary.text_sources import TextSource
from storage.work import Work

_LONGEST = (TERM, MEANS, NOT_SAME, USAGE)


def _texts(work: Work, event: Event) -> Iterator[Text]:
    urgency = urgency_in(event, work.now)
    for each in work.languages.definitions.of_event(event.id):
        yield Text(TextKind.DEFINITION, each.id, each.texts, _LONGEST, urgency)


def _write(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    for each in work.languages.definitions.of_event(here.event.id):
        if each.id == text_id:
            work.languages.definitions.keep(each.worded_anew(parts))
            return
    raise StaleButton


SOURCE = TextSource({TextKind.DEFINITION}, _texts, _write, Feature.LANGUAGES, guarded=True)
