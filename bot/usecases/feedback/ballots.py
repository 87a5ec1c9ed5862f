"""Preparing ballots: one for each session, two questions and two concerns; rounds of goals and votes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.crypto.codes import new_id
from bot.crypto.feedback.blind_rsa import load_issuing_key, new_issuing_key
from bot.crypto.feedback.manifest_fields import FIRST_ROUND, LEAST_THRESHOLD, asked_digest
from bot.crypto.feedback.manifests import (
    Ballot,
    BallotKind,
    BallotPlan,
    Entitlement,
    Recipient,
    SignedManifest,
    sign_manifest,
)
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.crypto.secret import Secret
from bot.domain.common_ground.goals import CLOSES_BEFORE, GOALS_EACH, GOALS_ROUND
from bot.domain.events import Event, Session
from bot.domain.features import Feature
from bot.domain.ids import OPERATOR, EventId, SessionId
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Words
from bot.domain.ratings import Scale, VoteItem
from bot.domain.readout.objections import OBJECTIONS_EACH
from bot.usecases.replanning import open_feedback
from storage.feedback.token_issuers import Issuer
from storage.feedback.vote_orders import VoteOrder
from storage.work import Work

OPEN_AFTER_EVENT = timedelta(days=3)
"""How long ballots usually stay open after the event has ended."""
_RECIPIENTS = {
    BallotKind.SESSION: Recipient.FACILITATORS,
    BallotKind.QUESTION: Recipient.FACILITATORS,
    BallotKind.CONCERN: Recipient.SAFEGUARDING,
    BallotKind.GOAL: Recipient.FACILITATORS,
    BallotKind.OBJECTION: Recipient.FACILITATORS,
    BallotKind.VOTE: None,
}
EACH = 2
"""Questions and concerns one person may hand in."""


class TokensGivenOut(Refused):
    """Preparing anew would make worthless what guests have been given already."""

    text = "feedback-tokens-given-out"


class ClosesTooEarly(Refused):
    """Ballots would close before the last of them opens."""

    text = "feedback-closes-too-early"


class GoalsOff(Refused):
    """The event has no goals."""

    text = "goals-off"


class ObjectionsWithoutRule(Refused):
    """The event has no readout, or guests would object without knowing what becomes of it."""

    text = "readout-objections-unready"


class TooLateForGoals(Refused):
    """The day on which goals close is past, or guests would have no time to write."""

    text = "goals-too-late"


@dataclass(frozen=True, slots=True)
class _Draft:
    kind: BallotKind
    number: int
    title: Words
    opens: datetime
    session_id: SessionId | None = None
    scale: Scale | None = None
    round_id: str = FIRST_ROUND


@dataclass(frozen=True, slots=True)
class _Made:
    """A ballot: what the server keeps of it, the key of its rights, what everybody may know."""

    issuer: Issuer
    key: Secret | None
    ballot: Ballot


@dataclass(frozen=True, slots=True)
class MadeVote:
    """A round of votes that is ready to be opened: its issuers, its keys by ballot, its manifest."""

    issuers: Sequence[Issuer]
    keys: Mapping[str, Secret | None]
    signed: SignedManifest


def prepare_ballots(
    work: Work,
    *,
    event: Event,
    entitlement: Entitlement,
    closes: datetime | None = None,
    opens_at_once: bool = False,
) -> BallotPlan:
    """Make an event's ballots and, for tokens, the keys that sign them; return what is public.

    Session ballots open when the session has ended, the others when the event begins, or all at
    once. `closes` is aware UTC, by default OPEN_AFTER_EVENT after the event. Making keys takes 0.1
    s or so for each ballot. What was prepared before is replaced.

    Raises:
        TokensGivenOut, ClosesTooEarly: see there.
    """
    if work.token_issuers.counts(event.id)[0]:
        raise TokensGivenOut
    work.token_issuers.remove(event.id)
    closing = _whole(closes or event.ends_at + OPEN_AFTER_EVENT)
    drafts = list(_drafts(event, work.events.sessions_of(event.id)))
    if opens_at_once:
        drafts = [replace(draft, opens=_whole(work.now)) for draft in drafts]
    if any(draft.opens >= closing for draft in drafts):
        raise ClosesTooEarly
    ballots = tuple(_add(work, event, entitlement, draft, closing) for draft in drafts)
    open_feedback(work, event_id=event.id, on=True)
    work.audit.note(event.id, actor=OPERATOR, act="prepared-ballots")
    return BallotPlan(event.id, entitlement, event.title, ballots)


def prepare_votes(
    work: Work,
    *,
    event: Event,
    round_id: str,
    items: Sequence[VoteItem],
    entitlement: Entitlement,
    closes: datetime,
) -> BallotPlan:
    """Make the ballots of a further round, open at once, with a vote on each item.

    Each vote has a key of its own, so that nothing ties what one person says to several items
    together. `round_id` is another one than FIRST_ROUND.

    Raises:
        TokensGivenOut, ClosesTooEarly: see there.
    """
    opens, closing = _whole(work.now), _whole(closes)
    if opens >= closing:
        raise ClosesTooEarly
    drafts = _vote_drafts(items, opens, round_id)
    plan = _prepare_further(work, event, entitlement, drafts, closing)
    work.audit.note(event.id, actor=OPERATOR, act="prepared-votes")
    return plan


def prepare_goals(work: Work, *, event: Event) -> BallotPlan:
    """Make the ballots of goals, open at once and until CLOSES_BEFORE the event begins.

    They are written on people's own devices before anybody meets, so that tokens alone entitle.

    Raises:
        GoalsOff, TooLateForGoals, TokensGivenOut: see there.
    """
    opens, closing = _whole(work.now), goals_close(event)
    if Feature.GOALS not in event.features:
        raise GoalsOff
    if opens >= closing:
        raise TooLateForGoals
    drafts = [
        _Draft(BallotKind.GOAL, number, event.title, opens, round_id=GOALS_ROUND)
        for number in range(1, GOALS_EACH + 1)
    ]
    plan = _prepare_further(work, event, Entitlement.TOKENS, drafts, closing)
    work.audit.note(event.id, actor=OPERATOR, act="prepared-goals")
    return plan


def prepare_objections(work: Work, *, event: Event, round_id: str, closes: datetime) -> BallotPlan:
    """Make the ballots in which guests say why they object to points; open at once, for tokens alone.

    Raises:
        ObjectionsWithoutRule, TokensGivenOut: see there.
    """
    opens, closing = _whole(work.now), _whole(closes)
    is_on = Feature.READOUT in event.features
    if not is_on or work.readouts.of_event(event.id).rule is None:
        raise ObjectionsWithoutRule
    drafts = [
        _Draft(BallotKind.OBJECTION, number, event.title, opens, round_id=round_id)
        for number in range(1, OBJECTIONS_EACH + 1)
    ]
    plan = _prepare_further(work, event, Entitlement.TOKENS, drafts, closing)
    work.audit.note(event.id, actor=OPERATOR, act="prepared-objections")
    return plan


def goals_close(event: Event) -> datetime:
    """Return until when goals can be written (aware UTC)."""
    return _whole(event.starts_at - CLOSES_BEFORE)


def _prepare_further(
    work: Work, event: Event, entitlement: Entitlement, drafts: Sequence[_Draft], closing: datetime
) -> BallotPlan:
    """Make the ballots of another round than the first. Raises TokensGivenOut."""
    round_id = drafts[0].round_id
    if work.token_issuers.counts(event.id, round_id)[0]:
        raise TokensGivenOut
    work.token_issuers.remove(event.id, round_id)
    ballots = tuple(_add(work, event, entitlement, draft, closing) for draft in drafts)
    return BallotPlan(event.id, entitlement, event.title, ballots, round_id)


def make_vote(order: VoteOrder, *, event: Event, now: datetime) -> MadeVote:
    """Make the keys and the manifest of votes that were ordered by a tap; takes 0.1 s or more for each.

    The manifest is signed with a key that is thrown away at once: nobody, the server included, can
    sign another one that has the same eight words.
    """
    closes = _whole(order.closes_at)
    made = [
        _make(event.id, Entitlement.TOKENS, draft, closes)
        for draft in _vote_drafts(order.items, _whole(now), order.round_id)
    ]
    ballots = tuple(each.ballot for each in made)
    plan = BallotPlan(
        event.id, Entitlement.TOKENS, event.title, ballots, order.round_id, order.bands
    )
    manifest = plan.with_keys({}, LEAST_THRESHOLD)
    signed = sign_manifest(manifest, SigningKey(new_signing_seed()))
    keys = {each.ballot.id: each.key for each in made}
    return MadeVote([each.issuer for each in made], keys, signed)


def _vote_drafts(items: Iterable[VoteItem], opens: datetime, round_id: str) -> list[_Draft]:
    return [
        _Draft(BallotKind.VOTE, number, item.title, opens, scale=item.scale, round_id=round_id)
        for number, item in enumerate(items, start=1)
    ]


def _drafts(event: Event, sessions: Iterable[Session]) -> Iterator[_Draft]:
    held = (session for session in sessions if not session.cancelled)
    for number, session in enumerate(held, start=1):
        opens = _whole(session.ends_at)
        yield _Draft(BallotKind.SESSION, number, session.title, opens, session.id)
    for kind in (BallotKind.QUESTION, BallotKind.CONCERN):
        for number in range(1, EACH + 1):
            yield _Draft(kind, number, event.title, _whole(event.starts_at))


def _add(
    work: Work, event: Event, entitlement: Entitlement, draft: _Draft, closes: datetime
) -> Ballot:
    made = _make(event.id, entitlement, draft, closes)
    work.token_issuers.add(made.issuer, key=made.key)
    return made.ballot


def _make(event_id: EventId, entitlement: Entitlement, draft: _Draft, closes: datetime) -> _Made:
    key = new_issuing_key() if entitlement is Entitlement.TOKENS else None
    issuer = Issuer(
        ballot_id=new_id(),
        event_id=event_id,
        session_id=draft.session_id,
        kind=draft.kind,
        number=draft.number,
        opens_at=draft.opens,
        closes_at=closes,
        spki=load_issuing_key(key).spki if key else b"",
        round_id=draft.round_id,
        asked=asked_digest(draft.title, draft.scale) if draft.scale else None,
    )
    ballot = Ballot(
        id=issuer.ballot_id,
        kind=draft.kind,
        number=draft.number,
        title=draft.title,
        recipient=_RECIPIENTS[draft.kind],
        opens=draft.opens,
        closes=closes,
        rsa=issuer.spki,
        scale=draft.scale,
    )
    return _Made(issuer, key, ballot)


def _whole(moment: datetime) -> datetime:
    """A manifest knows no fractions of a second."""
    return moment.replace(microsecond=0)
