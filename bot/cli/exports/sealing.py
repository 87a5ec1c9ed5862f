"""What the command line writes about people: sealed, as in the chat."""

from bot.crypto.exports import seal_export
from bot.domain.ids import EventId
from storage.work import Work

NOBODY_YET = "No recipient yet: no list can leave. See `colloquy exports recipients add`."


class NoRecipient(Exception):
    """No recipient is registered: a file could be opened by nobody."""

    def __init__(self) -> None:
        super().__init__(NOBODY_YET)


def sealed_for_recipients(work: Work, event_id: EventId, content: bytes) -> bytes:
    """Return an age file for the recipients of an event. Raises NoRecipient."""
    recipients = work.export_recipients.of_event(event_id)
    if not recipients:
        raise NoRecipient
    return seal_export(content, [each.key for each in recipients])
