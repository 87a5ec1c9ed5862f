"""From what was found for one question to a band: hard rules first, then what was learnt."""

from collections.abc import Callable

from bot.answers.bands import Band, Finding, Match
from bot.answers.deciding.agreement import ABSOLUTE
from bot.answers.deciding.decider import Decider
from bot.answers.deciding.rivals import Rival
from bot.answers.evidence import stands_clear
from bot.answers.ranked import Ranking
from bot.answers.topics.table import Kind
from bot.domain.ids import ScreenId, TopicId

_SAME = 0.8
"""From this likeness on, one of the bot's own screens, or small talk, is meant."""
_RECOGNISED = 0.5
"""From this likeness on, a question without an answer is counted to a topic."""


def band_for(
    decider: Decider,
    ranking: Ranking,
    *,
    critical: bool,
    tied: bool,
    is_exchanged: Callable[[], bool],
) -> Band:
    """Return ANSWER, PROBABLY, SUGGESTIONS or NO_PREPARED_ANSWER.

    `critical` and `tied` are the first entry's; `is_exchanged` tells whether the question says
    something else where its wording says something. What contradicts a rule is suggested at most.
    """
    if not ranking.candidates or ranking.agreement is None or ranking.evidence is None:
        return Band.NO_PREPARED_ANSWER
    sure = decider.first.probability(ranking.agreement)
    against = ranking.candidates[0].conflicts
    if not (against & ABSOLUTE if tied else against):
        if tied:
            may_answer = sure >= (decider.answer_critical if critical else decider.answer)
        else:
            # Nobody has said what the entry is about, so the words must be near besides.
            is_clear = stands_clear(ranking.evidence, critical=critical)
            may_answer = sure >= decider.answer_untied and is_clear and not is_exchanged()
        if may_answer:
            return Band.ANSWER
        if sure >= decider.probably:
            return Band.PROBABLY
    is_worth_showing = decider.shown.probability(ranking.agreement) >= decider.suggestions
    return Band.SUGGESTIONS if is_worth_showing else Band.NO_PREPARED_ANSWER


def found_otherwise(band: Band, ranking: Ranking, matches: tuple[Match, ...]) -> Finding:
    """Return the finding, or what is meant instead of any entry: a screen, small talk, a gap."""
    rival, agreement = ranking.rival, ranking.agreement
    if rival is None or agreement is None or band in {Band.ANSWER, Band.PROBABLY}:
        return Finding(band, matches)
    if rival.likeness >= max(_SAME, agreement.likeness):
        if rival.subject.kind is Kind.SCREEN:
            return Finding(Band.SCREEN, matches, screen=ScreenId(rival.subject.id))
        if rival.subject.kind is Kind.SMALL_TALK:
            return Finding(Band.SMALL_TALK, topic=TopicId(rival.subject.id))
    if band is Band.NO_PREPARED_ANSWER:
        return Finding(band, matches, topic=_gap(rival), screen=_SCREEN_OF.get(_gap(rival)))
    return Finding(band, matches)


def _gap(rival: Rival) -> TopicId | None:
    is_topic = rival.subject.kind is Kind.TOPIC and rival.likeness >= _RECOGNISED
    return TopicId(rival.subject.id) if is_topic else None


_SCREEN_OF: dict[TopicId | None, ScreenId] = {
    TopicId(topic): ScreenId(screen)
    for topic, screen in {
        "agenda": "programme",
        "cancelling": "cannot-come",
        "data-protection": "privacy",
        "emergency": "emergency",
        "feedback": "feedback",
        "invitation-letter": "letter-request",
        "send-travel-details": "travel-details",
        "this-bot": "help",
        "time-zone": "time-zone",
        "venue-address": "address",
        "wifi": "wifi",
    }.items()
}
"""The screens that may know what a topic asks, where nothing is prepared about it."""
