"""What the clock does by itself; every tick may run on all copies of the bot at once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.clock.broadcasting import send_broadcasts
from bot.clock.reminding import replan_people, send_reminders
from bot.usecases.changeletters import spread_changes
from bot.usecases.checkin import destroy_keys
from bot.usecases.housekeeping import tidy_up
from bot.usecases.rsvps import lapse_offers
from storage.writer import Writer


@dataclass(frozen=True, slots=True)
class Tick:
    """A job without arguments, run every so many seconds.

    One that `makes_way` is put off, up to MOST_PUT_OFF times in a row, while many people tap.
    """

    name: str
    seconds: float
    run: Callable[[], Awaitable[None]]
    makes_way: bool = False


MOST_PUT_OFF = 10


def ticks_of(
    writer: Writer,
    *,
    run_errands: Callable[[], Awaitable[None]],
    sweep: Callable[[], Awaitable[None]],
) -> tuple[Tick, ...]:
    """Return every tick."""

    async def end_offers() -> None:
        while await writer.run(lapse_offers):
            pass

    async def replan() -> None:
        await replan_people(writer)

    async def remind() -> None:
        await send_reminders(writer)

    async def tell_changes() -> None:
        while await writer.run(spread_changes):
            pass

    async def broadcast() -> None:
        await send_broadcasts(writer)

    async def end_issuing() -> None:
        await writer.run(destroy_keys)

    async def tidy() -> None:
        await writer.run(tidy_up)

    return (
        Tick("errands", 1, run_errands),
        Tick("sweep", 10, sweep),
        Tick("offers", 15, end_offers),
        Tick("replans", 1, replan, makes_way=True),
        Tick("reminders", 0.25, remind),
        Tick("changes", 1, tell_changes),
        Tick("broadcasts", 1, broadcast),
        Tick("issuing", 60, end_issuing),
        Tick("tidy", 900, tidy),
    )
