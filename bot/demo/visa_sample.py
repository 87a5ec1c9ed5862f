"""Visa data for the demo: made up, and said to be so wherever a guest meets it."""

from datetime import datetime

from bot.domain.events import Event
from bot.usecases.visa.dataset import import_requirements
from storage.work import Work

SOURCE = "made-up data of this demo, not any country's rules"
_REQUIRED = {
    "CN": "visa required,",
    "GB": "visa free,90",
    "IN": "visa required,",
    "SG": "e-visa,",
    "US": "visa free,90",
}
"""By who issued the passport, whatever the host country: the same few, so that nobody takes it for true."""


def take_sample_data(work: Work, *, event: Event, now: datetime) -> None:
    """Give the hints under /visa something to come from; nothing where no host country is named."""
    if not event.country:
        return
    rows = [
        f"{passport},{event.country},{needed}"
        for passport, needed in _REQUIRED.items()
        if passport != event.country
    ]
    content = "\n".join(["passport,destination,requirement,days", *rows]).encode()
    import_requirements(work, content=content, source=SOURCE, link="", dated=now.date())
