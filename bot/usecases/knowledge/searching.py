"""Searching the prepared answers: by what stands in them, and by what is meant."""

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.knowledge.entries import KnowledgeEntry, same_question
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.knowledge.finding import entries_of
from bot.usecases.knowledge.index import index_of
from bot.usecases.knowledge.screens import show_found
from storage.work import Work

_FOUND = 10


def start_search(work: Work, here: Here) -> None:
    """Ask what to look for."""
    forms.begin(work, here, kind=SEARCH)


def _search(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    sought = progress.answers["entry-search"]
    entries = entries_of(work, event.id)
    wanted = same_question(sought)
    found = [entry for entry in entries if wanted and wanted in _everything(entry)]
    near = index_of(work, event.id, entries).find(sought).matches
    by_id: dict[str, KnowledgeEntry] = {entry.id: entry for entry in entries}
    known = {entry.id for entry in found}
    found += [by_id[match.entry_id] for match in near if match.entry_id not in known]
    show_found(work, here, sought, found[:_FOUND])


def _everything(entry: KnowledgeEntry) -> str:
    texts = [text for text, _ in entry.phrasings()]
    return same_question(" ".join((entry.key, *texts, entry.answer.en, entry.answer.zh)))


SEARCH = forms.FormKind(
    Form("entry-search", (Question("entry-search", longest=100),)),
    _search,
    right=Right.EDIT_KNOWLEDGE,
)
FORMS = (SEARCH,)
