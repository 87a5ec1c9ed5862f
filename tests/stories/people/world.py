"""What stories about joining share: the questions, and looking at who joined."""

from bot.domain.people.people import Profile
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

REST = [
    ["My attendance", "Programme"],
    ["Ask a question", "Visa"],
    ["Travel details", "Venue"],
    ["News", "More"],
]
"""What the first screen has below the one thing to do next."""
HOME = [["Say whether you come"], *REST]
NORMS_ZH = (
    "静湖对话\n2027年3月3日（周三）至2027年3月5日（周五）\n湖畔楼\n\n主办方：湖畔办公室\n资助方：港湾基金会\n宗旨：增进理解\n\n"
    "本次对话的准则（第 1 版）\n• 查塔姆研究所规则\n\n您是否同意遵守以上准则？"
)


async def profile_of(world: World, someone: Someone) -> Profile:
    """What is kept about somebody's name and visibility."""

    def read(work: Work) -> Profile:
        person = work.people.behind(someone.at)
        assert person is not None
        membership = work.guests.find(EVENT, person.id)
        assert membership is not None
        return membership.profile

    return await world.do(read)


LINK = "https://t.me/colloquy_demo_bot?start="
BACK = [["« Invitations", "« Organizers"]]


async def goes_to_invitations(someone: Someone) -> None:
    """Reach the invitations by taps alone."""
    await someone.says("/start")
    await someone.taps("For organizers", "Invitations")


def link_of(screen: str) -> str:
    """The link on a screen."""
    return next(line for line in screen.split("\n") if line.startswith(LINK))


async def arrives(world: World, name: str, link: str, language: str = "en") -> Someone:
    """Somebody opens a link."""
    someone = await world.person(name, language)
    await someone.says(f"/start {link.removeprefix(LINK)}")
    return someone
