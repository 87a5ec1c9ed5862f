"""What becomes of an ordered vote: taken up, made outside of any transaction, opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.callback_words import common_ground, goals, readout
from bot.domain.callback_words import feedback as words
from bot.domain.common_ground.rounds import is_goal_round, is_ground_round
from bot.domain.events import Event
from bot.domain.ids import OPERATOR, PersonId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.texts import Moment
from bot.domain.people.rights import Right
from bot.domain.readout.votes import is_readout_round
from bot.usecases.feedback.ballots import MadeVote
from bot.usecases.feedback.votes.finding import is_of_topic
from storage.feedback.vote_orders import VoteOrder
from storage.work import Work

_MORE_PEOPLE = 50
"""Room for people who join after a vote was opened."""


@dataclass(frozen=True, slots=True)
class VoteJob:
    """An order that was taken up, its event, and for how many people there must be room."""

    order: VoteOrder
    event: Event
    people: int


def take_up_votes(work: Work) -> Sequence[VoteJob]:
    """Return the orders that are to be carried out now by whoever asks."""
    return [
        VoteJob(order, work.events.get(order.event_id), _people(work, order))
        for order in work.token_issuers.vote_orders.claim()
    ]


def open_vote(work: Work, *, job: VoteJob, made: MadeVote) -> None:
    """Let guests vote, and tell the organizers; the box is there already.

    Another copy may have been faster, or the event may be gone: then the box goes too.
    """
    order, event = job.order, job.event
    if not work.token_issuers.vote_orders.remove(order):
        if not work.token_issuers.of_event(order.event_id, order.round_id):
            work.boxes.drop(order.event_id, order.round_id)
        return
    for issuer in made.issuers:
        work.token_issuers.add(issuer, key=made.keys[issuer.ballot_id])
    work.audit.note(event.id, actor=OPERATOR, act="installed-manifest", subject=made.signed.name)
    for person in work.guests.ids_with(event.id, _told(order)):
        work.outbox.try_put(_opened(job, person))


def _told(order: VoteOrder) -> Right:
    """Return the right of those who hear that a vote is open: guests, where it is on points."""
    if is_readout_round(order.round_id):
        return Right.TAKE_PART
    return Right.FACILITATE if is_ground_round(order.round_id) else Right.TEND_FEEDBACK


def _people(work: Work, order: VoteOrder) -> int:
    people = work.guests.count(order.event_id)
    return people if is_of_topic(order.round_id) else people + _MORE_PEOPLE


def _opened(job: VoteJob, person: PersonId) -> Message:
    order, event = job.order, job.event
    details = {"title": order.title, "closes-at": Moment(order.closes_at, event.zone)}
    if is_goal_round(order.round_id):
        button = Button("go-goals", goals.SHOW.to())
        return Message(person, "goals-round-opened", details, ((button,),), about=event.id)
    if is_ground_round(order.round_id):
        button = Button("go-ground", common_ground.SHOW.to())
        return Message(person, "ground-round-opened", details, ((button,),), about=event.id)
    if is_readout_round(order.round_id):
        button = Button("readout-open", readout.SHOW.to())
        text, told = (
            "readout-votes-opened",
            {"title": event.title, "closes-at": details["closes-at"]},
        )
        return Message(person, text, told, ((button,),), lane=Lane.BROADCAST, about=event.id)
    button = Button("vote-see", words.VOTE.to(order.round_id))
    return Message(person, "vote-opened", details, ((button,),), about=event.id)
