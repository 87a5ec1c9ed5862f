"""What stories about seats share: wanting dinner, and reading what came of it."""

from tests.stories.sample_event import DINNER
from tests.stories.someone import Someone
from tests.stories.world import World

GOING, DECLINED = "✅ yes, you have a seat", "❌ no"


async def looks_at_dinner(*people: Someone, chinese: Someone | None = None) -> None:
    """Have people open the dinner's screen."""
    for someone in people:
        await someone.says("/schedule")
        await someone.taps("▫️ Dinner")
    if chinese is not None:
        await chinese.says("/schedule")
        await chinese.taps("▫️ 晚宴")


async def wants_dinner(*people: Someone) -> None:
    """Have people answer yes to the dinner, one after the other."""
    for someone in people:
        await looks_at_dinner(someone)
        await someone.taps("Yes")


def answer(someone: Someone) -> str:
    """The last line of an answer screen, without its label."""
    return someone.screen.split("\n")[-1].partition(": ")[2] or someone.screen.split("：")[-1]


def standings(world: World, subject: str = DINNER) -> list[str]:
    """How everybody stands about a subject, in the order of names of standings."""
    rows = world.rows("SELECT standing FROM rsvps WHERE subject = ? ORDER BY standing", subject)
    return [standing for (standing,) in rows]


def dinner_screen(seats: str, standing: str) -> str:
    """The dinner's whole screen in English, of somebody who has not answered about the event."""
    comes = standing == GOING or standing.startswith("⏳")
    open_event = f"{EVENT_OPEN}\n\n" if comes else ""
    return (
        "🍽 Dinner\nWed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you) (60 min)\n"
        f"Lakeside House\n\n{open_event}{seats}\nYour answer: {standing}"
    )


EVENT_OPEN = "You have not said yet that you come to the event itself."
