"""Buttons below the questions of forms."""

from bot.domain.messages.callback_data import word

CANCEL = word("cancel-form", str)
CHOOSE = word("form", str, str, str)
"""The number of the filling-in, the question's turn, and the choice."""
