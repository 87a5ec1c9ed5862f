"""Buttons about what organizers weigh: risks, words, places."""

from bot.domain.messages.callback_data import word

CARE = word("care")
RISKS = word("risks")
RISK = word("risk", str)
"""The id of a risk, here and below."""
BEGIN = word("risks-begin")
ADD = word("risk-add")
REVIEW = word("risk-review", str)
DROP = word("risk-drop", str)
WORDING = word("care-wording")
PLACES = word("care-places")
FILE = word("care-file")
