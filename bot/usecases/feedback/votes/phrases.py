"""How a result is said."""

from collections.abc import Sequence

from bot.domain.messages.texts import Said, Words
from bot.domain.ratings import Bridge, Scale, Verdict


def word_said(scale: Scale | None, word: Verdict | Bridge | None, bands: Sequence[Words]) -> Said:
    """Return the word for one question; between bands, in place of the word for all together."""
    if bands:
        return Said(f"vote-bands-{word or 'too-few'}")
    return Said(f"vote-word-{scale}-{word or 'too-few'}")
