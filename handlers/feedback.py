"""Feedback: stars in chat, the way to the sealed page, and the organizers' desk."""

from bot.domain.ids import PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.feedback import menu as feedback_menu
from bot.usecases.feedback import ratings
from handlers.routes import Incoming, Route, legacy
from storage.work import Work

_STARS = {str(stars): stars for stars in range(1, 6)}


def show_feedback(incoming: Incoming, work: Work) -> None:
    """/feedback."""
    feedback_menu.show_feedback(work, incoming.here)


def show_sessions(incoming: Incoming, work: Work) -> None:
    """The sessions that can be rated."""
    ratings.show_sessions(work, incoming.here)


def stars(incoming: Incoming, work: Work) -> None:
    """A session to rate, or the stars themselves."""
    match incoming.words:
        case (ballot_id,):
            ratings.ask_for_stars(work, incoming.here, ballot_id=ballot_id)
        case (ballot_id, number) if number in _STARS:
            ratings.rate(work, incoming.here, ballot_id=ballot_id, stars=_STARS[number])
        case _:
            raise StaleButton


def show_results(incoming: Incoming, work: Work) -> None:
    """What was published."""
    ratings.show_results(work, incoming.here)


def ask_again(incoming: Incoming, work: Work) -> None:
    """A guest lost their right to write."""
    feedback_menu.ask_again(work, incoming.here)


def reissue(incoming: Incoming, work: Work) -> None:
    """An organizer gives it to them once more."""
    guest_id = PersonId(incoming.word())
    feedback_menu.reissue(work, incoming.here, guest_id=guest_id)


def show_desk(incoming: Incoming, work: Work) -> None:
    """The organizers' desk."""
    feedback_menu.show_desk(work, incoming.here)


def publish(incoming: Incoming, work: Work) -> None:
    """A tap that publishes the ratings."""
    ratings.publish_results(work, incoming.here)


ROUTES: tuple[Route, ...] = (
    legacy("feedback", show_feedback, right=Right.TAKE_PART, typed=True),
    legacy("rate", show_sessions, right=Right.TAKE_PART),
    legacy("stars", stars, right=Right.TAKE_PART),
    legacy("ratings", show_results, right=Right.TAKE_PART),
    legacy("feedbacklost", ask_again, right=Right.TAKE_PART),
    legacy("reissue", reissue, right=Right.TEND_FEEDBACK),
    legacy("feedbackdesk", show_desk, right=Right.TEND_FEEDBACK),
    legacy("publish", publish, right=Right.TEND_FEEDBACK),
)
