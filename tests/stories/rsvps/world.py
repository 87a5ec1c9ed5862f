"""What stories about seats share: wanting dinner, and reading what came of it."""

from tests.stories.sample_event import DINNER, EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

GOING, DECLINED = "✅ yes, you have a seat", "❌ no"


async def comes(*people: Someone) -> None:
    """Have people say yes to the event."""
    for someone in people:
        await someone.taps_data(f"rsvp:{EVENT}:yes")


async def looks_at_dinner(*people: Someone, chinese: Someone | None = None) -> None:
    """Have people who come to the event open the dinner's screen."""
    for someone in people:
        await comes(someone)
        await someone.says("/schedule")
        await someone.taps("▫️ Dinner")
    if chinese is not None:
        await comes(chinese)
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
    """The dinner's whole screen in English."""
    return (
        "🍽 Dinner\nWed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you), 60 min\n"
        f"Lakeside House\n\n{seats}\nYour answer: {standing}"
    )


EVENT_OPEN = "You have not said yet that you come to the event itself."
PROGRAMME_FOLLOWS = (
    "You attend every session without a limit of seats, also when the programme changes. To take a"
    " seat in the others, or to leave one out, tap “Choose sessions”."
)
"""What a yes to the event says about the programme."""
