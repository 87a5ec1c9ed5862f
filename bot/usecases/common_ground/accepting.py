"""What facilitators do with proposals: complete the languages, accept by two, turn down."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.common_ground.items import (
    ABOUT,
    DOUBTS,
    MOST,
    STATEMENT,
    TITLE,
    Item,
    ItemKind,
    ItemState,
)
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import ItemId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Said, Words
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.common_ground.desk_screens import put_waiting, show_desk, show_drop_question
from bot.usecases.common_ground.finding import find_newest, find_waiting, listed_items, reword
from storage.work import Work


class ItemLacksLanguage(Refused):
    """A proposal would be accepted that not everybody can read."""

    text = "ground-lacks-language"


class AcceptedByYou(Refused):
    """One facilitator taps twice where two have to tap."""

    text = "ground-accepted-by-you"


class ListFull(Refused):
    """As many items of a kind are on the list as may be."""

    text = "ground-list-full"


def accept(work: Work, here: Here, item_id: ItemId, version: int) -> None:
    """Accept a proposal; with the second facilitator it is put to everybody.

    Raises:
        StaleButton, ItemLacksLanguage, AcceptedByYou, ListFull: as `take_accepted`.
    """
    item = find_waiting(work, here.event, item_id)
    accepted = take_accepted(work, here, item, version, most=MOST)
    if accepted.state is ItemState.LISTED:
        show_desk(work, here)
    else:
        put_waiting(work, here, accepted)


def take_accepted(work: Work, here: Here, item: Item, version: int, *, most: int) -> Item:
    """Note that a facilitator accepts what was read as `version`; of its kind, `most` are on the list.

    Raises:
        StaleButton: it was worded anew since, or is accepted already.
        ItemLacksLanguage, AcceptedByYou, ListFull: see there.
    """
    if item.version != version:
        raise StaleButton
    if any(map(item.lacks, Language)):
        raise ItemLacksLanguage
    if item.accepted_by == here.person.id:
        raise AcceptedByYou
    others = [each for each in listed_items(work, here.event, item.kind) if each.id != item.id]
    if len(others) >= most:
        raise ListFull(number=most)
    accepted = item.accepted(here.person.id)
    work.common_ground.keep(accepted)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="accepted-item", subject=item.id
    )
    return accepted


def ask_to_drop(work: Work, here: Here, item_id: ItemId) -> None:
    """Ask once. Raises StaleButton."""
    show_drop_question(work, here, find_newest(work, here.event, item_id))


def drop(work: Work, here: Here, item_id: ItemId) -> None:
    """Turn a proposal down, or take an item off the list. Raises StaleButton."""
    take_off(work, here, find_newest(work, here.event, item_id))
    show_desk(work, here)


def take_off(work: Work, here: Here, item: Item) -> None:
    """Note that a facilitator takes an item away; rounds that asked about it stay."""
    work.common_ground.keep(replace(item, state=ItemState.WITHDRAWN, accepted_by=None))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="dropped-item", subject=item.id
    )


def start_completing(work: Work, here: Here, item_id: ItemId, language: Language) -> None:
    """Ask a facilitator for a proposal's words in one language. Raises StaleButton."""
    item = find_waiting(work, here.event, item_id)
    forms.begin(work, here, kind=_FORMS[item.kind], about=f"{item_id} {language}")


def _item_of(work: Work, here: Here, progress: Progress) -> tuple[Item, Language]:
    item_id, _, language = progress.about.partition(" ")
    return find_waiting(work, here.event, ItemId(item_id)), Language(language)


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    item, language = _item_of(work, here, progress)
    text = item.texts[_names(item.kind).index(question.name)]
    shown = text.in_language(language.other)
    return {
        "language": Said(f"ground-language-{language}"),
        "words": shown,
        "longest-count": question.longest,
    }


def _complete(work: Work, here: Here, progress: Progress) -> None:
    item, language = _item_of(work, here, progress)
    said = [progress.answers[name] for name in _names(item.kind)]
    completed = item.worded_anew(_completed(item.texts, said, language))
    reword(work, completed)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="worded-item", subject=item.id
    )
    put_waiting(work, here, completed)


def _completed(texts: Sequence[Words], said: Sequence[str], language: Language) -> list[Words]:
    return [
        replace(text, **{language.value: words}) for text, words in zip(texts, said, strict=True)
    ]


def _names(kind: ItemKind) -> list[str]:
    return [each.name for each in _ASKED[kind]]


_ASKED = {
    ItemKind.STATEMENT: (Question("ground-in-sentence", Kind.NAME, longest=STATEMENT),),
    ItemKind.INTERVENTION: (
        Question("ground-in-title", Kind.NAME, longest=TITLE),
        Question("ground-in-about", Kind.NAME, longest=ABOUT),
        Question("ground-in-doubts", Kind.NAME, longest=DOUBTS),
    ),
}
_FORMS = {
    kind: forms.FormKind(
        Form(f"ground-complete-{kind}", asked),
        _complete,
        _describe,
        right=Right.FACILITATE,
        for_questions=True,
    )
    for kind, asked in _ASKED.items()
}
FORMS = tuple(_FORMS.values())
