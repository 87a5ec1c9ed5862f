"""Feedback: stars in chat, the way to the sealed page, and the organizers' desk."""

from bot.domain.ids import PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.feedback import menu as feedback_menu
from bot.usecases.feedback import ratings
from handlers.routes import Incoming, Route, button, command
from storage.work import Work

_STARS = {str(stars): stars for stars in range(1, 6)}


def show_feedback(incoming: Incoming, work: Work) -> None:
    """/feedback."""
    feedback_menu.show_feedback(work, person=incoming.by, screen=incoming.screen)


def show_sessions(incoming: Incoming, work: Work) -> None:
    """The sessions that can be rated."""
    ratings.show_sessions(work, person=incoming.by, screen=incoming.screen)


def stars(incoming: Incoming, work: Work) -> None:
    """A session to rate, or the stars themselves."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case (ballot_id,):
            ratings.ask_for_stars(work, person=person, ballot_id=ballot_id, screen=screen)
        case (ballot_id, number) if number in _STARS:
            ratings.rate(
                work, person=person, ballot_id=ballot_id, stars=_STARS[number], screen=screen
            )
        case _:
            raise StaleButton


def show_results(incoming: Incoming, work: Work) -> None:
    """What was published."""
    ratings.show_results(work, person=incoming.by, screen=incoming.screen)


def ask_again(incoming: Incoming, work: Work) -> None:
    """A guest lost their right to write."""
    feedback_menu.ask_again(work, person=incoming.by, screen=incoming.screen)


def reissue(incoming: Incoming, work: Work) -> None:
    """An organizer gives it to them once more."""
    guest_id = PersonId(incoming.word())
    feedback_menu.reissue(work, person=incoming.by, guest_id=guest_id, screen=incoming.screen)


def show_desk(incoming: Incoming, work: Work) -> None:
    """The organizers' desk."""
    feedback_menu.show_desk(work, person=incoming.by, screen=incoming.screen)


def publish(incoming: Incoming, work: Work) -> None:
    """A tap that publishes the ratings."""
    ratings.publish_results(work, person=incoming.by, screen=incoming.screen)


ROUTES: tuple[Route, ...] = (
    command("feedback", show_feedback, who=Role.GUEST),
    button("rate", show_sessions, who=Role.GUEST),
    button("stars", stars, who=Role.GUEST),
    button("ratings", show_results, who=Role.GUEST),
    button("feedbacklost", ask_again, who=Role.GUEST),
    button("reissue", reissue, who=Role.ORGANIZER),
    button("feedbackdesk", show_desk, who=Role.ORGANIZER),
    button("publish", publish, who=Role.ORGANIZER),
)
