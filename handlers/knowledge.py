"""The organizers' knowledge base."""

from typing import Protocol

from bot.domain.people import Language, Person, Role
from bot.domain.refusals import StaleButton
from bot.usecases import (
    knowledge,
    knowledgeaudiences,
    knowledgechecks,
    knowledgeediting,
    knowledgeentries,
    knowledgefiles,
)
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


class _Screen(Protocol):
    """Something to show or ask about all entries."""

    def __call__(self, work: Work, *, person: Person, screen: int | None) -> None: ...


class _OfEntry(Protocol):
    """Something to show, ask or do about one entry."""

    def __call__(
        self, work: Work, *, person: Person, entry_id: str, screen: int | None
    ) -> None: ...


_SCREENS: dict[tuple[str, ...], _Screen] = {
    (): knowledge.show_knowledge,
    ("search",): knowledge.start_search,
    ("add",): knowledgeediting.start_entry,
    ("wordings",): knowledgechecks.show_wordings,
    ("check",): knowledgechecks.show_check,
    ("check", "now"): knowledgechecks.check_soon,
    ("files",): knowledgefiles.show_files,
    ("import",): knowledgefiles.start_import,
}
_OF_AN_ENTRY: dict[tuple[str, ...], _OfEntry] = {
    (): knowledgeentries.show_entry,
    ("publish",): knowledgeentries.publish,
    ("wording",): knowledgeediting.start_wording,
    ("expires",): knowledgeediting.start_expiry,
    ("category",): knowledgeentries.show_categories,
    ("delete",): knowledgeentries.ask_to_delete,
    ("gone",): knowledgeentries.delete,
}


def show(incoming: Incoming, work: Work) -> None:
    """/knowledge, its lists, and what is done with all entries at once."""
    person, screen = incoming.by, incoming.screen
    if (simple := _SCREENS.get(incoming.words)) is not None:
        simple(work, person=person, screen=screen)
        return
    match incoming.words:
        case ("list", category, page):
            knowledge.show_list(
                work, person=person, category=category, page=_number(page), screen=screen
            )
        case ("only", which, page):
            knowledge.show_only(work, person=person, which=which, page=_number(page), screen=screen)
        case ("wording", wording_id, "yes" | "no" as verdict):
            take = verdict == "yes"
            knowledgechecks.decide_wording(
                work, person=person, wording_id=wording_id, take=take, screen=screen
            )
        case ("yaml" | "csv" as kind,):
            knowledgefiles.export(work, person=person, as_csv=kind == "csv")
        case _:
            raise StaleButton


def entry(incoming: Incoming, work: Work) -> None:
    """A tap on an entry, or on what can be done with it."""
    person, screen, entry_id = incoming.by, incoming.screen, incoming.word()
    if (simple := _OF_AN_ENTRY.get(incoming.words[1:])) is not None:
        simple(work, person=person, entry_id=entry_id, screen=screen)
        return
    match incoming.words[1:]:
        case ("q", place, *verb):
            _wording(incoming, work, entry_id, _number(place), tuple(verb))
        case ("answer", "en" | "zh" as language):
            knowledgeediting.start_answer(
                work, person=person, entry_id=entry_id, language=Language(language), screen=screen
            )
        case ("category", category):
            knowledgeentries.set_category(
                work, person=person, entry_id=entry_id, category=category, screen=screen
            )
        case ("for", *whom):
            _audience(incoming, work, entry_id, tuple(whom))
        case _:
            raise StaleButton


def _wording(
    incoming: Incoming, work: Work, entry_id: str, place: int, verb: tuple[str, ...]
) -> None:
    person, screen = incoming.by, incoming.screen
    match verb:
        case ():
            knowledgeentries.show_wording(
                work, person=person, entry_id=entry_id, place=place, screen=screen
            )
        case ("drop",):
            knowledgeentries.drop_wording(
                work, person=person, entry_id=entry_id, place=place, screen=screen
            )
        case ("en" | "zh" as language,):
            knowledgeediting.start_translation(
                work,
                person=person,
                entry_id=entry_id,
                place=place,
                language=Language(language),
                screen=screen,
            )
        case _:
            raise StaleButton


def _audience(incoming: Incoming, work: Work, entry_id: str, whom: tuple[str, ...]) -> None:
    person, screen = incoming.by, incoming.screen
    match whom:
        case ():
            knowledgeaudiences.show_audiences(work, person=person, entry_id=entry_id, screen=screen)
        case ("page", page):
            knowledgeaudiences.show_audiences(
                work, person=person, entry_id=entry_id, page=_number(page), screen=screen
            )
        case (chosen,):
            knowledgeaudiences.set_audience(
                work, person=person, entry_id=entry_id, whom=chosen, screen=screen
            )
        case _:
            raise StaleButton


def _number(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and len(word) < 4):
        raise StaleButton
    return int(word)


ROUTES: tuple[Route, ...] = (
    command("knowledge", show, who=Role.ORGANIZER),
    button("entry", entry, who=Role.ORGANIZER),
)
