"""A file that was sent and cannot be taken: every fault with its line, and nothing kept of it."""

from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Lines, Said
from bot.eventfile.yaml_file import EventFileWrong, Fault

_SHOWN = 10


class FileRefused(Refused):
    """A file with faults; nothing of it has been taken."""

    text = "file-wrong"

    def __init__(self, wrong: EventFileWrong) -> None:
        super().__init__(
            count=len(wrong.faults),
            lines=Lines(tuple(_fault_said(fault) for fault in wrong.faults[:_SHOWN])),
        )


def _fault_said(fault: Fault) -> Said:
    said = Said(f"fault-{fault.code}", fault.details) if fault.code else fault.sentence
    if not fault.line:
        return Said("fault-of-file", {"fault": said})
    where = fault.field or Said("fault-no-field")
    return Said("fault-at", {"number": fault.line, "field": where, "fault": said})
