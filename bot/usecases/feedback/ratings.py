"""Stars for a session by a tap in chat: confidential, once each, published once and as a word."""

from bot.domain.callback_words.feedback import Heard, Stars
from bot.domain.here import Here
from bot.domain.ids import BallotId
from bot.domain.ratings import Verdict, judge_stars
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.desk import show_publish_question, show_results_first
from bot.usecases.feedback.finding import (
    AlreadyPublished,
    FeedbackUnavailable,
    RatingClosed,
    box_of,
    closing_question,
    heard_now,
    rateable,
    rated,
)
from bot.usecases.feedback.screens import HEARD, show_heard_said, show_rated, show_results
from storage.ballot_box.outcomes import Outcome
from storage.feedback.rating_results import Results
from storage.work import Work


def rate(work: Work, here: Here, ballot_id: BallotId, stars: Stars) -> None:
    """Count stars, once; the first tap counts, whatever comes after it.

    The box has it before this work commits, so that a repeated update finds it there.

    Raises:
        RatingClosed, FeedbackUnavailable: see there; nothing was recorded.
    """
    event = here.event
    issuer, session = rated(work, event, ballot_id)
    with box_of(work, event) as box:
        outcome = box.rate(issuer.ballot_id, here.person.id.encode(), int(stars))
    if outcome is Outcome.FULL:
        raise FeedbackUnavailable
    show_rated(work, here, session, is_new=outcome is Outcome.RECORDED)


def say_heard(work: Work, here: Here, heard: Heard) -> None:
    """Count whether somebody felt heard, once, as stars are counted.

    Raises:
        RatingClosed, FeedbackUnavailable: see there; nothing was recorded.
    """
    issuer = heard_now(work, here.event)
    if issuer is None:
        raise RatingClosed
    with box_of(work, here.event) as box:
        outcome = box.rate(issuer.ballot_id, here.person.id.encode(), int(heard))
    if outcome is Outcome.FULL:
        raise FeedbackUnavailable
    show_heard_said(work, here, is_new=outcome is Outcome.RECORDED)


def show_preview(work: Work, here: Here) -> None:
    """Show organizers what publishing would show everybody.

    Raises:
        ResultsNotDue, AlreadyPublished, FeedbackUnavailable: see there.
    """
    show_results_first(work, here, _results(work, here))


def ask_to_publish(work: Work, here: Here) -> None:
    """Ask once; what was seen cannot be taken back.

    Raises:
        ResultsNotDue, AlreadyPublished, FeedbackUnavailable: see there.
    """
    _results(work, here)
    show_publish_question(work, here)


def publish_results(work: Work, here: Here) -> None:
    """Publish what may be published of all sessions, once and together.

    Raises:
        ResultsNotDue, AlreadyPublished, FeedbackUnavailable: see there.
    """
    event = here.event
    results = _results(work, here)
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="published-ratings", subject=event.id
    )
    work.rating_results.add(event.id, results)
    show_results(work, here)


def _results(work: Work, here: Here) -> Results:
    """Return a word for each session of enough stars, once everything has closed."""
    event = here.event
    if work.rating_results.find(event.id) is not None:
        raise AlreadyPublished
    results: dict[str, Verdict] = {}
    with box_of(work, event) as box:
        for issuer in rateable(work, event):
            verdict = judge_stars(box.ratings(issuer.ballot_id))
            if verdict is not None and issuer.session_id:
                results[issuer.session_id] = verdict
        closing = closing_question(work, event)
        heard = judge_stars(box.ratings(closing.ballot_id)) if closing else None
        if heard is not None:
            results[HEARD] = heard
    return results
