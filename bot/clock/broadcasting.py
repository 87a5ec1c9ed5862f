"""The clock's part in broadcasts: each step a small transaction, so that taps come in between."""

from functools import partial

from bot.usecases.broadcasts.steps import advance
from bot.usecases.broadcasts.unreached.elsewhere import send_elsewhere
from bot.usecases.broadcasts.unreached.unreachable import report
from storage.writer import Writer


async def send_broadcasts(writer: Writer) -> None:
    """Take the next step of every running broadcast, and give the reports that are due."""
    for broadcast_id in await writer.run(lambda work: work.broadcasts.running()):
        while await writer.run(partial(advance, broadcast_id=broadcast_id)):
            pass
    while await writer.run(send_elsewhere):
        pass
    for broadcast_id in await writer.run(lambda work: work.broadcasts.to_report()):
        await writer.run(partial(report, broadcast_id=broadcast_id))
