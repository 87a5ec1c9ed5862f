"""A list as a file that only registered recipients open; without any, it does not leave."""

from bot.domain.here import Here
from bot.domain.messages.messages import SealedFile, Sheet
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Words
from storage.work import Work


class NobodyToOpen(Refused):
    """No recipient is registered: a list could be opened by nobody."""

    text = "export-no-recipient"


def sealed(work: Work, here: Here, file: Sheet) -> SealedFile:
    """Return a list as it leaves; whoever it is sealed for is named.

    Raises:
        NobodyToOpen: no recipient is registered for the event.
    """
    recipients = work.export_recipients.of_event(here.event.id)
    if not recipients:
        raise NobodyToOpen
    return SealedFile(file, tuple(each.key for each in recipients))


def recipients_said(work: Work, here: Here) -> Words | str:
    """Return for whom lists are sealed now, in one line; nothing where nobody is registered."""
    names = [each.name for each in work.export_recipients.of_event(here.event.id)]
    return Words.listed(names) if names else ""
