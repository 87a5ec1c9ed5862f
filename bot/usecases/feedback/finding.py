"""Finding an event's box, and what can be rated in it now."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from bot.crypto.feedback.manifest_fields import FIRST_ROUND, BallotKind
from bot.domain.events import Event, Session
from bot.domain.features import Feature
from bot.domain.ids import BallotId, SessionId
from bot.domain.messages.refusals import Refused, StaleButton
from storage.ballot_box.box import Box
from storage.ballot_box.box_file import BoxFailed, BoxRefused
from storage.ballot_box.outcomes import BoxFinished, BoxStillOpen, UnknownBallot
from storage.ballot_box.round_boxes import OpenBox
from storage.ballot_box.star_boxes import STARS_ROUND, StarBox
from storage.events import UnknownSession
from storage.feedback.token_issuers import Issuer
from storage.work import Work

CLOSING_NUMBER = 1
"""Of the question to facilitators whose stars in chat say whether somebody felt heard."""


class RatingClosed(Refused):
    """Stars for a session that is not over yet, or after the ballots have closed."""

    text = "rating-closed"


class FeedbackUnavailable(Refused):
    """There is no box here, or it cannot be used; nothing was recorded."""

    text = "feedback-unavailable"


class ResultsNotDue(Refused):
    """Results are published when everything has closed, not before."""

    text = "rating-results-not-due"


class AlreadyPublished(Refused):
    """Results are published once."""

    text = "rating-results-published"


def find_box(work: Work, event: Event, round_id: str = FIRST_ROUND) -> OpenBox | None:
    """Return the box of an event's round, None where there is none or it cannot be used here."""
    try:
        return work.boxes.find(event.id, round_id)
    except BoxRefused:
        return None


def has_room(work: Work, event: Event, round_id: str = FIRST_ROUND) -> bool:
    """Say whether the box has a slot in each ballot for one more set of rights.

    Whoever has a right must find room, however often others were given theirs once more. Where the
    box lies on another host, the one here was made of the same manifest.
    """
    box = find_box(work, event, round_id)
    if box is None:
        return True
    people, again = work.token_issuers.counts(event.id, round_id)
    sets = people + again + work.token_issuers.allowed(event.id, round_id)
    return sets < box.box.room // len(box.manifest.ballots)


def star_round(work: Work, event: Event) -> str:
    """Return the round that an event's stars are given in: one of their own, or the first."""
    alone = work.token_issuers.of_event(event.id, STARS_ROUND)
    return STARS_ROUND if alone else FIRST_ROUND


def find_star_box(work: Work, event: Event) -> StarBox | OpenBox | None:
    """Return the box an event's stars lie in, None where there is none or it cannot be used here."""
    if star_round(work, event) == FIRST_ROUND:
        return find_box(work, event)
    try:
        return work.boxes.find_stars(event.id)
    except BoxRefused:
        return None


@contextmanager
def box_of(work: Work, event: Event) -> Generator[Box]:
    """Open the box of an event's stars; what it refuses becomes a sentence.

    Raises:
        FeedbackUnavailable, RatingClosed, ResultsNotDue: see there.
    """
    found = find_star_box(work, event)
    if found is None:
        raise FeedbackUnavailable
    try:
        yield found.box
    except BoxFinished:
        raise RatingClosed from None
    except BoxStillOpen:
        raise ResultsNotDue from None
    except (BoxFailed, UnknownBallot):
        raise FeedbackUnavailable from None


def rateable(work: Work, event: Event) -> tuple[Issuer, ...]:
    """Return the ballots of an event under which sessions are rated."""
    issuers = work.token_issuers.of_event(event.id, star_round(work, event))
    return tuple(each for each in issuers if each.session_id)


def rated_now(work: Work, event: Event) -> Iterator[tuple[Issuer, Session]]:
    """Go through the sessions that can be rated now."""
    sessions = {session.id: session for session in work.events.sessions_of(event.id)}
    for issuer in rateable(work, event):
        session = sessions.get(issuer.session_id) if issuer.session_id else None
        is_open = issuer.opens_at <= work.now < issuer.closes_at
        if session is not None and not session.cancelled and is_open:
            yield issuer, session


def rated(work: Work, event: Event, ballot_id: str) -> tuple[Issuer, Session]:
    """Return the session of a ballot that can be rated now.

    Raises:
        RatingClosed, StaleButton: see there.
    """
    for issuer in rateable(work, event):
        if issuer.ballot_id == ballot_id and issuer.session_id:
            if not issuer.opens_at <= work.now < issuer.closes_at:
                raise RatingClosed
            try:
                return issuer, work.events.session(event.id, issuer.session_id)
            except UnknownSession:
                break
    raise StaleButton


def heard_from(sessions: Sequence[Session]) -> datetime:
    """Return when it is asked whether somebody felt heard: from the beginning of the last session."""
    return max(each.starts_at for each in sessions)


def closing_question(work: Work, event: Event) -> Issuer | None:
    """Return the ballot of the question whether somebody felt heard, None where it is not asked."""
    if Feature.TRUST not in event.features:
        return None
    for issuer in work.token_issuers.of_event(event.id, star_round(work, event)):
        if issuer.kind is BallotKind.QUESTION and issuer.number == CLOSING_NUMBER:
            return issuer
    return None


def heard_now(work: Work, event: Event) -> Issuer | None:
    """Return the ballot of that question while it is asked."""
    issuer = closing_question(work, event)
    held = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    is_asked = issuer and held and heard_from(held) <= work.now < issuer.closes_at
    return issuer if is_asked else None


def rating_ballot(work: Work, event: Event, session_id: SessionId) -> BallotId | None:
    """Return the ballot under which a session can be rated in chat, if it can."""
    if find_star_box(work, event) is None:
        return None
    for issuer in rateable(work, event):
        if issuer.session_id == session_id:
            return BallotId(issuer.ballot_id)
    return None
