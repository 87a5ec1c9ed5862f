"""Buttons below the questions of forms."""

from bot.domain.messages.callback_data import word

CANCEL = word("cancel-form", str)
BACK = word("form-back", str, str)
"""The number of the filling-in and the turn of the question that is left."""
HELD_KEEP = word("form-keep", str)
HELD_ASK = word("form-ask", str)
"""What was typed in the middle of a form: kept as the answer, or asked."""
CHOOSE = word("form", str, str, str)
"""The number of the filling-in, the question's turn, and the choice."""
