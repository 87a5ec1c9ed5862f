"""Tying prepared answers to topics: suggested by the wordings, confirmed by a tap, never by itself."""

from dataclasses import replace

from bot.answers.deciding.tying import tying_for
from bot.answers.topics.nearest import nearest_topics
from bot.domain.callback_words.knowledge import Then
from bot.domain.here import Here
from bot.domain.ids import EntryId, TopicId
from bot.domain.knowledge.entries import NO_TOPIC, UNDECIDED, KnowledgeEntry
from bot.domain.knowledge.topics import TOPICS
from bot.domain.messages.refusals import StaleButton
from bot.usecases.knowledge.entry_screens import show_entry
from bot.usecases.knowledge.finding import entries_of, find_entry
from bot.usecases.knowledge.screens import show_knowledge
from bot.usecases.knowledge.topics.screens import show_topics, show_tying
from storage.work import Work


def ask_for_topic(work: Work, here: Here, entry_id: EntryId, then: Then) -> None:
    """Show the topic an entry is probably about, to be confirmed.

    With NEXT, of the first entry nobody has decided about, once there is another.

    Raises:
        StaleButton: the entry is gone.
    """
    entry = find_entry(work, here, entry_id)
    show_tying(work, here, entry, _likeliest(work, here, entry)[0], then)


def list_topics(work: Work, here: Here, entry_id: EntryId, then: Then, page: int) -> None:
    """Show the topics to choose from, likeliest first.

    Raises:
        StaleButton: the entry is gone.
    """
    entry = find_entry(work, here, entry_id)
    show_topics(work, here, entry, _likeliest(work, here, entry), then, page)


def tie(work: Work, here: Here, entry_id: EntryId, then: Then, topic: TopicId) -> None:
    """Tie an entry to a topic, or to none; then show it, or the next that is not decided.

    Raises:
        StaleButton: the entry is gone, or there is no such topic.
    """
    if topic != NO_TOPIC and topic not in TOPICS:
        raise StaleButton
    entry = replace(find_entry(work, here, entry_id), topic=topic)
    work.knowledge.keep(here.event.id, entry)
    work.questions.gaps.forget(here.event.id, topic)
    work.audit.note(here.event.id, actor=here.person.id, act="tied-entry", subject=entry.id)
    if then is Then.ENTRY:
        show_entry(work, here, entry.id)
    elif undecided := first_undecided(work, here):
        ask_for_topic(work, here, undecided.id, Then.NEXT)
    else:
        show_knowledge(work, here)


def first_undecided(work: Work, here: Here) -> KnowledgeEntry | None:
    """Return the first entry that nobody has tied to a topic, or to none."""
    entries = entries_of(work, here.event.id)
    return next((each for each in entries if each.topic == UNDECIDED), None)


def _likeliest(work: Work, here: Here, entry: KnowledgeEntry) -> list[TopicId]:
    """Return every topic: first those it means, by vectors that are there already, then by words."""
    by_words = nearest_topics(text for text, _ in entry.phrasings())
    embedder = work.answer_room.embedder
    tying = None if embedder is None else tying_for(embedder)
    if embedder is None or tying is None:
        return by_words
    encoded = work.knowledge.vectors_of(here.event.id, entry.id, model=embedder.name)
    return list(dict.fromkeys((*tying.proposed(list(encoded.values())), *by_words)))
