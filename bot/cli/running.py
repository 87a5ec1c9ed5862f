"""`colloquy run`: the bot itself, in a process that loads none of the other commands."""

import logging
import sys

from bot.cli.manners import told_plainly, until_told_to_stop
from bot.settings import Settings, read_settings
from bot.wiring import run as run_bot


def run() -> None:
    """Run the bot: by polling, or by webhook when COLLOQUY_WEBHOOK_URL is set."""
    with told_plainly():
        settings = read_settings()
        _set_up_log(settings)
        until_told_to_stop(run_bot(settings))


def _set_up_log(settings: Settings) -> None:
    logging.basicConfig(
        stream=sys.stderr,
        level=settings.log_level,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    # At DEBUG these write every request and message, token and texts included.
    for name in ("alembic", "telegram", "httpx", "httpcore", "aiohttp", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.root.level))
