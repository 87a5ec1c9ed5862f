"""Buttons about travel details, the venue, the calendar, and logistics."""

from bot.domain.messages.callback_data import word

DETAILS = word("details")
CALENDAR = word("calendar")
VENUE = word("venue")
LOGISTICS = word("logistics")
