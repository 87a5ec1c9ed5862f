"""Agreed terms as translators find them: the words, what is noted of their use, what they mean."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import TermId
from bot.domain.languages.definitions import MEANS, NOT_SAME, USAGE
from bot.domain.languages.texts import Text, TextKind, Urgency, urgency_in
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.eventfile.glossary_file import TERM
from bot.usecases.glossary.screens import find_term
from bot.usecases.glossary.text_sources import TextSource
from storage.work import Work


def _texts(work: Work, event: Event) -> Iterator[Text]:
    for listed in work.glossary.listed(event.id):
        parts = (listed.term.term, listed.term.note)
        yield Text(TextKind.TERM, listed.id, parts, (TERM, ANSWER_LENGTH), Urgency.LATER)


def _write(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    listed = find_term(work, here, TermId(text_id))
    term, note = parts
    work.glossary.keep(here.event.id, listed.id, replace(listed.term, term=term, note=note))


def _meanings(work: Work, event: Event) -> Iterator[Text]:
    urgency = urgency_in(event, work.now)
    for each in work.languages.definitions.of_event(event.id):
        yield Text(TextKind.DEFINITION, each.id, each.texts, _LONGEST, urgency)


def _write_meaning(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    for each in work.languages.definitions.of_event(here.event.id):
        if each.id == text_id:
            work.languages.definitions.keep(each.worded_anew(parts))
            return
    raise StaleButton


_LONGEST = (TERM, MEANS, NOT_SAME, USAGE)
SOURCES = (
    TextSource({TextKind.TERM}, _texts, _write),
    TextSource({TextKind.DEFINITION}, _meanings, _write_meaning, Feature.LANGUAGES, guarded=True),
)
