"""A selection desk with two readers, and how candidates come and go there."""

from dataclasses import dataclass, replace

from bot.domain.features import Feature
from bot.domain.messages.texts import Words
from bot.domain.selection.bands import Lean, SelectionBands
from bot.domain.selection.candidates import Reader
from storage.work import Work
from tests.stories.roles.world import id_of
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

BANDS = SelectionBands(
    (Words("Cautious", "谨慎"), Words("Confident", "乐观")),
    (Words("Technical", "技术"), Words("Policy", "政策")),
    (Lean(Words("North", "北"), ("CH", "DE")), Lean(Words("South", "南"), ("KE", "BR"))),
)
WAY = ("For organizers", "Selection")


@dataclass(frozen=True, slots=True)
class SelectionDesk:
    """Two organizers who read, the second one in Chinese, in an event with bands."""

    world: World
    olga: Someone
    wei: Someone

    async def rests(self) -> None:
        """Let nobody have tapped too fast."""
        self.world.clock.move(minutes=1)

    async def adds(self, content: str) -> None:
        """Add a list of candidates, by pasting it."""
        await self.rests()
        await self.olga.says("/selection")
        await self.olga.taps("Add a list")
        await self.olga.says(content)
        await self.olga.taps("Add them")

    async def opens(self, name: str) -> None:
        """Go to a candidate."""
        await self.rests()
        await self.olga.says("/selection")
        await self.olga.taps("Candidates")
        await self.olga.taps(labelled(self.olga, name))

    async def wei_opens(self, name: str) -> None:
        """Let the other reader go to a candidate."""
        await self.wei.says("/selection")
        await self.wei.taps("候选人")
        await self.wei.taps(labelled(self.wei, name))

    async def both_say_yes(self, *names: str) -> None:
        """Let both readers say yes."""
        for name in names:
            await self.opens(name)
            await self.olga.taps("What I think", "Yes, invite")
            await self.wei_opens(name)
            await self.wei.taps("我的看法", "同意，邀请")

    async def both_say_no(self, name: str) -> None:
        """Let both readers say no."""
        await self.opens(name)
        await self.olga.taps("What I think", "No", "Not this topic")
        await self.wei_opens(name)
        await self.wei.taps("我的看法", "不邀请", "与主题无关")

    async def puts(self, *names: str) -> None:
        """Begin a wave and put candidates into it; stay at the wave."""
        await self.rests()
        await self.olga.says("/selection")
        await self.olga.taps("Waves and balance", "Begin a wave", "Who is in it")
        for name in names:
            await self.olga.taps(name)
        await self.olga.taps("« Back")


async def selection_desk(world: World) -> SelectionDesk:
    """Switch the family on, with bands, and appoint two readers."""
    await world.switch(Feature.SELECTION)
    olga, wei = await world.organizer(), await world.organizer("魏 Host", "zh")
    readers = [await id_of(world, each) for each in (olga, wei)]

    def prepare(work: Work) -> None:
        work.events.keep(replace(work.events.get(EVENT), selection=BANDS))
        for each in readers:
            work.candidates.readings.appoint(EVENT, Reader(each))

    await world.do(prepare)
    return SelectionDesk(world, olga, wei)


def labelled(someone: Someone, name: str) -> str:
    """Return the whole label of the button that ends with a name."""
    return next(label for row in someone.buttons for label in row if label.endswith(name))
