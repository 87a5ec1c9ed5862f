"""How topics and those whom somebody meets are said. Nothing here knows a country or a name."""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.ids import PersonId
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.pairings.choices import PairChoices, PairTopic, Tongue
from bot.usecases.publicity.phrases import influence_said

QUESTIONS = 12
"""Questions to start with; the text is `pairings-question-<number>`."""


def topics_said(topics: Iterable[PairTopic]) -> Lines:
    """Return topics, a line each."""
    kept = set(topics)
    return Lines(tuple(Said(f"pairings-on-{each}") for each in PairTopic if each in kept))


def partners_said(
    own: PairChoices,
    others: Sequence[PairChoices],
    *,
    question: int,
    limits: Mapping[PersonId, str],
) -> dict[str, Detail]:
    """Return what somebody is told of whom they meet: chosen lines, what all share, a question.

    `limits` are the limits of their influence, of those who let this person read them.
    """
    shared = own.topics.intersection(*(each.topics for each in others))
    tongues = own.tongues.intersection(*(each.tongues for each in others))
    return {
        "lines": Lines(tuple(_line_said(each, limits.get(each.person_id, "")) for each in others)),
        "topics": Said("pairings-shared", {"lines": topics_said(shared)}) if shared else "",
        "tongues": Lines(tuple(Said(f"pairings-in-{each}") for each in Tongue if each in tongues)),
        "question": Said(f"pairings-question-{question % QUESTIONS + 1}"),
    }


def _line_said(choices: PairChoices, limit: str) -> Said:
    if not limit:
        return Said("pairings-their-line", {"words": choices.line})
    return Said(
        "pairings-their-line-limits", {"words": choices.line, "limits": influence_said(limit)}
    )
