"""The guests as the guard knows them: names and the few facts that may find them."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attendee:
    """A guest: the Latin name, the Chinese one, and what others may know of them.

    `country` is ISO 3166-1 alpha-2, `gender` f or m, `kind` the organizers' word for the field;
    everything but the name may be empty. `facts` are English or Chinese words ("former minister",
    "chair of group two"), `aliases` what else they are called. `roles` are what they do in the programme,
    each with its session ("speaker of Opening talk", "开幕讲座的主持人").
    """

    name: str
    zh: str = ""
    country: str = ""
    gender: str = ""
    kind: str = ""
    affiliations: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody who takes part."""

    attendees: tuple[Attendee, ...]

    def fitting(self, *conditions: Callable[[Attendee], bool]) -> frozenset[int]:
        """Return the places of those whom every condition fits."""
        return frozenset(
            at
            for at, attendee in enumerate(self.attendees)
            if all(condition(attendee) for condition in conditions)
        )
