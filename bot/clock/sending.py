"""What leaves by itself: reminders and broadcasts, a short transaction a step, so that taps come in between."""

import asyncio
from functools import partial

from bot.usecases.broadcasts.steps import advance
from bot.usecases.broadcasts.unreached.elsewhere import send_elsewhere
from bot.usecases.broadcasts.unreached.unreachable import report
from bot.usecases.reminders import planning as reminders_planning
from bot.usecases.reminders import sending as reminders_sending
from storage.writer import Writer

BREATH = 0.05
"""Seconds between two steps of planning: taps are waited for, plans are not."""


async def replan_people(writer: Writer) -> None:
    """Plan anew for everybody whose plan is out of date."""
    while await writer.run(reminders_planning.replan_due) >= reminders_planning.AT_ONCE:  # noqa: ASYNC110 - no wait
        await asyncio.sleep(BREATH)


async def send_reminders(writer: Writer) -> None:
    """Hand over everything that is due; what becomes due meanwhile waits for the next time."""
    while await writer.run(reminders_sending.send_due) >= reminders_sending.AT_ONCE:
        pass


async def send_broadcasts(writer: Writer) -> None:
    """Take the next step of every running broadcast, and give the reports that are due."""
    for broadcast_id in await writer.run(lambda work: work.broadcasts.running()):
        while await writer.run(partial(advance, broadcast_id=broadcast_id)):
            pass
    while await writer.run(send_elsewhere):
        pass
    for broadcast_id in await writer.run(lambda work: work.broadcasts.to_report()):
        await writer.run(partial(report, broadcast_id=broadcast_id))
