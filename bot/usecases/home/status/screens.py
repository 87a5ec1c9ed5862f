"""The screen of how the bot does."""

from bot.domain.here import Here
from bot.usecases.home.status.phrases import status_said, weekly_row
from bot.usecases.rows import ADMIN_ROW
from storage.work import Work


def show_delivery(work: Work, here: Here) -> None:
    """Show an owner how the bot itself does: what became of messages, what failed, what is stored."""
    rows = (*weekly_row(work, here.event), *ADMIN_ROW)
    work.reply(here, "delivery", status_said(work, here.event), rows)
