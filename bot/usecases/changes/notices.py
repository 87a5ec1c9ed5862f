"""What guests are told about a released change."""

from bot.domain.callback_words import changes as words
from bot.domain.callback_words import rsvps as rsvps_words
from bot.domain.changes.changes import Change, Difference
from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Lane, Message
from bot.usecases.changes.phrases import difference_lines


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
        (Button("change-schedule", rsvps_words.SCHEDULE.to()),),
    )
    return Message(
        to,
        "change-again" if again else "change-urgent" if urgent else "change",
        {"title": event.title, "lines": difference_lines(found, event)},
        keyboard,
        Lane.REMINDER if urgent else Lane.BROADCAST,
        campaign=change.id,
        about=event.id,
    )
