"""Buttons about requests that take a second organizer."""

from bot.domain.messages.callback_data import word

LIST = word("approvals")
OPEN = word("approval", str)
APPROVE = word("approval-yes", str)
REFUSE = word("approval-no", str)
WITHDRAW = word("approval-withdraw", str)
