"""Buttons about feedback."""

from bot.domain.messages.callback_data import word

SHOW = word("feedback")
DESK = word("feedbackdesk")
