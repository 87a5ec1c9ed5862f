"""Buttons about later events of a series: what guests allow, and whom organizers invite again."""

from bot.domain.ids import EventId
from bot.domain.messages.callback_data import word
from bot.domain.series.consents import Purpose

SHOW = word("series")
ALLOW = word("series-allow", Purpose)
TAKE_BACK = word("series-back", Purpose)
DESK = word("series-desk")
SHARE = word("series-share")
LIST = word("series-list", EventId)
"""The earlier event whose guests agreed."""
INVITE = word("series-invite", EventId)
WRITE = word("series-write")
"""To those of this event, now that it is over, who agreed."""
