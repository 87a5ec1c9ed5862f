"""Buttons of the first screens: home, the panel, settings, language, privacy, help."""

from enum import StrEnum

from bot.domain.ids import EventId, SessionId
from bot.domain.messages.callback_data import word
from bot.domain.people.people import Language


class Setting(StrEnum):
    """What organizers can change about the event itself."""

    DEADLINE = "deadline"
    SEATS = "seats"
    OFFER = "offer"


class Naming(StrEnum):
    """Whether a guest may be named in a readout."""

    YES = "yes"
    NO = "no"


class Weekly(StrEnum):
    """Whether owners get a summary every week."""

    ON = "on"
    OFF = "off"


HOME = word("home")
MORE = word("more")
ABOUT = word("about")
NORMS = word("norms")
BACKGROUND = word("background")
FUNDERS = word("background-funders")
FACILITATORS = word("background-cards")
CASE = word("case")
CASE_CARD = word("case-card", int)
CHANGE_BACKGROUND = word("background-file")
RENAME = word("rename")
DIALOGUE = word("dialogue")
EVENTS = word("events")
ENTER_EVENT = word("enter-event", EventId)
HELP = word("help")
ADMIN = word("admin")
DELIVERY = word("delivery")
WEEKLY = word("delivery-weekly", Weekly)
SETTINGS = word("settings")
CHANGE_SETTING = word("change-setting", Setting)
FORGET_EVENT = word("forget-event")
FORGET_EVENT_NOW = word("forget-event-now")
CHANGE_SESSION_SEATS = word("session-seats", SessionId)
LANGUAGES = word("languages")
SPEAK = word("language", Language)
PRIVACY = word("privacy")
NAMING = word("readout", Naming)
FORGET = word("forget")
FORGET_ME = word("forget-me")
FORGET_EVERYWHERE = word("forget-everywhere")
