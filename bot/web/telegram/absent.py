"""Telegram where the bot has no account there: nothing comes in that way, and nothing is amiss."""

from storage.pulse import OK

NOT_USED = "not_used"


class Absent:
    """The way in of a bot without a token."""

    since_poll = None
    """It does not poll."""

    def words(self) -> tuple[str, str]:
        """Return how Telegram and how the updates are, a static word each."""
        return NOT_USED, OK
