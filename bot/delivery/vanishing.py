"""Messages that were meant to disappear, deleted when their time has come."""

import asyncio
from collections import Counter
from enum import Enum, auto
from functools import partial

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.delivery.telegram import Telegram
from bot.domain.ids import PersonId
from bot.texts.catalog import Catalog
from bot.usecases.housekeeping.tidying import tell_kept_too_long
from storage.outbox.fates import Vanishing as Due
from storage.work import Work
from storage.writer import Writer

AT_ONCE = 8
AT_MOST = 200

_TOO_OLD = "can't be deleted"
"""What Telegram says of a message that is older than 48 hours (Bot API deleteMessage)."""


class Cleared(Enum):
    """What became of a message that was to disappear."""

    GONE = auto()
    """Deleted, by us or before; or the chat is closed to us."""
    EMPTIED = auto()
    """Too old to be deleted; it was edited to say nothing."""
    STAYS = auto()
    """Too old to be deleted, and no text that could be edited."""
    LATER = auto()
    """Telegram did not say; to be tried again."""


class Vanishing:
    """Deletes what is due, a round at a time."""

    def __init__(self, writer: Writer, telegram: Telegram, catalog: Catalog) -> None:
        self._writer = writer
        self._telegram = telegram
        self._catalog = catalog

    async def run_due(self) -> None:
        """Clear away up to AT_MOST messages whose time has come, and record what became of them.

        Whoever has messages that could not be deleted any more is told.
        """
        due = await self._writer.run(_find_due)
        if not due:
            return
        slots = asyncio.Semaphore(AT_ONCE)
        cleared = await asyncio.gather(*(self._clear(each, slots) for each in due))
        later = {each.id for each, how in zip(due, cleared, strict=True) if how is Cleared.LATER}
        ids = {each.id for each in due} - later
        emptied, staying = Counter[PersonId](), Counter[PersonId]()
        for each, how in zip(due, cleared, strict=True):
            emptied[each.person_id] += how is Cleared.EMPTIED
            staying[each.person_id] += how is Cleared.STAYS
        await self._writer.run(lambda work: work.fates.vanished(ids))
        if emptied.total() or staying.total():
            await self._writer.run(partial(tell_kept_too_long, emptied=emptied, staying=staying))

    async def _clear(self, due: Due, slots: asyncio.Semaphore) -> Cleared:
        words = self._catalog.plain("vanished-late", {}, due.language)
        async with slots:
            return await clear_away(self._telegram, due.at.number, due.message_id, words=words)


def _find_due(work: Work) -> list[Due]:
    """Return what is due at Telegram; what is due on the page goes in the same step."""
    clear_page(work)
    return work.fates.vanishing(limit=AT_MOST)


def clear_page(work: Work) -> None:
    """Take away from the page what is due."""
    work.outbox.pagebox.take_away_due()


async def clear_away(telegram: Telegram, chat_id: int, message_id: int, *, words: str) -> Cleared:
    """Delete a message; one that Telegram does not let us delete is left with these words only."""
    try:
        await telegram.delete(chat_id, message_id)
    except BadRequest as error:
        return (
            await _empty(telegram, chat_id, message_id, words) if _is_old(error) else Cleared.GONE
        )
    except Forbidden:
        return Cleared.GONE
    except TelegramError:
        return Cleared.LATER
    return Cleared.GONE


async def _empty(telegram: Telegram, chat_id: int, message_id: int, words: str) -> Cleared:
    try:
        await telegram.empty(chat_id, message_id, words)
    except (BadRequest, Forbidden):
        return Cleared.STAYS
    except TelegramError:
        return Cleared.LATER
    return Cleared.EMPTIED


def _is_old(error: BadRequest) -> bool:
    return _TOO_OLD in error.message.lower()
