"""What guests are told about a released change, and about an earlier deadline for answers."""

from dataclasses import replace
from datetime import datetime

from bot.crypto.codes import new_id
from bot.domain.callback_words import changes as words
from bot.domain.callback_words import rsvps as rsvps_words
from bot.domain.changes.changes import URGENT, Change
from bot.domain.changes.sights import Difference, Sight
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import ChangeId, PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Lane, Message
from bot.usecases.changes.phrases import changed_said, difference_lines, norms_row
from storage.work import Work


def news(
    event: Event,
    change: Change,
    to: PersonId,
    found: tuple[Difference, ...],
    *,
    urgent: bool = False,
    again: bool = False,
) -> Message:
    """Return the message that tells a guest of what concerns them, perhaps once more."""
    keyboard = (
        (Button("change-noted", words.SEEN.to(change.id), style=ButtonStyle.SUCCESS),),
        *norms_row(found),
        (Button("change-schedule", rsvps_words.SCHEDULE.to()),),
    )
    return Message(
        to,
        "change-again" if again else "change-urgent" if urgent else "change",
        {
            "title": event.title,
            "what": changed_said(found, event),
            "lines": difference_lines(found, event),
        },
        keyboard,
        Lane.REMINDER if urgent else Lane.BROADCAST,
        campaign=change.id,
        about=event.id,
    )


def tell_earlier_deadline(work: Work, here: Here, deadline: datetime) -> None:
    """Have guests who have not said no told, and asked to confirm it, as of a changed programme."""
    event = here.event
    before = Sight(
        event.title, event.place, event.starts_at, event.ends_at, answers_until=event.rsvp_deadline
    )
    after = replace(before, answers_until=deadline)
    found = (Difference(event.subject, before, after),)
    is_urgent = deadline - work.now <= URGENT
    change_id = ChangeId(new_id())
    work.changes.keep(Change(change_id, event.id, work.now, here.person.id, is_urgent, found))
