"""Looking a question up among what this person may be answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.bands import Band
from bot.domain.here import Here
from bot.domain.ids import EntryId, ScreenId, TopicId
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.knowledge.follow_ups import without_and
from bot.domain.knowledge.guards import gives_orders
from bot.domain.messages.marked import unmarked
from bot.usecases.knowledge.finding import allowed_for
from bot.usecases.knowledge.index import index_of
from storage.work import Work

_WORTH = {Band.PROBABLY: 3, Band.SUGGESTIONS: 2}


@dataclass(frozen=True, slots=True)
class Found:
    """What a question came to; `entries` are the best, each with the wording that was found."""

    question: str
    band: Band
    entries: Sequence[tuple[KnowledgeEntry, str]] = ()
    topic: TopicId | None = None
    screen: ScreenId | None = None
    sureness: float = 0.0
    is_order: bool = False
    """It tells the bot what to say, so that no answer is shown before somebody taps."""

    @property
    def worth(self) -> tuple[int, float]:
        """How much was found, of two readings of one question."""
        return _WORTH.get(self.band, 1 if self.topic else 0), self.sureness


def look_up(work: Work, here: Here, question: str) -> Found:
    """Look a question up; who tells the bot what to say is never answered at once."""
    plain = unmarked(question)
    allowed = allowed_for(work, here)
    known = {entry.id: entry for entry in allowed}
    finding = index_of(work, here.event.id, allowed).find(without_and(plain))
    is_order = gives_orders(plain)
    band = finding.band
    if is_order and band in {Band.ANSWER, Band.PROBABLY}:
        band = Band.SUGGESTIONS
    return Found(
        question,
        band,
        [(known[EntryId(each.entry_id)], each.phrasing.text) for each in finding.matches],
        finding.topic,
        finding.screen,
        finding.matches[0].confidence if finding.matches else 0.0,
        is_order,
    )
