"""What guests are told about seats they did not ask for just now."""

from datetime import datetime

from bot.domain.callback_words import rsvps as words
from bot.domain.events import Event, Session
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Lane, Message
from bot.domain.messages.texts import Moment, Said, Words
from bot.domain.rsvps import Wish
from bot.usecases.rows import HOME


def offer(
    event: Event,
    session: Session | None,
    to: PersonId,
    *,
    until: datetime,
    shorter: bool = False,
) -> Message:
    """Return the message that offers a freed seat of a session, or of the event, until a moment.

    `shorter`: it was offered before, for longer, and what it is for begins earlier now.
    """
    subject = (session or event).subject
    take, leave = words.ANSWER.to(subject, Wish.YES), words.ANSWER.to(subject, Wish.NO)
    return Message(
        to,
        "seat-offer-shorter" if shorter else "seat-offered",
        {"title": _named(event, session), "until-at": Moment(until, event.zone)},
        ((Button("seat-take", take, style=ButtonStyle.SUCCESS), Button("seat-leave", leave)),),
        Lane.REMINDER,
        about=event.id,
    )


def lapsed(
    event: Event, session: Session | None, to: PersonId, *, text: str, can_wait_again: bool
) -> Message:
    """Return the message about a seat that is no longer kept; `text` names why."""
    if can_wait_again:
        again = Said("seat-lapsed-again")
        wait = words.ANSWER.to((session or event).subject, Wish.YES)
        row = (Button("seat-again", wait), HOME)
    else:
        again = Said("seat-lapsed-closed", {"contact": event.contact})
        row = (HOME,)
    details = {"title": _named(event, session), "again": again}
    return Message(to, text, details, (row,), Lane.REMINDER, about=event.id)


def waiting_ended(event: Event, session: Session | None, to: PersonId) -> Message:
    """Return the message to somebody who waited until it began, and got no seat."""
    row = (Button("go-schedule", words.SCHEDULE.to()), HOME)
    details = {"title": _named(event, session), "contact": event.contact}
    return Message(to, "waiting-ended", details, (row,), Lane.REMINDER, about=event.id)


def _named(event: Event, session: Session | None) -> Said | Words:
    """Name a session with its event: the guest may be in two."""
    if session is None:
        return event.title
    return Said("seat-in-session", {"title": session.title, "event": event.title})
