"""What a topic says of the texts it keeps in both languages, so that translators find what is lacking.

Each topic has a `SOURCE` of this kind in its file `translatable.py`, and its line in
`bot/usecases/languages/sources_finding.py`; a house test knows of every other pair of words that is kept.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.languages.texts import Text, TextKind
from bot.domain.messages.texts import Words
from storage.work import Work


@dataclass(frozen=True, slots=True)
class TextSource:
    """Where texts of some kinds are kept.

    `texts` returns them as they are now, whole or not; `write` takes all parts of one, by its id.
    `guarded`: people wrote it who may name others, so the Chatham guard reads it before translators do.
    """

    kinds: Collection[TextKind]
    texts: Callable[[Work, Event], Iterable[Text]]
    write: Callable[[Work, Here, str, tuple[Words, ...]], None]
    feature: Feature | None = None
    guarded: bool = False
