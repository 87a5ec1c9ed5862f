"""Which commands there are in this house, whoever asks."""

from collections.abc import Mapping

from bot.domain.callback_words import channels
from bot.domain.features import Gate
from storage.work import Work


def offered(work: Work, commands: Mapping[str, Gate]) -> dict[str, Gate]:
    """Return the commands there are: ways to be reached are chosen only where there are two."""
    is_missing = frozenset[str]() if work.public_url else frozenset({channels.SHOW.name})
    return {word: gate for word, gate in commands.items() if word not in is_missing}
