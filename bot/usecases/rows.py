"""Buttons that many screens end with."""

from collections.abc import Iterable

from bot.domain.callback_words import home as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.people.rights import Right

HOME = Button("go-home", words.HOME.to())
ADMIN = Button("go-admin", words.ADMIN.to())

HOME_ROW: Keyboard = ((HOME,),)
ADMIN_ROW: Keyboard = ((ADMIN, HOME),)


def allowed(here: Here, rows: Iterable[Iterable[tuple[Right, Button]]]) -> Keyboard:
    """Return the rows with the buttons this person has the rights for; empty rows are left out."""
    kept = (tuple(button for right, button in row if here.may(right)) for row in rows)
    return tuple(row for row in kept if row)
