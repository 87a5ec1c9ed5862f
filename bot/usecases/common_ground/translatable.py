"""Statements, interventions and shared goals as translators find them: without an author, as everybody does."""

from collections.abc import Iterator

from bot.domain.common_ground.items import (
    ABOUT,
    DOUBTS,
    STATEMENT,
    TITLE,
    ItemKind,
    ItemState,
    newest,
)
from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import ItemId
from bot.domain.languages.texts import Text, TextKind, urgency_in
from bot.domain.messages.texts import Words
from bot.usecases.common_ground.finding import find_newest, reword
from bot.usecases.glossary.text_sources import TextSource
from storage.work import Work

_KINDS = {
    ItemKind.STATEMENT: TextKind.STATEMENT,
    ItemKind.INTERVENTION: TextKind.INTERVENTION,
    ItemKind.GOAL: TextKind.GOAL,
}
_LONGEST = {
    ItemKind.STATEMENT: (STATEMENT,),
    ItemKind.INTERVENTION: (TITLE, ABOUT, DOUBTS),
    ItemKind.GOAL: (STATEMENT,),
}


def _source(feature: Feature, *kinds: ItemKind) -> TextSource:
    def texts(work: Work, event: Event) -> Iterator[Text]:
        urgency = urgency_in(event, work.now)
        for item in newest(work.common_ground.versions(event.id)):
            if item.kind in kinds and item.state is not ItemState.WITHDRAWN:
                longest = _LONGEST[item.kind]
                yield Text(_KINDS[item.kind], item.id, item.texts, longest, urgency)

    def write(work: Work, here: Here, text_id: str, parts: tuple[Words, ...]) -> None:
        item = find_newest(work, here.event, ItemId(text_id), kinds)
        reword(work, item.worded_anew(parts))

    return TextSource({_KINDS[kind] for kind in kinds}, texts, write, feature, guarded=True)


SOURCES = (
    _source(Feature.COMMON_GROUND, ItemKind.STATEMENT, ItemKind.INTERVENTION),
    _source(Feature.GOALS, ItemKind.GOAL),
)
