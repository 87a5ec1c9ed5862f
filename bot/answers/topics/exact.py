"""What is typed exactly as the pack has it: a screen asked for, or small talk."""

from collections.abc import Mapping
from functools import cache

from bot.answers.bands import Band, Finding
from bot.answers.language.normaliser import plain
from bot.answers.topics.table import Kind, Subject, subjects
from bot.domain.ids import ScreenId, TopicId


def said_exactly(spelled: str) -> Finding | None:
    """Return what a plain text is, if the pack has it as a screen's wording or as small talk."""
    subject = _by_wording().get(spelled)
    if subject is None:
        return None
    if subject.kind is Kind.SCREEN:
        return Finding(Band.SCREEN, screen=ScreenId(subject.id))
    return Finding(Band.SMALL_TALK, topic=TopicId(subject.id))


@cache
def _by_wording() -> Mapping[str, Subject]:
    return {
        plain(text): subject
        for subject in subjects()
        if subject.kind is not Kind.TOPIC
        for text in subject.wordings
    }
