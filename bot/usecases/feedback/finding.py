"""Finding an event's box, and what can be rated in it now."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager

from bot.domain.events import Event, Session
from bot.domain.ids import BallotId, SessionId
from bot.domain.messages.refusals import Refused, StaleButton
from storage.ballot_box.box_file import BoxFailed, BoxRefused
from storage.ballot_box.boxes import OpenBox
from storage.ballot_box.outcomes import BoxFinished, BoxStillOpen, UnknownBallot
from storage.events import UnknownSession
from storage.feedback.token_issuers import Issuer
from storage.work import Work


class RatingClosed(Refused):
    """Stars for a session that is not over yet, or after the ballots have closed."""

    text = "rating-closed"


class FeedbackUnavailable(Refused):
    """There is no box here, or it cannot be used; nothing was recorded."""

    text = "feedback-unavailable"


class ResultsNotDue(Refused):
    """Results are published when everything has closed, not before."""

    text = "rating-results-not-due"


def find_box(work: Work, event: Event) -> OpenBox | None:
    """Return an event's box, None where there is none or it cannot be used here."""
    try:
        return work.boxes.find(event.id)
    except BoxRefused:
        return None


@contextmanager
def box_of(work: Work, event: Event) -> Generator[OpenBox]:
    """Open an event's box; what it refuses becomes a sentence.

    Raises:
        FeedbackUnavailable, RatingClosed, ResultsNotDue: see there.
    """
    box = find_box(work, event)
    if box is None:
        raise FeedbackUnavailable
    try:
        yield box
    except BoxFinished:
        raise RatingClosed from None
    except BoxStillOpen:
        raise ResultsNotDue from None
    except (BoxFailed, UnknownBallot):
        raise FeedbackUnavailable from None


def rated_now(work: Work, event: Event) -> Iterator[tuple[Issuer, Session]]:
    """Go through the sessions that can be rated now."""
    sessions = {session.id: session for session in work.events.sessions_of(event.id)}
    for issuer in work.token_issuers.of_event(event.id):
        session = sessions.get(issuer.session_id) if issuer.session_id else None
        is_open = issuer.opens_at <= work.now < issuer.closes_at
        if session is not None and not session.cancelled and is_open:
            yield issuer, session


def rated(work: Work, event: Event, ballot_id: str) -> tuple[Issuer, Session]:
    """Return the session of a ballot that can be rated now.

    Raises:
        RatingClosed, StaleButton: see there.
    """
    for issuer in work.token_issuers.of_event(event.id):
        if issuer.ballot_id == ballot_id and issuer.session_id:
            if not issuer.opens_at <= work.now < issuer.closes_at:
                raise RatingClosed
            try:
                return issuer, work.events.session(event.id, issuer.session_id)
            except UnknownSession:
                break
    raise StaleButton


def rating_ballot(work: Work, event: Event, session_id: SessionId) -> BallotId | None:
    """Return the ballot under which a session can be rated in chat, if it can."""
    if find_box(work, event) is None:
        return None
    for issuer in work.token_issuers.of_event(event.id):
        if issuer.session_id == session_id:
            return BallotId(issuer.ballot_id)
    return None
