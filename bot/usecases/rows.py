"""Buttons that many screens end with."""

from bot.domain.callback_words import home as words
from bot.domain.messages.messages import Button, Keyboard

HOME = Button("go-home", words.HOME.to())
ADMIN = Button("go-admin", words.ADMIN.to())

HOME_ROW: Keyboard = ((HOME,),)
ADMIN_ROW: Keyboard = ((ADMIN, HOME),)
