"""One Bot API call on its way to the method that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Room
from bot.demo.emulator.people.world import World
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import BotAccount
from bot.demo.emulator.state.files import Upload


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks for what: ``params`` are decoded and fit the schema; ``files`` by part name."""

    world: World
    bot: BotAccount
    params: Json
    files: dict[str, Upload]

    def open_room(self) -> Room:
        """The chat of ``chat_id``, writable; raises Refusal in Telegram's words."""
        return self.world.open_room(self.bot, self._chat_id())

    def known_room(self) -> Room:
        """The chat of ``chat_id``, writable or not; raises Refusal "chat not found"."""
        return self.world.known_room(self.bot, self._chat_id())

    def _chat_id(self) -> int | str:
        chat_id: int | str | None = self.params.get("chat_id")
        if chat_id is None:
            raise Refusal(refusals.CHAT_ID_EMPTY)
        return chat_id


Handler = Callable[[Asked], Any]
"""Answers the call's result: a Stored message, or anything JSON can say."""
