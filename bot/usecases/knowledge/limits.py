"""What prepared answers must hold to: how many there are, and that each question has one answer."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.knowledge.entries import ENTRIES, KnowledgeEntry, in_its_language, same_question
from bot.domain.messages.refusals import Refused
from bot.usecases.knowledge.index import entries_of
from storage.work import Work


class TooManyEntries(Refused):
    """More entries than an event may have."""

    text = "entry-too-many"


class TooManyWordings(Refused):
    """More ways to ask than an entry may have."""

    text = "entry-too-many-wordings"


class QuestionTaken(Refused):
    """A wording that another entry answers already; two answers would leave the bot to choose."""

    text = "entry-question-taken"


def check_room(work: Work, event: Event) -> None:
    """Raise TooManyEntries if the event can take no more."""
    if work.knowledge.count(event.id) >= ENTRIES:
        raise TooManyEntries(number=ENTRIES)


def check_not_taken(work: Work, event: Event, texts: Iterable[str], *, besides: str = "") -> None:
    """Raise QuestionTaken if an entry other than `besides` has one of these wordings."""
    wanted = {same_question(text) for text in texts}
    for entry in entries_of(work, event.id):
        if entry.id != besides:
            for text, _ in entry.phrasings():
                if same_question(text) in wanted:
                    raise QuestionTaken(question=text)


def add_wording(entry: KnowledgeEntry, text: str) -> KnowledgeEntry:
    """Return an entry with one more way to ask, in the language it is written in."""
    known = {same_question(wording) for wording, _ in entry.phrasings()}
    if same_question(text) in known:
        return entry
    return replace(entry, questions=(*entry.questions, in_its_language(text)))
