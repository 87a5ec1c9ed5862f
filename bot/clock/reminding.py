"""Planning reminders anew and handing over those that are due, a short transaction at a time."""

from bot.usecases import reminders, remindersending
from storage.writer import Writer


async def replan_people(writer: Writer) -> None:
    """Plan anew for everybody whose plan is out of date."""
    while await writer.run(reminders.replan_due) >= reminders.AT_ONCE:
        pass


async def send_reminders(writer: Writer) -> None:
    """Hand over everything that is due; what becomes due meanwhile waits for the next time."""
    while await writer.run(remindersending.send_due) >= remindersending.AT_ONCE:
        pass
