"""Finding what is to be translated, how far it is, and whose it is to write or to read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.chatham.hits import Colour
from bot.chatham.roster import Roster
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId, TextKey
from bot.domain.languages.texts import Gap, by_urgency
from bot.domain.languages.translations import Claim, Stage, Translation, stage_of
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.usecases.languages.sources_finding import every_gap, source_of
from bot.usecases.readout.finding import hits_in, roster_of
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Task:
    """A gap, and what is there of its translation."""

    gap: Gap
    key: TextKey
    stage: Stage
    translation: Translation | None = None
    claim: Claim | None = None

    def is_by(self, person_id: PersonId) -> bool:
        """Say whether somebody writes it, or wrote it last."""
        return self.claim is not None and self.claim.person_id == person_id

    @property
    def said(self) -> tuple[str, ...]:
        """What is written of it so far, of these words or of those before them."""
        return self.translation.said if self.translation else ()


@dataclass(frozen=True, slots=True)
class Tasks:
    """What translators find, the most urgent first; and of how many texts they are kept from the words."""

    open: tuple[Task, ...]
    held_back: int


def tasks_of(work: Work, event: Event) -> Tasks:
    """Return what is to be translated. Texts in which the guard sees a name are held back until reworded."""
    gaps = by_urgency(every_gap(work, event))
    free = _free(work, event, gaps)
    return Tasks(tuple(_tasks(work, event, free)), len(gaps) - len(free))


def find_task(work: Work, here: Here, key: TextKey) -> Task:
    """Return one task. Raises StaleButton where nothing is lacking any more, or it is held back."""
    event = here.event
    # The guard takes milliseconds for each text: it reads the one that is meant, and no other.
    meant = [each for each in every_gap(work, event) if each.key_in(event.id) == key]
    for task in _tasks(work, event, _free(work, event, meant)):
        return task
    raise StaleButton


def _tasks(work: Work, event: Event, gaps: Iterable[Gap]) -> Iterator[Task]:
    translations = work.languages.translations.of_event(event.id)
    claims = work.languages.translations.claims(event.id)
    for gap in gaps:
        key = gap.key_in(event.id)
        translation, claim = translations.get(key), claims.get(key)
        yield Task(gap, key, stage_of(gap, translation, claim, work.now), translation, claim)


def _free(work: Work, event: Event, gaps: list[Gap]) -> list[Gap]:
    """Return those that may be shown: no words that the guard marks red stand in them."""
    guarded = {each.text.kind for each in gaps if source_of(each.text.kind).guarded}
    roster = roster_of(work, event) if guarded else None
    return [
        gap
        for gap in gaps
        if roster is None
        or gap.text.kind not in guarded
        or not names_somebody(roster, gap.text.parts)
    ]


def names_somebody(roster: Roster, parts: Sequence[Words]) -> bool:
    """Say whether the guard marks words red in a text: it may find a person."""
    texts = ("\n".join(getattr(words, language.value) for words in parts) for language in Language)
    return any(hit.colour is Colour.RED for text in texts for hit in hits_in(roster, text))
