"""What stories about broadcasts share: writing one by taps, and letting it be sent."""

import asyncio
from typing import Any

from bot.demo.emulator.state.faults import Fault
from bot.domain.people.people import Profile, Role
from storage.work import Work
from tests.stories.someone import Someone
from tests.stories.world import World

EN, ZH = "The bus leaves at 8.\nPlease be on time.", "大巴八点出发。\n请准时。"
LETTER_EN = f"📣 Quiet Lake Dialogue\n\n{EN}"
LETTER_ZH = f"📣 静湖对话\n\n{ZH}"
DRAFT_BUTTONS = [
    ["English text", "Chinese text"],
    ["Who gets it?", "Mark as urgent"],
    ["Block forwarding", "Let it delete itself"],
    ["Open on tap only", "Ask to confirm reading"],
    ["Pictures and files", "Preview"],
    ["Send now", "Send later"],
    ["Discard", "« Broadcasts"],
]
STOP = [["Stop"], ["« Broadcasts", "« Organizers"]]
ENDED = [["Recall"], ["Refresh", "« Broadcasts"]]
FULL, EMPTY = "█" * 20, "░" * 20


async def write(organizer: Someone, *, en: str = EN, zh: str = ZH) -> None:
    """Write a broadcast's texts; an empty one is skipped."""
    await organizer.says("/broadcast")
    await organizer.taps("New broadcast")
    for text in (en, zh):
        await (organizer.says(text) if text else organizer.taps("Skip"))


async def send(world: World, organizer: Someone, *, label: str = "Send now") -> None:
    """Send what was written, and let the hold window pass and everything arrive."""
    await organizer.taps(label)
    await world.tick(seconds=31)
    await world.tick(seconds=4)


def progress(
    state: str,
    *,
    audience: str = "Everybody",
    shown: tuple[str, int] = (FULL, 100),
    delivered: int = 0,
    impossible: int = 0,
    unknown: int = 0,
    remaining: int = 0,
    more: str = "",
) -> str:
    """The text that shows how far a broadcast has come."""
    blocks, percent = shown
    return (
        f"Broadcast: {state}\nTo: {audience}\n\n{blocks} {percent}%\n\n"
        f"Delivered: {delivered}\nCould not be delivered: {impossible}\n"
        f"Not known whether delivered: {unknown}\nStill to be sent: {remaining}{more}"
    )


def shown_of(done: int, total: int) -> tuple[str, int]:
    """The bar and the percentage of a share."""
    filled = 20 * done // total
    return "█" * filled + "░" * (20 - filled), 100 * done // total


async def crowd(world: World, count: int) -> list[Someone]:
    """Many English-speaking guests who have joined already."""
    people = [await world.newcomer(f"Guest {number}") for number in range(count)]

    def join(work: Work) -> None:
        event = world.plan.event
        for someone in people:
            person = work.people.behind(someone.at)
            assert person is not None
            work.guests.add(event.id, person.id, role=Role.GUEST, profile=Profile())
            work.guests.accept_norms(event.id, person.id, version=event.norms.version)
            work.people.enter(person, event_id=event.id, role=Role.GUEST, norms_version=1)

    await world.do(join)
    return people


def panel(organizer: Someone) -> dict[str, Any]:
    """The newest message that shows how far a broadcast has come, or lets one write it."""
    return next(
        each
        for each in reversed(organizer.messages)
        if each.get("text", "").startswith("Broadcast")
    )


def texts(someone: Someone, *, about: str) -> int:
    """How many messages with these words somebody has got."""
    return sum(about in message.get("text", "") for message in someone.messages)


async def until_sent(world: World, count: int, *, about: str) -> None:
    """Wait until so many messages with these words have been stored, no longer."""
    async with asyncio.timeout(10):
        while _sent(world, about) < count:
            await asyncio.sleep(0.002)


def _sent(world: World, about: str) -> int:
    rooms = world.emulator.world.bot().rooms.values()
    return sum(
        about in message.get("text", "")
        for room in rooms
        for message in room.shown(deleted=False)
        if message["from"]["is_bot"]
    )


async def interrupt(world: World, organizer: Someone, *, verb: str, after: int) -> None:
    """Let the hold window pass, and tap a button as soon as so many messages have arrived."""
    ((broadcast_id,),) = world.rows("SELECT id FROM broadcasts WHERE state = 'held'")
    await world.keep_pace()
    world.emulator.world.latency_ms = 20
    world.clock.move(seconds=31)
    await world.now_running.tick_all()
    await until_sent(world, after, about="📣")
    number = panel(organizer)["message_id"]
    organizer.tap_data(number, f"broadcast-{verb}:{broadcast_id}")
    await world.settle()


def trouble(world: World, kind: str, *, chat_id: int, count: int = 1) -> None:
    """Have the next messages to somebody meet trouble."""
    fault = Fault(kind=kind, method="sendMessage", chat_id=chat_id, count=count)
    world.emulator.world.faults.add(fault)
