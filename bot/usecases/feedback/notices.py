"""What organizers and guests are told about rights to write that were lost."""

from bot.domain.callback_words import feedback as words
from bot.domain.callback_words import people
from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Keyboard, Message
from bot.usecases.rows import HOME_ROW


def right_lost(event: Event, organizer: PersonId, *, code: str) -> Message:
    """Return the message that tells an organizer, by code, who lost their right to write."""
    button = Button("feedback-reissue", words.REISSUE.to(code), {"code": code})
    details = {"code": code, "event": event.title}
    return Message(
        organizer, "feedback-lost-told", details, _with_name(code, button), about=event.id
    )


def right_agreed(
    event: Event, organizer: PersonId, *, code: str, count: int, number: int
) -> Message:
    """Return the message that asks a second organizer to agree, with what it would cost."""
    button = Button("feedback-reissue", words.REISSUE.to(code), {"code": code})
    details = {"code": code, "event": event.title, "count": count, "number": number}
    return Message(
        organizer, "feedback-agreed-told", details, _with_name(code, button), about=event.id
    )


def _with_name(code: str, button: Button) -> Keyboard:
    return ((Button("member-name-show", people.WHO.to(code)),), (button,))


def right_again(event: Event, guest: PersonId, checkin: Button | None) -> Message:
    """Return the message that tells a guest to check in once more."""
    rows = ((checkin,),) if checkin else ()
    details = {"event": event.title}
    return Message(guest, "feedback-again", details, (*rows, *HOME_ROW), about=event.id)
