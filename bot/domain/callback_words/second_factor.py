"""Buttons about the second factor."""

from enum import StrEnum

from bot.domain.ids import PersonId
from bot.domain.messages.callback_data import word


class Demand(StrEnum):
    """Whether an event demands a second factor of its organizers."""

    REQUIRED = "required"
    OPTIONAL = "optional"


SHOW = word("second-factor")
SET_UP = word("second-factor-set-up")
NEW_CODES = word("second-factor-codes")
END = word("second-factor-end")
OFF_ASK = word("second-factor-off-ask")
OFF = word("second-factor-off")
LOST = word("second-factor-lost")
ASK_HELP = word("second-factor-help")
AGREE = word("second-factor-agree", PersonId)
DEMAND = word("second-factor-demand", Demand)
