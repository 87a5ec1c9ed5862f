"""Buttons about feedback: stars, rights to write, the organizers' desk."""

from enum import IntEnum

from bot.domain.ids import BallotId, PersonId
from bot.domain.messages.callback_data import word


class Stars(IntEnum):
    """How somebody rates a session."""

    ONE = 1
    TWO = 2
    THREE = 3
    FOUR = 4
    FIVE = 5


def _stars(typed: str) -> Stars:
    return Stars(int(typed))


SHOW = word("feedback")
SESSIONS = word("rate")
ASK_STARS = word("stars-ask", BallotId)
RATE = word("stars", BallotId, _stars)
RESULTS = word("ratings")
LOST = word("feedback-lost")
REISSUE = word("reissue", PersonId)
DESK = word("feedbackdesk")
GUIDE = word("feedback-guide")
STARS_OPEN = word("stars-open")
STARS_OPEN_SURE = word("stars-open-sure")
STARS_CLOSE = word("stars-close")
STARS_CLOSE_SURE = word("stars-close-sure")
PREVIEW = word("ratings-preview")
PUBLISH = word("publish")
PUBLISH_SURE = word("publish-sure")
