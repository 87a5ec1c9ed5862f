"""Buttons about travel details, the venue and the calendar."""

from bot.domain.messages.callback_data import word

DETAILS = word("details")
CALENDAR = word("calendar")
