"""Agreed terms as translators find them: the words themselves, and what is noted of their use."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import TermId
from bot.domain.languages.texts import Text, TextKind, Urgency
from bot.domain.limits import ANSWER_LENGTH
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


SOURCE = TextSource({TextKind.TERM}, _texts, _write)
