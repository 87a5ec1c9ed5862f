"""Which topics a prepared answer may be about, going by its wordings."""

from collections.abc import Iterable
from functools import cache

from bot.answers.columns import ListColumns
from bot.answers.language.normaliser import plain
from bot.answers.lexical import Lexicon
from bot.answers.topics.pack import topics
from bot.domain.ids import TopicId

_RUNS_COUNT = 0.5
"""Shared runs of characters count half as much as shared words."""


def nearest_topics(wordings: Iterable[str]) -> list[TopicId]:
    """Return every topic, the likeliest first.

    Takes a second the first time, so that whoever must not wait calls it ahead with no wordings.
    """
    ids, owners, lexicon = _read()
    likeness = [0.0] * len(ids)
    for wording in map(plain, wordings):
        best = [0.0] * len(ids)
        both = zip(lexicon.overlaps(wording), lexicon.resemblances(wording), strict=True)
        for owner, (words, runs) in zip(owners, both, strict=True):
            best[owner] = max(best[owner], words + _RUNS_COUNT * runs)
        likeness = [one + other for one, other in zip(likeness, best, strict=True)]
    order = sorted(range(len(ids)), key=lambda at: (-likeness[at], at))
    return [ids[at] for at in order]


@cache
def _read() -> tuple[tuple[TopicId, ...], tuple[int, ...], Lexicon]:
    found = topics()
    texts: list[str] = []
    owners: list[int] = []
    for owner, topic in enumerate(found.values()):
        for wording in (each for held in topic.wordings.values() for each in held):
            texts.append(plain(wording))
            owners.append(owner)
    lexicon = Lexicon(texts, owners, ListColumns(owners))
    return tuple(found), tuple(owners), lexicon
