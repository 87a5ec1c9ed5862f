"""What the door refuses."""

from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.domain.people.rights import Right


class NotForYou(Refused):
    """Somebody tried what only organizers may do."""

    text = "not-for-you"
    of_rights = True


class OnlyLooksOn(NotForYou):
    """An observer tried what guests do."""

    text = "observer-looks-on"


def not_allowed(here: Here) -> NotForYou:
    """Return what refuses somebody a thing their role does not include."""
    return NotForYou() if here.may(Right.TAKE_PART) else OnlyLooksOn()


class UnknownCommand(Refused):
    """A command there is none of."""

    text = "unknown-command"


class TooLong(Refused):
    """A message longer than Telegram's own limit."""

    text = "message-too-long"


class TooFast(Refused):
    """More updates from one person than anybody types or taps."""

    text = "too-fast"
