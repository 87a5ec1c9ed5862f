"""What somebody may be answered from: the entries that are for them and hold today, indexed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.bands import Phrasing
from bot.answers.embedder import Embedder, phrasing_key
from bot.answers.index import Entry, Index
from bot.domain.ids import EventId
from bot.domain.knowledge.entries import Encoded, KnowledgeEntry, may_see
from bot.domain.knowledge.topics import TOPICS
from bot.domain.people.people import Language, Role
from bot.usecases.knowledge.finding import entries_of, today
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Unbuilt:
    """What an index is built from, read at one moment."""

    event_id: EventId
    revision: int
    entries: tuple[KnowledgeEntry, ...]
    vectors: Encoded
    embedder: Embedder | None

    @property
    def model(self) -> str:
        """The name of the model the index will use, "" for none."""
        return "" if self.embedder is None else self.embedder.name

    @property
    def allowed(self) -> frozenset[str]:
        """The ids of the entries."""
        return frozenset(entry.id for entry in self.entries)

    def build(self) -> Index:
        """Build it; for 500 entries that takes a second or two."""
        return Index.build(as_indexed(self.entries), embedder=self.embedder, vectors=self.vectors)


_AT_ONCE = {1: 24, 2: 3}
"""Phrasings encoded while somebody waits, by the number of encoders (2 ms each with one, 25 ms with
both); more are left to the clock."""


def index_of(work: Work, event_id: EventId, allowed: Sequence[KnowledgeEntry]) -> Index:
    """Return an index over nothing but the allowed entries.

    Without the encoder, or while more than a few phrasings still wait for it, it goes by the
    wording alone.
    """
    revision = work.knowledge.revision(event_id)
    if not work.answer_room.is_encoded(event_id, revision):
        _encode_now(work, event_id, revision)
    embedder = _usable_embedder(work, event_id, revision)
    return work.answer_room.index(
        event_id,
        revision,
        frozenset(entry.id for entry in allowed),
        "" if embedder is None else embedder.name,
        lambda: material_of(work, event_id, allowed).build(),
    )


def next_unbuilt(work: Work) -> Unbuilt | None:
    """Return what the next index is built from that most guests would otherwise wait for."""
    room = work.answer_room
    for event_id in filter(work.events.is_readable, work.events.ids()):
        event = work.events.get(event_id)
        revision, day = work.knowledge.revision(event_id), today(event, work.now)
        if not revision or room.is_built_ahead(event_id, revision, day):
            continue
        for going in ((), (event.subject,)):
            for language in Language:
                allowed = [
                    entry
                    for entry in entries_of(work, event_id)
                    if entry.holds_on(day)
                    and may_see(
                        entry.audience,
                        role=Role.GUEST,
                        language=language,
                        event=event.subject,
                        going=going,
                    )
                ]
                material = material_of(work, event_id, allowed)
                if not room.has_index(event_id, revision, material.allowed, material.model):
                    return material
        room.note_built_ahead(event_id, revision, day)
    return None


def material_of(work: Work, event_id: EventId, allowed: Sequence[KnowledgeEntry]) -> Unbuilt:
    """Return what an index over the allowed entries is built from."""
    revision = work.knowledge.revision(event_id)
    embedder = _usable_embedder(work, event_id, revision)
    vectors: Encoded = {}
    if embedder is not None:
        stored = work.knowledge.vectors(event_id, model=embedder.name)
        for entry in allowed:
            vectors |= stored.get(entry.id, {})
    return Unbuilt(event_id, revision, tuple(allowed), vectors, embedder)


def _usable_embedder(work: Work, event_id: EventId, revision: int) -> Embedder | None:
    return work.answer_room.embedder if work.answer_room.is_encoded(event_id, revision) else None


def as_indexed(entries: Sequence[KnowledgeEntry]) -> list[Entry]:
    """Return entries in the shape an index is built from."""
    return [
        Entry(
            entry.id,
            tuple(Phrasing(text, language) for text, language in entry.phrasings()),
            critical=entry.is_critical,
            topic=entry.topic if entry.topic in TOPICS else None,
        )
        for entry in entries
    ]


def unencoded(work: Work, event_id: EventId) -> list[tuple[KnowledgeEntry, list[str]]]:
    """Return the entries that lack vectors of today's model, with the wordings that lack one."""
    stored = work.knowledge.vectors(event_id, model=work.answer_room.model)
    lacking: list[tuple[KnowledgeEntry, list[str]]] = []
    for entry in entries_of(work, event_id):
        known = stored.get(entry.id, {})
        texts = [text for text, _ in entry.phrasings() if phrasing_key(text) not in known]
        if texts:
            lacking.append((entry, texts))
    return lacking


def keep_encoded(
    work: Work, event_id: EventId, entry: KnowledgeEntry, *, model: str, made: Encoded
) -> None:
    """Write an entry's vectors: those just made and those its other wordings had."""
    stored = work.knowledge.vectors_of(event_id, entry.id, model=model) | made
    wanted = {phrasing_key(text) for text, _ in entry.phrasings()}
    vectors = {key: vector for key, vector in stored.items() if key in wanted}
    work.knowledge.keep_vectors(event_id, entry.id, model=model, vectors=vectors)


def _encode_now(work: Work, event_id: EventId, revision: int) -> None:
    embedder = work.answer_room.embedder
    if embedder is None:
        return
    lacking = unencoded(work, event_id)
    if sum(len(texts) for _, texts in lacking) > _AT_ONCE.get(len(embedder.widths), 0):
        return
    for entry, texts in lacking:
        made = dict(zip(map(phrasing_key, texts), embedder.encode(texts), strict=True))
        keep_encoded(work, event_id, entry, model=embedder.name, made=made)
    work.answer_room.note_encoded(event_id, revision)
