"""Buttons about meeting somebody new. Days stand in them as 2027-03-04."""

from datetime import date

from bot.domain.messages.callback_data import word
from bot.domain.pairings.choices import PairTopic, Tongue

DAY_IN_DATA = date.fromisoformat

SHOW = word("pairings")
DAY = word("pairings-day", DAY_IN_DATA)
LINE = word("pairings-line")
TOPICS = word("pairings-topics")
TOPIC = word("pairings-topic", PairTopic)
TONGUE = word("pairings-tongue", Tongue)
NOT_WITH = word("pairings-not-with")
NOT_WITH_NONE = word("pairings-not-with-none")
YES = word("pairings-yes", DAY_IN_DATA)
NO = word("pairings-no", DAY_IN_DATA)
NEVER = word("pairings-never")
DESK = word("pairings-desk")
START = word("pairings-start", DAY_IN_DATA)
