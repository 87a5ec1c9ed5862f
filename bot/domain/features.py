"""The families of features that an event's file switches on; what is off leaves no trace in a menu."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.people.people import Role
from bot.domain.people.rights import Right, may


class Feature(StrEnum):
    """One family, by its name in the field `features` of the event file."""

    GOALS = "goals"
    """Guests write sealed goals before the event; shared ones are made of them."""
    COMMON_GROUND = "common_ground"
    """Statements without authors, and votes on interventions."""
    GROUPS = "groups"
    """Working groups."""
    PAIRINGS = "pairings"
    """Meeting somebody new: guests who want it are put together in twos for a day."""
    DESK = "desk"
    """The facilitators' screen of a session: prompts, signals, what is parked."""
    READOUT = "readout"
    """The points that are published together."""
    SERIES = "series"
    """Later events of the same series: who may be invited again, who has come before."""
    SELECTION = "selection"
    """The selection desk: candidates, two readers, waves and their balance."""
    LANGUAGES = "languages"
    """What lacks a language is translated and read again; interpreters have turns; terms are proposed."""
    TRUST = "trust"
    """What is behind the event (/about): funders, facilitators, why; the norms before a session."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What it takes to enter somewhere: a right, and a family that is on in the event."""

    right: Right
    feature: Feature | None = None

    def lets_in(self, role: Role, features: AbstractSet[Feature]) -> bool:
        """Say whether a role gets in, in an event in which these families are on."""
        return may(role, self.right) and (self.feature is None or self.feature in features)
