"""Where messages wait inside the courier, and the counts that are shown of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.delivery.courier.person_queues import Parcel, PersonQueues
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Lane, Outcome


@dataclass(frozen=True, slots=True)
class Counts:
    """Messages since the start by ending, and messages inside the courier now."""

    sent: int
    impossible: int
    unknown: int
    retried: int
    replies_waiting: int
    reminders_waiting: int
    broadcasts_waiting: int
    in_flight: int


@dataclass(slots=True)
class Queues:
    """One lane each for replies, reminders, broadcasts, words to strangers.

    `cleared` are those of the last three already marked `sending`. `held` are replies that may have
    arrived, kept until Telegram answers again. `in_hand` are all messages this copy took and whose
    ending is not written yet: whatever the clock says of their leases, this copy must not take them a
    second time.
    """

    replies: PersonQueues = field(default_factory=PersonQueues)
    reminders: PersonQueues = field(default_factory=PersonQueues)
    broadcasts: PersonQueues = field(default_factory=PersonQueues)
    strangers: PersonQueues = field(default_factory=PersonQueues)
    cleared: PersonQueues = field(default_factory=PersonQueues)
    held: list[Parcel] = field(default_factory=list[Parcel])
    in_hand: set[OutboxId] = field(default_factory=set[OutboxId])
    endings: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    retried: int = 0
    in_flight: int = 0
    unhurried_in_flight: int = 0

    def admit(self, parcel: Parcel) -> None:
        """Put a parcel into its lane."""
        self.in_hand.add(parcel.envelope.id)
        match parcel.envelope.message.lane:
            case Lane.REPLY:
                self.replies.add(parcel)
            case Lane.REMINDER:
                self.reminders.add(parcel)
            case Lane.BROADCAST:
                self.broadcasts.add(parcel)
            case Lane.STRANGER:
                self.strangers.add(parcel)

    def leaving(self, parcel: Parcel) -> PersonQueues:
        """Return the lane a parcel leaves from: replies need no mark before they are sent."""
        return self.replies if is_hurried(parcel) else self.cleared

    def again(self, parcel: Parcel, *, at: float) -> None:
        """Put a parcel that came back from a try to the head of its queue, not before `at`."""
        self.retried += 1
        self.leaving(parcel).again(parcel, at=at)

    def everywhere(self) -> Iterable[PersonQueues]:
        """Return all lanes."""
        return (self.replies, self.cleared, *self.unhurried())

    def unhurried(self) -> Iterable[PersonQueues]:
        """Return the lanes nobody who takes part waits for, those that go first first."""
        return (self.reminders, self.broadcasts, self.strangers)

    def unmarked(self) -> int:
        """Return how many leased messages of these lanes are not marked `sending` yet."""
        return sum(len(lane) for lane in self.unhurried())

    def uncertain(self) -> int:
        """Return how many marked messages wait to leave or for their answer."""
        return len(self.cleared) + self.unhurried_in_flight

    def waiting(self) -> int:
        """Return how many messages wait, whatever for."""
        return sum(len(lane) for lane in self.everywhere()) + len(self.held)

    def is_empty(self) -> bool:
        """Tell whether nothing waits and nothing is on its way."""
        nothing_held = self.in_flight == 0 and not self.held
        return nothing_held and not any(len(lane) for lane in self.everywhere())

    def counts(self) -> Counts:
        """Return the counts at this moment."""
        cleared = len(self.cleared)
        return Counts(
            sent=self.endings[Outcome.DELIVERED],
            impossible=self.endings[Outcome.IMPOSSIBLE],
            unknown=self.endings[Outcome.UNKNOWN],
            retried=self.retried,
            replies_waiting=len(self.replies) + len(self.held),
            reminders_waiting=len(self.reminders),
            broadcasts_waiting=len(self.broadcasts) + len(self.strangers) + cleared,
            in_flight=self.in_flight,
        )


def is_hurried(parcel: Parcel) -> bool:
    """Tell whether a person waits for this message."""
    return parcel.envelope.message.lane is Lane.REPLY
