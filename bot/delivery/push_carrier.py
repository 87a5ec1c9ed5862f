"""Push carriers: what takes messages to people, one by one, and may fail at each; Telegram is one."""

from collections.abc import Sequence
from typing import Protocol

from telegram.error import TelegramError

from bot.delivery.files.shelved import ShelvedFiles
from bot.delivery.telegram import Telegram
from bot.delivery.telegram_errors import Meaning, Verdict, judge
from bot.domain.channels.addresses import Address
from bot.domain.messages.messages import Message
from bot.texts.rendering import Rendered


class TooLarge(Exception):
    """A file above the limit."""


class PushCarrier(Protocol):
    """A way of transport to which messages are given. Each call may raise what `judge` judges."""

    async def deliver(self, to: Address, rendered: Rendered, message: Message) -> tuple[int, ...]:
        """Send a message, or edit the one it replaces; return its id, of an album all ids."""
        ...

    async def delete(self, to: Address, message_id: int) -> None:
        """Delete a message of ours, or one of theirs to us."""
        ...

    async def fetch(self, file_id: str, *, most: int) -> bytes:
        """Return a file that was sent to us. Raises TooLarge where it has more than `most` bytes."""
        ...

    async def set_menu(self, to: Address, commands: Sequence[tuple[str, str]]) -> None:
        """Show the commands (name, description) that somebody may use."""
        ...

    def judge(self, error: Exception, *, edits: bool) -> Verdict:
        """Tell what an error means for a message that was sent, or that edits an older one."""
        ...

    def method(self, rendered: Rendered, message: Message) -> str:
        """Return what the carrier calls the way in which it delivers a message, for the log."""
        ...

    async def is_there(self) -> bool:
        """Tell whether the carrier answers."""
        ...


class TelegramCarrier:
    """Telegram as a `PushCarrier`: an address is a chat."""

    def __init__(self, telegram: Telegram, files: ShelvedFiles | None = None) -> None:
        self._telegram = telegram
        self._files = files
        self.method = telegram.method
        self.is_there = telegram.is_there

    async def deliver(self, to: Address, rendered: Rendered, message: Message) -> tuple[int, ...]:
        """Send or edit; see `Telegram.deliver`."""
        if self._files is not None and any(each.shelved for each in rendered.kept):
            return await self._files.deliver(to, rendered, message)
        return await self._telegram.deliver(to.number, rendered, message)

    async def delete(self, to: Address, message_id: int) -> None:
        """Delete a message, within 48 hours."""
        await self._telegram.delete(to.number, message_id)

    async def fetch(self, file_id: str, *, most: int) -> bytes:
        """Return a file by its Bot API file_id. Raises TooLarge."""
        content = await self._telegram.fetch(file_id, most=most)
        if content is None:
            raise TooLarge
        return content

    async def set_menu(self, to: Address, commands: Sequence[tuple[str, str]]) -> None:
        """Set the command menu of a chat."""
        await self._telegram.set_commands(commands, chat_id=to.number)

    def judge(self, error: Exception, *, edits: bool) -> Verdict:
        """Tell what an error of the library's means; of any other nobody knows how far it came."""
        if isinstance(error, TelegramError):
            return judge(error, edits=edits)
        return Verdict(Meaning.MAYBE_ARRIVED, "unexpected")
