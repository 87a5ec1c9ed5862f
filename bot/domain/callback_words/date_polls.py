"""Buttons about questions which date suits."""

from bot.domain.ids import DatePollId
from bot.domain.messages.callback_data import word

NEW = word("date-poll-new")
OPEN = word("date-poll-open", DatePollId)
DISCARD = word("date-poll-discard", DatePollId)
CLOSE = word("date-poll-close", DatePollId)
NAMES = word("date-poll-names", DatePollId, int)
ANSWER = word("date-poll", DatePollId)
CHOOSE = word("date-poll-choose", DatePollId, int)
"""The place of an option, from 0; the one behind the last means none of them."""
