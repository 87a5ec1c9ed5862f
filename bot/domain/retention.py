"""How long what guests told is kept after it has done its work: each kind its own days."""

from collections.abc import Mapping
from enum import StrEnum


class Keeping(StrEnum):
    """A kind of thing with days of its own: its field of `retention` in the event file.

    The text is `keeping-<value>` with its days, and `purged-<value>` with a count.
    """

    PASSPORT = "passport"
    """Passports, visa steps and their dates; days after the event's end."""
    TRAVEL = "travel"
    """Travel details; days after the event's end."""
    TICKETS = "tickets"
    """Questions to organizers, with their answers; days after the event's end."""
    LETTERS = "letters"
    """Data of an invitation letter and our copy of it; days after its last step."""
    RELAYS = "relays"
    """What is noted of a message that has left: to whom and when, no words; days after it left."""


USUAL_DAYS: Mapping[Keeping, int] = {
    Keeping.PASSPORT: 30,
    Keeping.TRAVEL: 30,
    Keeping.TICKETS: 30,
    Keeping.LETTERS: 30,
    Keeping.RELAYS: 14,
}
LEAST_DAYS: Mapping[Keeping, int] = {kind: 2 if kind is Keeping.RELAYS else 1 for kind in Keeping}
"""A message can be changed or recalled for 48 hours; what is noted of it is needed as long."""
MOST_DAYS = 365
