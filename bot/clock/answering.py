"""What the clock does for answers: loading the encoder, encoding wordings, the self-check."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TypeAlias

from bot.answers.deciding.tying import tying_for
from bot.answers.embedder import phrasing_key
from bot.answers.room import AnswerRoom
from bot.answers.topics.nearest import nearest_topics
from bot.domain.ids import EventId
from bot.domain.knowledge.entries import Check, Encoded, KnowledgeEntry
from bot.usecases.knowledge.checks import examine, next_check
from bot.usecases.knowledge.index import keep_encoded, next_unbuilt, unencoded
from storage.work import Work
from storage.writer import Writer

Lacking: TypeAlias = Sequence[tuple[KnowledgeEntry, list[str]]]
_AT_ONCE = 40
"""Entries encoded between two looks at the database: some 0.3 s."""


async def prepare_answers(writer: Writer, room: AnswerRoom) -> None:
    """Do ahead of time what somebody's question would otherwise wait for."""
    await encode_wordings(writer, room)
    await build_ahead(writer, room)


async def encode_wordings(writer: Writer, room: AnswerRoom) -> None:
    """Encode what lacks a vector, away from the writer's thread; load the encoder if need be.

    It is loaded only where there is something to answer: it takes 110 MB.
    """
    if not room.is_loaded:
        if not await writer.run(_has_entries):
            return
        await asyncio.to_thread(room.load)
        # The first look at the topics takes seconds, which no organizer should wait for.
        await asyncio.to_thread(nearest_topics, ())
        if room.embedder is not None:
            await asyncio.to_thread(tying_for, room.embedder)
    embedder = room.embedder
    while embedder is not None and (found := await writer.run(_next_unencoded)) is not None:
        event_id, lacking = found
        texts = [text for _, wordings in lacking for text in wordings]
        blobs = await asyncio.to_thread(embedder.encode, texts)
        made = dict(zip(map(phrasing_key, texts), blobs, strict=True))
        await writer.run(
            partial(
                _keep_encoded, event_id=event_id, lacking=lacking, model=embedder.name, made=made
            )
        )


async def build_ahead(writer: Writer, room: AnswerRoom) -> None:
    """Build the indexes most guests need, so that nobody's question waits for them."""
    while (found := await writer.run(next_unbuilt)) is not None:
        await asyncio.to_thread(
            room.index, found.event_id, found.revision, found.allowed, found.model, found.build
        )


async def check_answers(writer: Writer) -> None:
    """Run the self-check of every event for which it is due."""
    while (material := await writer.run(next_check)) is not None:
        found = await asyncio.to_thread(examine, material)
        await writer.run(partial(_keep_check, event_id=material.event_id, found=found))


def _keep_check(work: Work, *, event_id: EventId, found: Check) -> None:
    work.knowledge.keep_check(event_id, found)


def _keep_encoded(
    work: Work, *, event_id: EventId, lacking: Lacking, model: str, made: Encoded
) -> None:
    for stale, texts in lacking:
        # It may have been changed or deleted while we were encoding.
        entry = work.knowledge.find(event_id, stale.id)
        if entry is None:
            continue
        own = {phrasing_key(text): made[phrasing_key(text)] for text in texts}
        keep_encoded(work, event_id, entry, model=model, made=own)


def _has_entries(work: Work) -> bool:
    return any(work.knowledge.count(event_id) for event_id in work.events.ids())


def _next_unencoded(work: Work) -> tuple[EventId, Lacking] | None:
    for event_id in filter(work.events.is_readable, work.events.ids()):
        revision = work.knowledge.revision(event_id)
        if work.answer_room.is_encoded(event_id, revision):
            continue
        lacking = unencoded(work, event_id)
        if lacking:
            return event_id, lacking[:_AT_ONCE]
        work.answer_room.note_encoded(event_id, revision)
    return None
