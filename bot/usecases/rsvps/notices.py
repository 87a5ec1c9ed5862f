"""What guests are told about seats they did not ask for just now."""

from datetime import datetime

from bot.domain.callback_words import rsvps as words
from bot.domain.events import Event
from bot.domain.ids import PersonId, SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Lane, Message
from bot.domain.messages.texts import Moment, Said, Words
from bot.domain.rsvps import Rsvp, Subject, Wish
from bot.usecases.rows import HOME


def offer(
    event: Event, to: PersonId, subject: Subject, *, title: Words, until: datetime
) -> Message:
    """Return the message that offers a freed seat until a moment."""
    take = words.ANSWER.to(SessionId(subject), Wish.YES)
    leave = words.ANSWER.to(SessionId(subject), Wish.NO)
    return Message(
        to,
        "seat-offered",
        {"title": title, "until-at": Moment(until, event.zone)},
        ((Button("seat-take", take, style=ButtonStyle.SUCCESS), Button("seat-leave", leave)),),
        Lane.REMINDER,
        about=event.id,
    )


def lapsed(event: Event, ended: Rsvp, *, title: Words, can_wait_again: bool) -> Message:
    """Return the message about an offer nobody took."""
    if can_wait_again:
        again = Said("seat-lapsed-again")
        wait = words.ANSWER.to(SessionId(ended.subject), Wish.YES)
        row = (Button("seat-again", wait), HOME)
    else:
        again = Said("seat-lapsed-closed", {"contact": event.contact})
        row = (HOME,)
    details = {"title": title, "again": again}
    return Message(ended.person_id, "seat-lapsed", details, (row,), Lane.REMINDER, about=event.id)
