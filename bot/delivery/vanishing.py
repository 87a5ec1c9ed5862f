"""Messages that were meant to disappear, deleted when their time has come."""

import asyncio
from collections.abc import Iterable

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.delivery.telegram import Telegram
from storage.writer import Writer

AT_ONCE = 8
AT_MOST = 200


class Vanishing:
    """Deletes what is due, a round at a time."""

    def __init__(self, writer: Writer, telegram: Telegram) -> None:
        self._writer = writer
        self._telegram = telegram

    async def run_due(self) -> None:
        """Delete up to AT_MOST messages whose time has come, and record which are gone."""
        due = await self._writer.run(lambda work: work.fates.vanishing(limit=AT_MOST))
        if not due:
            return
        places = [(each.chat_id, each.message_id) for each in due]
        gone = set(await delete_vanishing(self._telegram, places))
        ids = [each.id for each in due if (each.chat_id, each.message_id) in gone]
        await self._writer.run(lambda work: work.fates.vanished(ids))


async def delete_vanishing(
    telegram: Telegram, messages: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Delete messages, given as (chat_id, message_id); return those that need no other try.

    A message counts as gone also when Telegram will never delete it for us: it no longer exists,
    is older than 48 hours, or the chat is closed to us (Bot API deleteMessage). After any other
    error it is left out, to be tried again.
    """
    slots = asyncio.Semaphore(AT_ONCE)

    async def is_gone(chat_id: int, message_id: int) -> bool:
        async with slots:
            try:
                await telegram.delete(chat_id, message_id)
            except (BadRequest, Forbidden):
                return True
            except TelegramError:
                return False
            return True

    given = list(messages)
    gone = await asyncio.gather(*(is_gone(*message) for message in given))
    return [message for message, is_done in zip(given, gone, strict=True) if is_done]
