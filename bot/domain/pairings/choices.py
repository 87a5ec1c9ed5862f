"""What somebody has chosen about meeting somebody new, and whom they have met by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bot.domain.ids import PersonId

LINE_LENGTH = 200
"""Characters of the line that the other one is shown."""
NOT_WITH_LENGTH = 400
MOST_NOT_WITH = 10
"""Names that somebody may say they would not like to meet."""
MOST_OFFERS = 2
"""Offers in a row without a yes, after which nobody is asked again."""


class PairTopic(StrEnum):
    """What somebody would like to talk about; `pairings-topic-<value>` says it in words."""

    TECHNICAL = "technical"
    POLICY = "policy"
    INCIDENTS = "incidents"
    TEACHING = "teaching"
    CAREERS = "careers"
    HOME = "home"
    CULTURE = "culture"
    OUTDOORS = "outdoors"


class Tongue(StrEnum):
    """What somebody can talk in; `pairings-tongue-<value>` says it in words."""

    EN = "en"
    ZH = "zh"


@dataclass(frozen=True, slots=True)
class PairChoices:
    """What one person has chosen. Without a `line` they are in no pair, whatever the days say.

    `days` are those on which they want it, `not_with` names as they typed them, told to nobody.
    `asked` are the days they were offered, `unmoved` how many offers in a row brought no yes.
    """

    person_id: PersonId
    line: str = ""
    topics: frozenset[PairTopic] = frozenset()
    tongues: frozenset[Tongue] = frozenset()
    days: frozenset[date] = frozenset()
    not_with: tuple[str, ...] = ()
    asked: frozenset[date] = frozenset()
    unmoved: int = 0

    def wants(self, day: date) -> bool:
        """Say whether they want to meet somebody on a day, and have said what is shown of them."""
        return bool(self.line) and day in self.days

    def may_be_offered(self, day: date) -> bool:
        """Say whether they may be asked about a day."""
        return day not in self.days and day not in self.asked and self.unmoved < MOST_OFFERS

    def offered(self, day: date) -> "PairChoices":
        """Return the choices once they were asked about a day; silence is a no as well."""
        return replace(self, asked=self.asked | {day}, unmoved=self.unmoved + 1)

    def switched(self, day: date) -> "PairChoices":
        """Return the choices with a day wanted, or not any more."""
        if day in self.days:
            return replace(self, days=self.days - {day})
        return replace(self, days=self.days | {day}, unmoved=0)

    def never_offered_again(self) -> "PairChoices":
        """Return the choices of somebody who does not want to be asked."""
        return replace(self, unmoved=MOST_OFFERS)


@dataclass(frozen=True, slots=True)
class Meetings:
    """With whom somebody was put together, by day; with nobody where nobody was found."""

    person_id: PersonId
    days: Mapping[date, tuple[PersonId, ...]] = field(
        default_factory=dict[date, tuple[PersonId, ...]]
    )

    @property
    def met(self) -> frozenset[PersonId]:
        """Everybody they were put together with."""
        return frozenset(each for met in self.days.values() for each in met)

    @property
    def missed(self) -> int:
        """On how many days nobody was found for them."""
        return sum(not met for met in self.days.values())

    def with_day(self, day: date, met: tuple[PersonId, ...]) -> "Meetings":
        """Return the meetings with those of one more day."""
        return Meetings(self.person_id, {**self.days, day: met})
