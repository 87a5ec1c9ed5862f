"""Prepared answers as translators find them: those that more than the readers of one language may get."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.broadcasts import AudienceKind
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.knowledge.entries import ANSWER
from bot.domain.languages.texts import Text, TextKind, urgency_in
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.usecases.glossary.text_sources import TextSource
from storage.work import Work


def _texts(work: Work, event: Event) -> Iterator[Text]:
    urgency = urgency_in(event, work.now)
    for entry in work.knowledge.entries(event.id):
        # A draft is nobody's answer yet; what is for one language alone lacks no other.
        if not entry.draft and entry.audience.kind is not AudienceKind.LANGUAGE:
            yield Text(TextKind.ANSWER, entry.id, (entry.answer,), (ANSWER,), urgency)


def _write(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    entry = work.knowledge.find(here.event.id, text_id)
    if entry is None:
        raise StaleButton
    work.knowledge.keep(here.event.id, replace(entry, answer=parts[0]))


SOURCE = TextSource({TextKind.ANSWER}, _texts, _write, guarded=True)
