"""Where somebody acts: found out once, where an update comes in."""

from dataclasses import dataclass, replace

from bot.domain.events import Event
from bot.domain.features import Feature, Gate
from bot.domain.messages.texts import Said
from bot.domain.people.people import Person, Role
from bot.domain.people.rights import Right, may


@dataclass(frozen=True, slots=True)
class Here:
    """Who acts, in which event and as what, and the message they tapped.

    The event is the one the tapped message is about, which need not be the one the person's chat
    shows; `role` (the one whose rights they have) and `norms_version` are theirs in this event. `screen` is the id of our own
    message in their chat, None when they typed; `said` the id of theirs that is taken, None when
    they tapped. `below` is said below each reply.
    """

    person: Person
    event: Event
    role: Role
    norms_version: int
    screen: int | None = None
    said: int | None = None
    below: tuple[Said, ...] = ()

    def may(self, right: Right) -> bool:
        """Say whether the person has a right in this event."""
        return may(self.role, right)

    def has(self, feature: Feature) -> bool:
        """Say whether a family of features is on in this event."""
        return feature in self.event.features

    def passes(self, gate: Gate) -> bool:
        """Say whether the person has the gate's right, and its family is on."""
        return gate.lets_in(self.role, self.event.features)

    def anew(self) -> "Here":
        """Return the same place without the tapped message: what is shown next is a new one."""
        return replace(self, screen=None)

    def at(self, event: Event) -> "Here":
        """Return the same place after the event changed."""
        return replace(self, event=event)

    def by(self, person: Person) -> "Here":
        """Return the same place after the person changed, e.g. their language."""
        return replace(self, person=person)
