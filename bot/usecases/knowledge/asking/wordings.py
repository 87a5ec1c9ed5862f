"""Which words of a guest are worth keeping as a way to ask."""

from bot.domain.here import Here
from bot.domain.knowledge.entries import QUESTION, QUESTIONS, KnowledgeEntry, same_question
from bot.domain.knowledge.guards import gives_orders
from storage.work import Work

_WORDINGS = 10
"""Wordings of one person that may wait to be looked at."""
WORDINGS_IN_ALL = 300
"""Wordings of an event that may wait."""


def is_new_wording(work: Work, here: Here, entry: KnowledgeEntry, text: str) -> bool:
    """Say whether what this person asked may be offered to organizers for an entry."""
    event_id = here.event.id
    known = {same_question(wording) for wording, _ in entry.phrasings()}
    return (
        len(text) <= QUESTION
        and "\n" not in text
        and same_question(text) not in known
        and not gives_orders(text)
        and len(entry.questions) < QUESTIONS
        and work.questions.wordings_of(event_id, here.person.id) < _WORDINGS
        and work.questions.waiting(event_id) < WORDINGS_IN_ALL
    )
