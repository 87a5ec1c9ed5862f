"""Prompts and cards of an event's own as translators find them."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.languages.texts import Text, TextKind, urgency_in
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.domain.session_desk.cards import SOURCE as SOURCE_LENGTH
from bot.domain.session_desk.cards import TEXT, TITLE
from bot.domain.session_desk.prompts import LONGEST_PROMPT
from bot.usecases.glossary.text_sources import TextSource
from storage.work import Work


def _texts(work: Work, event: Event) -> Iterator[Text]:
    urgency = urgency_in(event, work.now)
    for prompt in work.session_desks.prompts_of(event.id):
        yield Text(TextKind.PROMPT, prompt.id, (prompt.text,), (LONGEST_PROMPT,), urgency)
    for card in work.session_desks.cards_of(event.id):
        parts = (card.title, card.text, card.source)
        yield Text(TextKind.CARD, card.id, parts, (TITLE, TEXT, SOURCE_LENGTH), urgency)


def _write(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
    desks = work.session_desks
    for prompt in desks.prompts_of(here.event.id):
        if prompt.id == text_id:
            desks.keep_prompt(replace(prompt, text=parts[0]))
            return
    for card in desks.cards_of(here.event.id):
        if card.id == text_id:
            title, text, source = parts
            desks.keep_card(replace(card, title=title, text=text, source=source))
            return
    raise StaleButton


SOURCE = TextSource({TextKind.PROMPT, TextKind.CARD}, _texts, _write, Feature.DESK, guarded=True)
