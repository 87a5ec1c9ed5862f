"""Planning reminders anew and handing over those that are due, a short transaction at a time."""

import asyncio

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
