"""What stories about programme changes share: moving a session, and releasing."""

from tests.stories.rsvps.world import comes
from tests.stories.someone import Someone
from tests.stories.world import World

HEAD = "📢 The programme has changed\nQuiet Lake Dialogue\n\n"
HEAD_ZH = "📢 日程有变更\n静湖对话\n\n"
END = "\n\nPlease confirm that you have seen this."
END_ZH = "\n\n请确认您已看到本消息。"
DINNER_MOVED = (
    "• Dinner\n"
    "before: Wed 3 Mar 2027, 19:00 (Zurich time; Wed 18:00 for you)\n"
    "now: Wed 3 Mar 2027, 19:30 (Zurich time; Wed 18:30 for you)"
)


async def answers(someone: Someone, session: str, answer: str) -> None:
    """Answer about a session; a yes to one with seats comes after a yes to the event."""
    if answer in {"Yes", "出席"} and session in {"Dinner", "晚宴"}:
        await comes(someone)
    await someone.says("/schedule")
    labels = [label for row in someone.buttons for label in row if label.endswith(session)]
    await someone.taps(*labels, answer)
    someone.forget_past()


async def moves(organizer: Someone, session: str, time: str) -> None:
    """Draft another start of a session."""
    await organizer.says("/reschedule")
    await organizer.taps(session, "Start")
    await organizer.says(time)


async def releases(organizer: Someone, world: World) -> None:
    """Release the draft and let the clock tell everybody."""
    await organizer.taps("Check and release…")
    label = next(label for row in organizer.buttons for label in row if label[:7] == "Release")
    await organizer.taps(label)
    await world.tick(seconds=1)


PROGRAMME = """\
sessions:
- id: session00001
  title:
    en: Opening talk
    zh: 开幕讲座
  place:
    en: Lakeside House
    zh: 湖畔楼
  kind: talk
  starts: 2027-03-03 09:00
  ends: 2027-03-03 10:00
- id: session00002
  title:
    en: Dinner
    zh: 晚宴
  place:
    en: Lakeside House
    zh: 湖畔楼
  kind: dinner
  starts: 2027-03-03 19:00
  ends: 2027-03-03 20:00
  seats: 1
"""
