"""`colloquy run`: the bot itself, in a process that loads none of the other commands."""

from collections.abc import Callable
from datetime import datetime

from bot.cli.logbook import open_log
from bot.cli.manners import told_plainly
from bot.cli.stopping import until_told_to_stop
from bot.lifecycle import run as run_bot
from bot.settings.environment import refuse_open_dotenv
from bot.settings.settings import DOTENV, read_settings
from bot.web.server import CannotListen
from bot.web.telegram.retrying import TokenRefused


def run(wall: Callable[[], datetime] | None = None) -> None:
    """Run the bot: by polling, or by webhook when COLLOQUY_WEBHOOK_URL is set."""
    with told_plainly(CannotListen, TokenRefused):
        refuse_open_dotenv(DOTENV)
        settings = read_settings()
        open_log(settings.log_level, settings.log_format)
        until_told_to_stop(run_bot(settings, wall=wall) if wall else run_bot(settings))
