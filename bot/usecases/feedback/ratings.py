"""Stars for a session by a tap in chat: confidential, once each, published once and as a word."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager

from bot.crypto.feedback.manifests import BallotKind
from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Lines, Said
from bot.domain.ratings import LEAST, STARS, Verdict, judge_stars
from bot.usecases.approvals import check_approved
from storage.ballot_box.box_file import BoxFailed, BoxRefused
from storage.ballot_box.boxes import OpenBox
from storage.ballot_box.outcomes import BoxFinished, BoxStillOpen, Outcome, UnknownBallot
from storage.events import UnknownSession
from storage.feedback.token_issuers import Issuer
from storage.work import Work

_BACK = (Button("go-feedback", "feedback"), Button("go-home", "home"))


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


def show_sessions(work: Work, here: Here) -> None:
    """Show the sessions that can be rated now; those that were are marked."""
    event = here.event
    rows: list[tuple[Button, ...]] = []
    with _box_of(work, event) as box:
        for issuer, session in _rated_now(work, event):
            done = box.box.has_rated(issuer.ballot_id, here.person.id.encode())
            text = "rating-session-done" if done else "rating-session"
            data = f"stars:{issuer.ballot_id}"
            rows.append((Button(text, data, {"title": session.title}),))
    text = "rating-sessions" if rows else "rating-none"
    details = {"number": LEAST} if rows else {}
    work.reply(here, text, details, (*rows, _BACK))


def ask_for_stars(work: Work, here: Here, *, ballot_id: str) -> None:
    """Show five buttons for a session, or that it has been rated."""
    event = here.event
    issuer, session = _find(work, event, ballot_id)
    with _box_of(work, event) as box:
        done = box.box.has_rated(issuer.ballot_id, here.person.id.encode())
    keyboard = (_BACK,) if done else (star_buttons(ballot_id), _BACK)
    text = "rating-done" if done else "rating-ask"
    details = {"title": session.title} if done else {"title": session.title, "number": LEAST}
    work.reply(here, text, details, keyboard)


def rate(work: Work, here: Here, *, ballot_id: str, stars: int) -> None:
    """Count stars, once; the first tap counts, whatever comes after it.

    The box has it before this work commits, so that a repeated update finds it there.

    Raises:
        RatingClosed, FeedbackUnavailable: see there; nothing was recorded.
    """
    event = here.event
    issuer, session = _find(work, event, ballot_id)
    with _box_of(work, event) as box:
        outcome = box.box.rate(issuer.ballot_id, here.person.id.encode(), stars)
    if outcome is Outcome.FULL:
        raise FeedbackUnavailable
    keyboard = ((Button("rating-more", "rate"),), _BACK)
    details = {"title": session.title}
    text = "rating-thanks" if outcome is Outcome.RECORDED else "rating-done"
    work.reply(here, text, details, keyboard)


def star_buttons(ballot_id: str) -> tuple[Button, ...]:
    """Return the row of buttons that rate."""
    return tuple(
        Button("rating-stars", f"stars:{ballot_id}:{stars}", {"number": stars})
        for stars in range(1, STARS + 1)
    )


def rating_ballot(work: Work, event: Event, session_id: SessionId) -> str | None:
    """Return the ballot under which a session can be rated in chat, if it can."""
    if find_box(work, event) is None:
        return None
    for issuer in work.token_issuers.of_event(event.id):
        if issuer.session_id == session_id:
            return issuer.ballot_id
    return None


def publish_results(work: Work, here: Here) -> None:
    """Publish what may be published of all sessions, once and together.

    Raises:
        ResultsNotDue, AlreadyPublished, FeedbackUnavailable: see there.
    """
    event = here.event
    if work.rating_results.find(event.id) is not None:
        raise AlreadyPublished
    results: dict[SessionId, Verdict] = {}
    with _box_of(work, event) as box:
        for issuer in work.token_issuers.of_event(event.id):
            if issuer.kind is BallotKind.SESSION and issuer.session_id:
                verdict = judge_stars(box.box.ratings(issuer.ballot_id))
                if verdict is not None:
                    results[issuer.session_id] = verdict
    check_approved(
        work, actor=here.person, event_id=event.id, act="published-ratings", subject=event.id
    )
    work.rating_results.add(event.id, results)
    show_results(work, here)


def show_results(work: Work, here: Here) -> None:
    """Show what was published."""
    event = here.event
    results = work.rating_results.find(event.id)
    if results is None:
        raise StaleButton
    sessions = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    lines = tuple(_line(session, results.get(session.id)) for session in sessions)
    details = {
        "title": event.title,
        "number": LEAST,
        "lines": Lines(lines),
        "again-count": work.token_issuers.counts(event.id)[1],
    }
    work.reply(here, "rating-results", details, (_BACK,))


def find_box(work: Work, event: Event) -> OpenBox | None:
    """Return an event's box, None where there is none or it cannot be used here."""
    try:
        return work.boxes.find(event.id)
    except BoxRefused:
        return None


@contextmanager
def _box_of(work: Work, event: Event) -> Generator[OpenBox]:
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


def _rated_now(work: Work, event: Event) -> Iterator[tuple[Issuer, Session]]:
    sessions = {session.id: session for session in work.events.sessions_of(event.id)}
    for issuer in work.token_issuers.of_event(event.id):
        session = sessions.get(issuer.session_id) if issuer.session_id else None
        is_open = issuer.opens_at <= work.now < issuer.closes_at
        if session is not None and not session.cancelled and is_open:
            yield issuer, session


def _find(work: Work, event: Event, ballot_id: str) -> tuple[Issuer, Session]:
    for issuer in work.token_issuers.of_event(event.id):
        if issuer.ballot_id == ballot_id and issuer.session_id:
            if not issuer.opens_at <= work.now < issuer.closes_at:
                raise RatingClosed
            try:
                return issuer, work.events.session(event.id, issuer.session_id)
            except UnknownSession:
                break
    raise StaleButton


def _line(session: Session, verdict: Verdict | None) -> Said:
    word = Said(f"rating-word-{verdict or 'too-few'}")
    return Said("rating-line", {"title": session.title, "word": word})
