"""What those who interpret a session ask of its desk, and the signals that concern them."""

from enum import StrEnum

from bot.domain.session_desk.signals import Signal


class Ask(StrEnum):
    """What somebody in the booth asks for; they are few and known, so one tap is told at once."""

    SLOWER = "slower"
    LOUDER = "louder"
    AGAIN = "again"
    """Something was not understood, and is to be said again."""
    PAUSE = "pause"


HEARD = (Signal.SLOWER, Signal.LOUDER, Signal.UNCLEAR_WORD, Signal.TWO_MEANINGS, Signal.PAUSE)
"""The room's signals that say something about pace and words."""
