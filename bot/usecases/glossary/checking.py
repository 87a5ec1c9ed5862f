"""Whether texts in both languages use the agreed terms in both: one way for whatever is written."""

from collections.abc import Iterable, Sequence

from bot.domain.ids import EventId
from bot.domain.knowledge.glossary import MissingTerm, Term, missing_terms
from bot.domain.messages.texts import Lines, Said, Words
from storage.work import Work

_MOST = 12


def missing_in(work: Work, event_id: EventId, texts: Iterable[Words]) -> tuple[MissingTerm, ...]:
    """Return where texts use an event's agreed term in one language only."""
    return missing_among(work.glossary.of_event(event_id), texts)


def missing_among(terms: Sequence[Term], texts: Iterable[Words]) -> tuple[MissingTerm, ...]:
    """Return the same for terms that were read already."""
    return tuple(missing for words in texts for missing in missing_terms(words, terms))


def missing_said(missing: Sequence[MissingTerm]) -> Said | str:
    """Return in words what to look at, nothing where there is nothing."""
    lines = tuple(
        Said("term-missing", {"found": each.found, "agreed": each.agreed})
        for each in missing[:_MOST]
    )
    return Said("terms-missing", {"lines": Lines(lines)}) if lines else ""


def checked(work: Work, event_id: EventId, texts: Iterable[Words]) -> Said | str:
    """Return in words where texts do without an agreed term, nothing where they do not."""
    return missing_said(missing_in(work, event_id, texts))
