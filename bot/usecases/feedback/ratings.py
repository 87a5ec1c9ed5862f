"""Stars for a session by a tap in chat: confidential, once each, published once and as a word."""

from bot.crypto.feedback.manifest_fields import BallotKind
from bot.domain.callback_words.feedback import Stars
from bot.domain.here import Here
from bot.domain.ids import BallotId, SessionId
from bot.domain.messages.refusals import Refused
from bot.domain.ratings import Verdict, judge_stars
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.finding import FeedbackUnavailable, box_of, rated
from bot.usecases.feedback.screens import show_rated, show_results
from storage.ballot_box.outcomes import Outcome
from storage.work import Work


class AlreadyPublished(Refused):
    """Results are published once."""

    text = "rating-results-published"


def rate(work: Work, here: Here, ballot_id: BallotId, stars: Stars) -> None:
    """Count stars, once; the first tap counts, whatever comes after it.

    The box has it before this work commits, so that a repeated update finds it there.

    Raises:
        RatingClosed, FeedbackUnavailable: see there; nothing was recorded.
    """
    event = here.event
    issuer, session = rated(work, event, ballot_id)
    with box_of(work, event) as box:
        outcome = box.box.rate(issuer.ballot_id, here.person.id.encode(), int(stars))
    if outcome is Outcome.FULL:
        raise FeedbackUnavailable
    show_rated(work, here, session, is_new=outcome is Outcome.RECORDED)


def publish_results(work: Work, here: Here) -> None:
    """Publish what may be published of all sessions, once and together.

    Raises:
        ResultsNotDue, AlreadyPublished, FeedbackUnavailable: see there.
    """
    event = here.event
    if work.rating_results.find(event.id) is not None:
        raise AlreadyPublished
    results: dict[SessionId, Verdict] = {}
    with box_of(work, event) as box:
        for issuer in work.token_issuers.of_event(event.id):
            if issuer.kind is BallotKind.SESSION and issuer.session_id:
                verdict = judge_stars(box.box.ratings(issuer.ballot_id))
                if verdict is not None:
                    results[issuer.session_id] = verdict
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="published-ratings", subject=event.id
    )
    work.rating_results.add(event.id, results)
    show_results(work, here)
