"""Writing to the alumni of an event that is over: those who agreed to it, and nobody else."""

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.usecases.broadcasts.composing import start_draft_for
from storage.work import Work


class NotOverYet(Refused):
    """The guests allowed to be written to once the event is over, and it is not."""

    text = "series-not-over"


def write_to_alumni(work: Work, here: Here) -> None:
    """Begin a broadcast to those who agreed, by asking for its texts. Raises NotOverYet."""
    if not here.event.has_alumni(work.now):
        raise NotOverYet
    start_draft_for(work, here, Audience(AudienceKind.ALUMNI))
