"""What is kept in memory between questions: the encoder, entries read once, indexes built once.

Nothing here matters: whatever is missing is read or built again.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date

from bot.answers.embedder import Embedder
from bot.answers.encoders.ahead import EncoderAhead
from bot.answers.encoders.loading import load_embedder
from bot.answers.index import Index
from bot.domain.ids import EventId
from bot.domain.knowledge.entries import KnowledgeEntry

_INDEXES = 8
"""Most events need one or two: guests differ only in the restricted entries they may see."""
_EVENTS = 8


class AnswerRoom:
    """One per process; safe to use from several threads.

    A revision is a number that no other state of an event's entries ever had.
    """

    def __init__(self, load: Callable[[], Embedder | None] = load_embedder) -> None:
        self.embedder: Embedder | None = None
        self.is_loaded = False
        self._load = load
        self._lock = threading.Lock()
        self._entries: OrderedDict[EventId, tuple[int, tuple[KnowledgeEntry, ...]]] = OrderedDict()
        self._indexes: OrderedDict[tuple[EventId, int, frozenset[str], str], Index] = OrderedDict()
        self._encoded: dict[EventId, tuple[int, str]] = {}
        self._ahead: dict[EventId, tuple[int, str, date]] = {}

    def load(self) -> None:
        """Load the encoder if it is installed; takes about a second, the first time only."""
        if not self.is_loaded:
            loaded = self._load()
            self.embedder = None if loaded is None else EncoderAhead(loaded)
            self.is_loaded = True

    @property
    def model(self) -> str:
        """The name of the model in use, "" for none."""
        return "" if self.embedder is None else self.embedder.name

    def entries(
        self, event_id: EventId, revision: int, read: Callable[[], Sequence[KnowledgeEntry]]
    ) -> tuple[KnowledgeEntry, ...]:
        """Return an event's entries as of a revision, reading them if they are not at hand."""
        with self._lock:
            known = self._entries.get(event_id)
        if known is not None and known[0] == revision:
            return known[1]
        found = tuple(read())
        with self._lock:
            self._entries[event_id] = (revision, found)
            self._entries.move_to_end(event_id)
            while len(self._entries) > _EVENTS:
                self._entries.popitem(last=False)
        return found

    def index(
        self,
        event_id: EventId,
        revision: int,
        allowed: frozenset[str],
        model: str,
        build: Callable[[], Index],
    ) -> Index:
        """Return the index over the allowed entries, building it if it is not at hand."""
        key = (event_id, revision, allowed, model)
        with self._lock:
            if key in self._indexes:
                self._indexes.move_to_end(key)
                return self._indexes[key]
        # Outside the lock, for it may take a second or two.
        built = build()
        with self._lock:
            self._indexes[key] = built
            while len(self._indexes) > _INDEXES:
                self._indexes.popitem(last=False)
        return built

    def has_index(
        self, event_id: EventId, revision: int, allowed: frozenset[str], model: str
    ) -> bool:
        """Say whether an index is at hand."""
        with self._lock:
            return (event_id, revision, allowed, model) in self._indexes

    def is_built_ahead(self, event_id: EventId, revision: int, day: date) -> bool:
        """Say whether the usual indexes of a revision have been built on a day before any ask."""
        return self._ahead.get(event_id) == (revision, self.model, day)

    def note_built_ahead(self, event_id: EventId, revision: int, day: date) -> None:
        """Note that the usual indexes of a revision have been built on a day."""
        self._ahead[event_id] = (revision, self.model, day)

    def is_encoded(self, event_id: EventId, revision: int) -> bool:
        """Say whether every phrasing of a revision is known to have a vector of this model."""
        return self._encoded.get(event_id) == (revision, self.model)

    def note_encoded(self, event_id: EventId, revision: int) -> None:
        """Note that every phrasing of a revision has a vector of this model."""
        self._encoded[event_id] = (revision, self.model)
