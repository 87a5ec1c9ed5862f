"""The messages of one chat as one bot knows it.

Messages are kept encoded: an edit makes a new one, so an answer logged earlier never changes,
and bytes cost the garbage collector nothing.
"""

from typing import Any, NamedTuple

import orjson

from bot.demo.emulator.encoding import keep_json

Json = dict[str, Any]


class Stored(NamedTuple):
    """A message that was just stored: its Bot API JSON and where it stands."""

    raw: bytes
    chat_id: int
    message_id: int


class Room:
    """One chat: ``chat`` is the Bot API Chat object put into its messages."""

    __slots__ = ("_deleted", "_messages", "chat", "keyboards", "pinned", "reactions")

    def __init__(self, chat: Json) -> None:
        self.chat = chat
        self._messages: dict[int, bytes] = {}
        self._deleted: dict[int, bytes] = {}
        self.keyboards: dict[int, Json] = {}
        self.pinned: list[int] = []
        self.reactions: dict[int, dict[int, list[Json]]] = {}

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat["id"]

    def put(self, message: Json) -> Stored:
        """Store a new or changed message."""
        raw = keep_json(message)
        message_id = message["message_id"]
        self._messages[message_id] = raw
        return Stored(raw, self.chat["id"], message_id)

    def get(self, message_id: int) -> Json | None:
        """The message as it is now, or None when it never was or was deleted."""
        raw = self._messages.get(message_id)
        return None if raw is None else orjson.loads(raw)

    def delete(self, message_id: int) -> bool:
        """Take a message away from the people in the chat; False when there is none."""
        raw = self._messages.pop(message_id, None)
        if raw is None:
            return False
        self._deleted[message_id] = raw
        if message_id in self.pinned:
            self.pinned.remove(message_id)
        return True

    def react(self, message_id: int, actor_id: int, reactions: list[Json]) -> list[Json]:
        """Note what somebody has on a message now: what it was before."""
        given = self.reactions.setdefault(message_id, {})
        before = given.pop(actor_id, [])
        if reactions:
            given[actor_id] = reactions
        if not given:
            del self.reactions[message_id]
        return before

    def shown(self, *, deleted: bool, newest: int | None = None) -> list[Json]:
        """Messages in order with ``_deleted`` and ``_edited``; reply keyboards included.

        ``newest`` says how many at most, for each has to be decoded.
        """
        kept = list(self._messages.items())
        if deleted:
            kept = sorted(kept + list(self._deleted.items()))
        if newest is not None:
            kept = kept[-newest:]
        return [self.view(orjson.loads(raw)) for _, raw in kept]

    def view(self, message: Json) -> Json:
        """One message as the chat page sees it."""
        number = message["message_id"]
        keyboard = self.keyboards.get(number)
        shown = message | {"_deleted": number in self._deleted, "_edited": "edit_date" in message}
        if number in self.reactions:
            shown["_reactions"] = {str(who): each for who, each in self.reactions[number].items()}
        return shown | {"reply_markup": keyboard} if keyboard else shown
