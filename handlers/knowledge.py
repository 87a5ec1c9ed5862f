"""The organizers' knowledge base."""

from typing import Protocol

from bot.domain.here import Here
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.usecases.knowledge import audiences as knowledge_audiences
from bot.usecases.knowledge import browsing as knowledge_browsing
from bot.usecases.knowledge import checks as knowledge_checks
from bot.usecases.knowledge import editing as knowledge_editing
from bot.usecases.knowledge import entries as knowledge_entries
from bot.usecases.knowledge import files as knowledge_files
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


class _Screen(Protocol):
    """Something to show or ask about all entries."""

    def __call__(self, work: Work, here: Here) -> None: ...


class _OfEntry(Protocol):
    """Something to show, ask or do about one entry."""

    def __call__(self, work: Work, here: Here, *, entry_id: str) -> None: ...


_SCREENS: dict[tuple[str, ...], _Screen] = {
    (): knowledge_browsing.show_knowledge,
    ("search",): knowledge_browsing.start_search,
    ("add",): knowledge_editing.start_entry,
    ("wordings",): knowledge_checks.show_wordings,
    ("check",): knowledge_checks.show_check,
    ("check", "now"): knowledge_checks.check_soon,
    ("files",): knowledge_files.show_files,
    ("import",): knowledge_files.start_import,
}
_OF_AN_ENTRY: dict[tuple[str, ...], _OfEntry] = {
    (): knowledge_entries.show_entry,
    ("publish",): knowledge_entries.publish,
    ("wording",): knowledge_editing.start_wording,
    ("expires",): knowledge_editing.start_expiry,
    ("category",): knowledge_entries.show_categories,
    ("delete",): knowledge_entries.ask_to_delete,
    ("gone",): knowledge_entries.delete,
}


def show(incoming: Incoming, work: Work) -> None:
    """/knowledge, its lists, and what is done with all entries at once."""
    if (simple := _SCREENS.get(incoming.words)) is not None:
        simple(work, incoming.here)
        return
    match incoming.words:
        case ("list", category, page):
            knowledge_browsing.show_list(work, incoming.here, category=category, page=_number(page))
        case ("only", which, page):
            knowledge_browsing.show_only(work, incoming.here, which=which, page=_number(page))
        case ("wording", wording_id, "yes" | "no" as verdict):
            take = verdict == "yes"
            knowledge_checks.decide_wording(work, incoming.here, wording_id=wording_id, take=take)
        case ("yaml" | "csv" as kind,):
            knowledge_files.export(work, incoming.here, as_csv=kind == "csv")
        case _:
            raise StaleButton


def entry(incoming: Incoming, work: Work) -> None:
    """A tap on an entry, or on what can be done with it."""
    entry_id = incoming.word()
    if (simple := _OF_AN_ENTRY.get(incoming.words[1:])) is not None:
        simple(work, incoming.here, entry_id=entry_id)
        return
    match incoming.words[1:]:
        case ("q", place, *verb):
            _wording(incoming, work, entry_id, _number(place), tuple(verb))
        case ("answer", "en" | "zh" as language):
            knowledge_editing.start_answer(
                work, incoming.here, entry_id=entry_id, language=Language(language)
            )
        case ("category", category):
            knowledge_entries.set_category(
                work, incoming.here, entry_id=entry_id, category=category
            )
        case ("for", *whom):
            _audience(incoming, work, entry_id, tuple(whom))
        case _:
            raise StaleButton


def _wording(
    incoming: Incoming, work: Work, entry_id: str, place: int, verb: tuple[str, ...]
) -> None:
    match verb:
        case ():
            knowledge_entries.show_wording(work, incoming.here, entry_id=entry_id, place=place)
        case ("drop",):
            knowledge_entries.drop_wording(work, incoming.here, entry_id=entry_id, place=place)
        case ("en" | "zh" as language,):
            knowledge_editing.start_translation(
                work, incoming.here, entry_id=entry_id, place=place, language=Language(language)
            )
        case _:
            raise StaleButton


def _audience(incoming: Incoming, work: Work, entry_id: str, whom: tuple[str, ...]) -> None:
    match whom:
        case ():
            knowledge_audiences.show_audiences(work, incoming.here, entry_id=entry_id)
        case ("page", page):
            knowledge_audiences.show_audiences(
                work, incoming.here, entry_id=entry_id, page=_number(page)
            )
        case (chosen,):
            knowledge_audiences.set_audience(work, incoming.here, entry_id=entry_id, whom=chosen)
        case _:
            raise StaleButton


def _number(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and len(word) < 4):
        raise StaleButton
    return int(word)


ROUTES: tuple[Route, ...] = (
    legacy("knowledge", show, right=Right.EDIT_KNOWLEDGE, typed=True),
    legacy("entry", entry, right=Right.EDIT_KNOWLEDGE),
)
