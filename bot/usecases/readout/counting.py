"""What came of votes on points: a word for each version, for facilitators alone."""

from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.domain.readout.points import Point
from bot.domain.readout.votes import is_readout_round, is_ruled_out
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.finding import ResultsNotDue
from bot.usecases.feedback.votes.finding import Vote
from bot.usecases.feedback.votes.tending import count_vote
from bot.usecases.readout.finding import rounds_of, words_told
from storage.work import Work


class VotesOpen(Refused):
    """A readout would be published while guests vote on it."""

    text = "readout-votes-are-open"


class RuledOut(Refused):
    """Points would be published that the rule for objections takes out."""

    text = "readout-ruled-out"


def count_rounds(work: Work, here: Here) -> list[Vote]:
    """Keep a word for each point of every round that is over, once; return the rounds that are open.

    Raises:
        FeedbackUnavailable: a box cannot be read here.
    """
    event_id, still = here.event.id, list[Vote]()
    for _, vote in rounds_of(work, here.event):
        if work.rating_results.find(event_id, vote.round_id) is not None:
            continue
        try:
            counted = count_vote(work, here.event, vote)
        except ResultsNotDue:
            still.append(vote)
            continue
        work.rating_results.add(event_id, counted, vote.round_id)
        note_privileged_act(
            work,
            actor=here.person,
            event_id=event_id,
            act="counted-point-votes",
            subject=vote.round_id,
        )
    return still


def refuse_ruled_out(work: Work, here: Here, points: list[Point]) -> None:
    """Refuse what the rule takes out, as far as words show it.

    Raises:
        VotesOpen, RuledOut, FeedbackUnavailable: see there.
    """
    event = here.event
    orders = work.token_issuers.vote_orders.of_event(event.id)
    if count_rounds(work, here) or any(is_readout_round(each.round_id) for each in orders):
        raise VotesOpen
    told, rule = words_told(work, event), work.readouts.of_event(event.id).rule
    out = sum(1 for each in points if is_ruled_out(rule, told.get((each.id, each.version))))
    if out:
        raise RuledOut(count=out)
