"""What becomes of answers when a session gets another number of seats."""

from bot.domain.events import Event, Session
from bot.usecases.rsvps.offers import release
from storage.work import Work


def change_seats(work: Work, event: Event, before: Session, seats: int | None) -> None:
    """Let whoever attends a session keep their place in it, and offer the seats that are free now.

    With its first limit those who attend by their yes to the event hold a seat each, be it more
    than there are: fewer seats take nothing from anybody.
    """
    work.rsvps.hold(event.id)
    if before.seats is None and seats is not None:
        work.rsvps.limit(event.id, before.subject)
    release(work, event=event, subject=before.subject)
