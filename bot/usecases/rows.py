"""Buttons that many screens end with."""

from collections.abc import Iterable

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.callback_words import broadcasts
from bot.domain.callback_words import home as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.people.rights import Right
from storage.work import Work

HOME = Button("go-home", words.HOME.to())
ADMIN = Button("go-admin", words.ADMIN.to())

HOME_ROW: Keyboard = ((HOME,),)
ADMIN_ROW: Keyboard = ((ADMIN, HOME),)


def allowed(here: Here, rows: Iterable[Iterable[tuple[Right, Button]]]) -> Keyboard:
    """Return the rows with the buttons this person has the rights for; empty rows are left out."""
    kept = (tuple(button for right, button in row if here.may(right)) for row in rows)
    return tuple(row for row in kept if row)


def remind_row(work: Work, here: Here) -> Keyboard:
    """Return the row that reminds the silent, none where nobody is or nobody can answer any more."""
    event = here.event
    if not here.may(Right.BROADCAST) or work.now >= event.rsvp_deadline:
        return ()
    count = len(work.audiences.members(event.id, Audience(AudienceKind.SILENT)))
    button = Button("remind-silent", broadcasts.ASK_SILENT.to(), {"count": count})
    return ((button,),) if count else ()
