"""Buttons about feedback: stars, rights to write, votes, the organizers' desk."""

from enum import IntEnum, StrEnum

from bot.domain.ids import BallotId, RoundId
from bot.domain.messages.callback_data import word


class Stars(IntEnum):
    """How somebody rates a session."""

    ONE = 1
    TWO = 2
    THREE = 3
    FOUR = 4
    FIVE = 5


class Heard(IntEnum):
    """Whether somebody felt heard, as the stars that it is counted as: no, partly, yes."""

    NO = 1
    PARTLY = 3
    YES = 5


class GuideStep(StrEnum):
    """What is done for the sealed page, in its order."""

    PREPARE = "prepare"
    CEREMONY = "ceremony"
    SLIDE = "slide"
    INSTALL = "install"
    CHECK_IN = "check-in"
    TAKE_OUT = "take-out"
    OPEN = "open"
    COUNTED = "counted"
    REPLY = "reply"
    REPLIES = "replies"


def _stars(typed: str) -> Stars:
    return Stars(int(typed))


def _heard(typed: str) -> Heard:
    return Heard(int(typed))


SHOW = word("feedback")
SESSIONS = word("rate")
ASK_STARS = word("stars-ask", BallotId)
RATE = word("stars", BallotId, _stars)
ASK_HEARD = word("heard-ask")
HEARD = word("heard-say", _heard)
RESULTS = word("ratings")
LOST = word("feedback-lost")
REISSUE = word("reissue", str)
"""By code, so that not even the data of the button link to another desk."""
DESK = word("feedbackdesk")
GUIDE = word("feedback-guide")
GUIDE_STEP = word("feedback-step", GuideStep)
PAGE_CLOSE = word("page-close")
PAGE_CLOSE_SURE = word("page-close-sure")
STARS_OPEN = word("stars-open")
STARS_OPEN_SURE = word("stars-open-sure")
STARS_CLOSE = word("stars-close")
STARS_CLOSE_SURE = word("stars-close-sure")
PREVIEW = word("ratings-preview")
PUBLISH = word("publish")
PUBLISH_SURE = word("publish-sure")
VOTES_SHOW = word("votes-show")
VOTES = word("votes")
VOTE_NEW = word("vote-new")
VOTE = word("vote", RoundId)
VOTE_CLOSE = word("vote-close", RoundId)
VOTE_CLOSE_SURE = word("vote-close-sure", RoundId)
VOTE_PREVIEW = word("vote-preview", RoundId)
VOTE_PUBLISH = word("vote-publish", RoundId)
VOTE_PUBLISH_SURE = word("vote-publish-sure", RoundId)
