"""By which channel the people of the stories come, as `--channel` says."""

from enum import StrEnum
from typing import Any

from bot.domain.channels.addresses import Carrier


class Channel(StrEnum):
    """Who comes by what: everybody by one channel, or every second person by the other."""

    TELEGRAM = "telegram"
    PAGE = "page"
    MIXED = "mixed"

    def of(self, number: int) -> Carrier:
        """By which carrier somebody comes, counted from 0 in the order of arrival."""
        if self is Channel.MIXED:
            return Carrier.PAGE if number % 2 else Carrier.TELEGRAM
        return Carrier(self.value)


_chosen = Channel.TELEGRAM


def add_option(parser: Any) -> None:
    """Add the option to pytest's."""
    parser.addoption(
        "--channel",
        default=Channel.TELEGRAM.value,
        choices=[each.value for each in Channel],
        help="by which channel the people of the stories come",
    )


def choose(config: Any) -> None:
    """Remember what was chosen on the command line."""
    global _chosen  # noqa: PLW0603 - pytest tells it once, before any story is read
    _chosen = Channel(config.getoption("--channel"))


def chosen() -> Channel:
    """What was chosen."""
    return _chosen
