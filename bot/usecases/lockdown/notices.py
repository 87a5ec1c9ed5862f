"""What organizers are told of a lockdown, by code."""

from collections.abc import Sequence

from bot.domain.callback_words import lockdown as words
from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.texts import Words
from bot.usecases.rows import HOME_ROW


def frozen_notice(event: Event, to: PersonId, *, codes: Sequence[str], by: str) -> Message:
    """Return what tells an organizer whose powers a colleague has frozen."""
    details = {"event": event.title, "codes": Words.listed(codes), "by": by}
    rows = ((Button("go-lockdown", words.SHOW.to()),), *HOME_ROW)
    return Message(to, "lockdown-told", details, rows, about=event.id)


def own_notice(event: Event, to: PersonId, *, by: str) -> Message:
    """Return what tells somebody that their powers are frozen."""
    details = {"event": event.title, "by": by, "contact": event.contact}
    return Message(to, "lockdown-own", details, HOME_ROW, about=event.id)


def lifted_notice(event: Event, to: PersonId, *, code: str, own: bool) -> Message:
    """Return what tells an organizer that somebody, perhaps they, has their powers back."""
    text = "lockdown-lifted-own" if own else "lockdown-lifted"
    return Message(to, text, {"event": event.title, "code": code}, HOME_ROW, about=event.id)
