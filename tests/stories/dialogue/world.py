"""A dialogue of three days with everybody in it: who organizes, who leads, who translates, 24 guests."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.domain.features import Feature
from bot.domain.people.people import Role
from bot.usecases.series.tending import change_series
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.people.world import LINK, goes_to_invitations
from tests.stories.sample_event import EVENT
from tests.stories.selection.world import SelectionDesk, selection_desk
from tests.stories.series.world import SERIES
from tests.stories.someone import Someone

CANDIDATES = ("Kim Canary", "金丝雀一")
NAMES = tuple(f"Canary {letter}" for letter in "BCDEFGHIJKL")
NAMES_ZH = tuple(f"金丝雀{number}" for number in "二三四五六七八九十甲乙")
HELPERS = (
    ("Fay Turner", "en", Role.FACILITATOR),
    ("方丽", "zh", Role.FACILITATOR),
    ("Tom Reed", "en", Role.TRANSLATOR),
    ("田野", "zh", Role.TRANSLATOR),
)


@dataclass(slots=True)
class Guests:
    """The guests, by the language that they read."""

    english: list[Someone] = field(default_factory=list[Someone])
    chinese: list[Someone] = field(default_factory=list[Someone])

    @property
    def all(self) -> list[Someone]:
        """Return all of them."""
        return [*self.english, *self.chinese]

    async def join(self, world: FeedbackWorld, organizer: Someone) -> None:
        """Let everybody for whom an organizer has a link open it and answer all that is asked."""
        for name, link in _links(content for _, content in organizer.documents):
            world.clock.move(seconds=1)
            if name.isascii():
                self.english.append(await _joins(world, name, link))
            else:
                self.chinese.append(await _joins_in_chinese(world, name, link))


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Everybody, and the world they are in; of two with one task, the second reads Chinese."""

    world: FeedbackWorld
    desk: SelectionDesk
    fay: Someone
    fang: Someone
    tom: Someone
    tian: Someone
    guests: Guests = field(default_factory=Guests)

    @property
    def olga(self) -> Someone:
        """The organizer who reads English."""
        return self.desk.olga

    @property
    def kim(self) -> Someone:
        """A guest who was a candidate."""
        return self.guests.english[0]

    @property
    def yi(self) -> Someone:
        """A guest who was a candidate and reads Chinese."""
        return self.guests.chinese[0]


async def all_on(world: FeedbackWorld) -> Dialogue:
    """Begin with every family on, two organizers, two facilitators and two translators."""
    desk = await selection_desk(world)
    await world.do(lambda work: change_series(work, work.events.get(EVENT), SERIES))
    await world.switch(*Feature)
    fay, fang, tom, tian = [
        await world.guest(name, language, role=role) for name, language, role in HELPERS
    ]
    return Dialogue(world, desk, fay, fang, tom, tian)


async def invites(olga: Someone, names: Sequence[str]) -> None:
    """Invite guests from a list, each in their language."""
    await goes_to_invitations(olga)
    await olga.taps("Invite from a list")
    await olga.says("\n".join(f"{name}; {'en' if name.isascii() else 'zh'}" for name in names))
    await olga.taps("Yes, make the links")


def _links(files: Iterable[bytes]) -> list[tuple[str, str]]:
    texts = [content.decode("utf-8-sig", "replace") for content in files]
    tables = [text for text in texts if text.startswith("name,language,link")]
    return [
        (row["name"], row["link"]) for text in tables for row in csv.DictReader(io.StringIO(text))
    ]


async def _joins(world: FeedbackWorld, name: str, link: str) -> Someone:
    someone = await world.person(name)
    await someone.says(f"/start {link.removeprefix(LINK)}")
    await someone.taps("English", "Zurich, Geneva, Paris", "Yes, that is my time", "I agree")
    await someone.taps("Skip", "The other guests, too", "No, do not name me")
    await someone.says("/rsvp")
    await someone.taps("Yes")
    return someone


async def _joins_in_chinese(world: FeedbackWorld, name: str, link: str) -> Someone:
    someone = await world.person(name, "zh")
    await someone.says(f"/start {link.removeprefix(LINK)}")
    await someone.taps("中文", "北京、上海", "对，这是我的时间", "我同意")
    await someone.taps("跳过", "其他嘉宾也可以", "否，请不要列出我的姓名")
    await someone.says("/rsvp")
    await someone.taps("出席")
    return someone
