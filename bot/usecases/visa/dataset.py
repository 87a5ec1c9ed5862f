"""Taking in a file of visa requirements, whole or not at all."""

import hashlib
from datetime import date

from bot.domain.visa.cases import Dataset
from bot.domain.visa.dataset_file import Requirements, read_requirements
from bot.usecases.visa.path import follow_event
from storage.work import Work


def import_requirements(
    work: Work, *, content: bytes, source: str, link: str, dated: date
) -> tuple[Dataset, Requirements]:
    """Take a file in place of the data there was; the deadlines of events to come follow.

    Raises:
        bot.domain.visafile.VisaFileWrong: nothing has been changed.
    """
    read = read_requirements(content)
    dataset = Dataset(
        source=source,
        link=link,
        dated=dated,
        imported_at=work.now,
        sha256=hashlib.sha256(content).hexdigest(),
        cells=len(read.cells),
    )
    work.visa_dataset.replace(dataset, read.cells)
    for event_id in work.events.ids():
        event = work.events.get(event_id)
        if event.ends_at > work.now:
            follow_event(work, event)
    return dataset, read
