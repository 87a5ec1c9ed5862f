"""Statements, interventions, goals: what guests may agree on, in both languages, without an author."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from bot.domain.ids import EventId, ItemId, PersonId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

STATEMENT = 280
TITLE, ABOUT, DOUBTS = 60, 300, 200
"""Characters of a statement; of an intervention's title, what it is, and what speaks against it."""
MOST = 30
"""Items of a kind that can be voted on, and as many that wait to be accepted."""


class ItemKind(StrEnum):
    """What can be put to everybody."""

    STATEMENT = "statement"
    """One sentence to agree with or not."""
    INTERVENTION = "intervention"
    """A measure: is it desirable, technically and politically feasible?"""
    GOAL = "goal"
    """A shared goal, which facilitators made of the sealed ones; guests mark it."""


GROUND_KINDS = (ItemKind.STATEMENT, ItemKind.INTERVENTION)
"""What any guest may propose; goals have screens of their own."""


def ground_kind(value: str) -> ItemKind:
    """Read one of GROUND_KINDS. Raises ValueError."""
    if value not in GROUND_KINDS:
        raise ValueError(value)
    return ItemKind(value)


class ItemState(StrEnum):
    """How far a version of an item is."""

    PROPOSED = "proposed"
    LISTED = "listed"
    """Two facilitators have accepted it, or it came with the event's file."""
    WITHDRAWN = "withdrawn"


class Actor(StrEnum):
    """Who would carry out an intervention."""

    LAB = "lab"
    STATE = "state"
    SEVERAL_STATES = "several-states"
    CLOUD = "cloud"
    FIELD = "field"


class Cooperation(StrEnum):
    """Whether one can do it alone."""

    ALONE = "alone"
    BETTER_TOGETHER = "better-together"
    ONLY_TOGETHER = "only-together"


_UNSAID = Words("")


@dataclass(frozen=True, slots=True)
class Item:
    """One version of a statement or goal (its `title`) or of an intervention; versions count from 1.

    Nobody's name is beside it. `handle` is the hash of what its author alone holds, None for what
    came in a file; `accepted_by` the first facilitator who has accepted a proposal, forgotten with
    the second. `key` is its name in the event file, if it came from one.
    """

    id: ItemId
    event_id: EventId
    kind: ItemKind
    version: int
    state: ItemState
    title: Words
    about: Words = _UNSAID
    doubts: Words = _UNSAID
    actors: tuple[Actor, ...] = ()
    cooperation: Cooperation | None = None
    key: str = ""
    handle: bytes | None = None
    accepted_by: PersonId | None = None

    @property
    def texts(self) -> tuple[Words, ...]:
        """What is to be said in both languages."""
        is_measure = self.kind is ItemKind.INTERVENTION
        return (self.title, self.about, self.doubts) if is_measure else (self.title,)

    def lacks(self, language: Language) -> bool:
        """Say whether something is not said in a language."""
        return not all(getattr(text, language.value) for text in self.texts)

    def says_the_same(self, other: "Item") -> bool:
        """Say whether another version differs in nothing that guests read."""
        mine = (*self.texts, self.actors, self.cooperation)
        return mine == (*other.texts, other.actors, other.cooperation)

    def accepted(self, by: PersonId) -> "Item":
        """Return it after a facilitator accepted it: the second one lists it."""
        if self.accepted_by is None or self.accepted_by == by:
            return replace(self, accepted_by=by)
        return replace(self, accepted_by=None, state=ItemState.LISTED)

    def worded_anew(self, texts: Iterable[Words]) -> "Item":
        """Return the next version, with other words, to be accepted anew."""
        title, about, doubts = (*texts, _UNSAID, _UNSAID)[:3]
        return replace(
            self,
            version=self.version + 1,
            state=ItemState.PROPOSED,
            title=title,
            about=about,
            doubts=doubts,
            accepted_by=None,
        )


def hash_of(handle: str) -> bytes:
    """Return what is kept of an author's handle."""
    return sha256(b"colloquy item|" + handle.encode()).digest()


def newest(versions: Iterable[Item]) -> Iterator[Item]:
    """Yield the newest version of each item."""
    found: dict[ItemId, Item] = {}
    for each in sorted(versions, key=lambda each: each.version):
        found[each.id] = each
    yield from found.values()


def listed(versions: Iterable[Item]) -> Iterator[Item]:
    """Yield of each item the version that can be voted on now; none of one that is withdrawn."""
    versions = tuple(versions)
    gone = {each.id for each in newest(versions) if each.state is ItemState.WITHDRAWN}
    on_list = (each for each in versions if each.state is ItemState.LISTED)
    yield from (each for each in newest(on_list) if each.id not in gone)


def proposed(versions: Iterable[Item]) -> Iterator[Item]:
    """Yield what waits to be accepted."""
    yield from (each for each in newest(versions) if each.state is ItemState.PROPOSED)
