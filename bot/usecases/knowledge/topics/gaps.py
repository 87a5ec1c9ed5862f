"""Gaps: topics that guests asked about in vain, and writing their answers."""

from bot.answers.topics.pack import Topic, topics
from bot.crypto.codes import new_id
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import EntryId, TopicId
from bot.domain.knowledge.entries import (
    ANSWER,
    KnowledgeEntry,
    in_its_language,
    same_question,
)
from bot.domain.knowledge.gaps import Gap
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Lines, Said, Words
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.knowledge.editing import new_key
from bot.usecases.knowledge.entries import save
from bot.usecases.knowledge.finding import check_not_taken, check_room, entries_of, today
from bot.usecases.knowledge.phrases import topic_words
from bot.usecases.knowledge.topics.screens import show_gap_list
from storage.work import Work

_LONG_ENOUGH = {Language.EN: 14, Language.ZH: 5}
"""Characters of a wording that says by itself what is asked."""


def gaps_of(work: Work, here: Here) -> list[Gap]:
    """Return the topics that were asked about in vain, without those that have an answer by now."""
    day = today(here.event, work.now)
    answered = {each.topic for each in entries_of(work, here.event.id) if each.holds_on(day)}
    return [
        gap
        for gap in work.questions.gaps.of(here.event.id)
        if gap.topic in topics() and gap.topic not in answered
    ]


def show_gaps(work: Work, here: Here, page: int) -> None:
    """Show the gaps, most often asked first."""
    show_gap_list(work, here, gaps_of(work, here), page)


def fill_gap(work: Work, here: Here, topic: TopicId) -> None:
    """Ask for the answer to a topic that was asked about in vain.

    Raises:
        StaleButton: there is no such topic.
    """
    if topic not in topics():
        raise StaleButton
    check_room(work, here.event)
    forms.begin(work, here, kind=GAP, about=f"{here.event.id}:{topic}")


def _finish(work: Work, here: Here, progress: Progress) -> None:
    topic = _topic(here, progress)
    check_room(work, here.event)
    question = _question(work, here, topic)
    check_not_taken(work, here.event, (question.en, question.zh))
    entry = KnowledgeEntry(
        key=new_key(),
        questions=(question,),
        answer=in_its_language(progress.answers["gap-answer"]),
        id=EntryId(new_id()),
        topic=TopicId(topic.id),
    )
    work.questions.gaps.forget(here.event.id, entry.topic)
    save(work, here, entry, act="added-entry")


def _describe(_work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    topic = _topic(here, progress)
    examples = topic.wordings[here.person.language][:3]
    lines = tuple(Said("topic-example", {"wording": each}) for each in examples)
    return {"topic": topic_words(topic), "examples": Lines(lines)}


def _topic(here: Here, progress: Progress) -> Topic:
    event_id, _, name = progress.about.partition(":")
    topic = topics().get(TopicId(name))
    if event_id != here.event.id or topic is None:
        raise StaleButton
    return topic


def _question(work: Work, here: Here, topic: Topic) -> Words:
    """Return a wording of a topic in both languages that no other entry has."""
    taken = {
        same_question(text)
        for entry in entries_of(work, here.event.id)
        for text, _ in entry.phrasings()
    }

    def first(language: Language) -> str:
        free = [each for each in topic.wordings[language] if same_question(each) not in taken]
        asking = [
            each for each in free if each[-1] in "?？" and len(each) >= _LONG_ENOUGH[language]
        ]
        chosen = next(iter(asking or free), topic.titles[language])
        return chosen[0].upper() + chosen[1:]

    return Words(first(Language.EN), first(Language.ZH))


GAP = forms.FormKind(
    Form("gap", (Question("gap-answer", longest=ANSWER, marked=True),)),
    _finish,
    _describe,
    right=Right.EDIT_KNOWLEDGE,
)
FORMS = (GAP,)
