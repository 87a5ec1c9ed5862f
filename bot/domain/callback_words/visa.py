"""Buttons about visas."""

from enum import StrEnum

from bot.domain.messages.callback_data import word
from bot.domain.visa.cases import Special
from bot.domain.visa.path import Mark, Step


class Planning(StrEnum):
    """Whether every step of a visa is planned, or only those the hint asks for."""

    EVERY_STEP = "yes"
    BY_HINT = "no"


class TimeItem(StrEnum):
    """What organizers can say the length of; named as the fields of `Times`."""

    GATHER = "gather"
    WAIT = "wait"
    DECIDE = "decide"
    SPARE = "spare"
    JOURNEY = "journey"


SHOW = word("visa")
INITIALS = word("visa-initials")
INITIAL = word("visa-initial", str)
TYPE = word("visa-type")
ISSUER = word("visa-issuer", str)
"""An issuer's code, still to be confirmed."""
CONFIRM = word("visa-confirm", str)
SPECIALS = word("visa-specials")
SPECIAL = word("visa-special", Special)
STEPS = word("visa-steps")
STEP = word("visa-step", Step)
DECISION = word("visa-decision")
DETAILS = word("visa-details")
MARK = word("visa-mark", Step, Mark)
UNMARK = word("visa-unmark", Step)
PLAN = word("visa-plan", Planning)
ASK = word("visa-ask")
FORGET = word("visa-forget")
FORGET_NOW = word("visa-forget-now")
QUEUE = word("visadesk")
NAMES = word("visadesk-names", int)
CHANGE_HOST = word("visadesk-host")
SET_HOST = word("visadesk-set-host", str)
CHANGE_LINK = word("visadesk-link")
TIMES = word("visadesk-times")
CHANGE_TIME = word("visadesk-time", TimeItem)
PRESENT = word("visapresent", int)
CHECKED = word("visapresent-checked", str, int)
"""The issuer whose need was checked today, and the page it stands on."""
RULES = word("visarules")
NEW_RULE = word("visarule-new")
DROP_RULE = word("visarule-drop", str)
COMPARE = word("visacompare")
COMPARE_HOSTS = word("visacompare-type")
COMPARE_PICTURE = word("visacompare-picture")
