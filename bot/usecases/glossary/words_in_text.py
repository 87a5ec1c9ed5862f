"""The agreed terms that stand in a text, as a button below it: each opens the term's card."""

from collections.abc import Iterable
from hashlib import sha256

from bot.domain.callback_words import glossary as words
from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import TermId
from bot.domain.knowledge.glossary import stands_in
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.usecases.glossary.screens import put_term, show_chosen
from storage.work import Work

_MOST = 6
_MARK = 6
"""Characters that stand for a term: the data of a button hold few, and its text may not be kept anywhere."""


def words_row(work: Work, event: Event, texts: Iterable[Words]) -> Keyboard:
    """Return the row that leads from texts to the agreed terms in them, none where there are none."""
    if Feature.LANGUAGES not in event.features:
        return ()
    texts = tuple(texts)
    found = [each for each in work.glossary.listed(event.id) if stands_in(each.term, texts)]
    marks = "".join(_mark_of(each.id) for each in found[:_MOST])
    return ((Button("words-in-text", words.IN_TEXT.to(marks)),),) if found else ()


def show_words(work: Work, here: Here, marks: str) -> None:
    """Show the term of a text, or several to choose from, below the text, which stays. Raises StaleButton."""
    wanted = {marks[at : at + _MARK] for at in range(0, len(marks), _MARK)}
    found = [each for each in work.glossary.listed(here.event.id) if _mark_of(each.id) in wanted]
    if not found:
        raise StaleButton
    if len(found) == 1:
        put_term(work, here.anew(), found[0])
    else:
        show_chosen(work, here.anew(), found)


def _mark_of(term_id: TermId) -> str:
    return sha256(term_id.encode()).hexdigest()[:_MARK]
