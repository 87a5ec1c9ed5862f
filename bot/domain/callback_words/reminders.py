"""Buttons about reminders."""

from enum import StrEnum

from bot.domain.ids import ReminderId
from bot.domain.messages.callback_data import word
from bot.domain.reminders.quiet_hours import QuietName


class Switch(StrEnum):
    """Whether somebody is reminded at all."""

    ON = "on"
    OFF = "off"


class Snooze(StrEnum):
    """How long a reminder is put off: minutes, or until the next morning."""

    QUARTER = "15"
    HOUR = "60"
    TOMORROW = "tomorrow"


def _reminder_id(text: str) -> ReminderId:
    if not (text.isascii() and text.isdigit()) or len(text) > 19 or int(text) >= 1 << 63:
        raise ValueError
    return ReminderId(int(text))


SHOW = word("reminders")
RULES = word("reminders-rules")
FEWER = word("fewer")
LEAD = word("reminders-lead", int)
"""Minutes before a session."""
MAYBES = word("reminders-maybes")
OF_NORMS = word("reminders-norms")
SWITCH = word("reminders-switch", Switch)
QUIET_HOURS = word("quiet-hours")
CHOOSE_QUIET = word("quiet-choose", QuietName)
ZONE = word("reminders-zone")
SNOOZE = word("snooze", _reminder_id, Snooze)
CUSTOM = word("remind")
CUSTOM_NEW = word("remind-new")
CUSTOM_DROP = word("remind-drop", str)
