"""Long polling: a batch of updates is confirmed to Telegram only after it has been committed.

Bot API getUpdates: an update counts as confirmed as soon as a later call has an `offset` above its
`update_id`. So the next call is made only when `take` has returned, and its offset stays at the
lowest update that is still on its way; what then comes a second time is passed over here.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import cast

from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.domain.channels.knocks import Arrival
from bot.web.intake.pause import Pause
from bot.web.telegram.retrying import TokenRefused
from bot.web.telegram.updates import NoUpdate, arrival_of, number_of

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
GET_UPDATES = "get_Updates"
"""Becomes getUpdates; under its plain names the library insists on Bot.get_updates."""
MOST_UPDATES = 100
POLL_SECONDS = 50
SPARE_SECONDS = 10
"""How much longer than the poll we wait for its answer."""
LOOK_AGAIN_SECONDS = 0.05
"""Between two polls while an update is on its way: Telegram answers at once then."""
POLL_LATE = 120.0
"""Seconds without an answered poll after which Telegram is called silent."""
STANDSTILL = 5.0
"""Seconds between two answered polls, besides those Telegram held one, that make a backlog."""
LAST_WORD_SECONDS = 5.0
COMMIT_SECONDS = 10.0


class Poller:
    """Fetches updates and hands them on in order, one batch at a time.

    `take` returns when the batch's effects are committed; when it raises, the same batch is offered
    again. `open_since` returns the lowest number of what `take` has begun and not committed yet,
    None for nothing. `monotonic` returns seconds; `sleep` may be replaced where time must not pass.
    """

    def __init__(
        self,
        bot: Bot,
        take: Callable[[Sequence[Arrival]], Awaitable[None]],
        *,
        monotonic: Callable[[], float],
        open_since: Callable[[], int | None] = lambda: None,
        poll_seconds: int = POLL_SECONDS,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._last_poll_at = float("-inf")
        self._bot = bot
        self._take = take
        self._poll_seconds = poll_seconds
        self._sleep = sleep
        self._monotonic = monotonic
        self._open_since = open_since
        self._note_backlog: Callable[[int, int], None] = lambda _first, _last: None
        self._is_behind = False
        self._offset = 0
        self._taken = 0
        self._confirmed = 0
        self._webhook_removed = False
        self._rivalry = Pause(5, 60)
        self._trouble = Pause(0.25, 30)
        self._backlog = Pause(1, 30)

    def on_backlog(self, note: Callable[[int, int], None]) -> None:
        """Have told the first and last number of updates that waited while we could not poll."""
        self._note_backlog = note

    def since_poll(self) -> float:
        """Return the seconds since Telegram last answered a poll, infinity before it has."""
        return self._monotonic() - self._last_poll_at

    def words(self) -> tuple[str, str]:
        """Return how Telegram and how the updates are, a static word each."""
        return "silent" if self._is_silent() else "ok", "ok"

    def _is_silent(self) -> bool:
        return self.since_poll() > POLL_LATE

    async def run(self) -> None:
        """Poll until cancelled; then tell Telegram what has been committed.

        Raises:
            TokenRefused: the token is wrong or was revoked.
        """
        try:
            while True:
                if batch := await self._poll():
                    await self._commit(batch)
        finally:
            open_since = self._open_since()
            self._offset = self._taken if open_since is None else open_since
            if self._offset > self._confirmed:
                await self._confirm()

    async def _poll(self) -> Sequence[Arrival]:
        """Return what Telegram has, or nothing after waiting for trouble to pass."""
        batch: Sequence[Arrival] | None = ()
        wait = 0.0
        open_since = self._open_since()
        self._offset = self._taken if open_since is None else open_since
        # One that has not answered yet, or no more, is to show at once that it does.
        is_at_once = open_since is not None or self._is_silent()
        hold = 0 if is_at_once else self._poll_seconds
        asked_at = self._monotonic()
        try:
            answer = await self._get_updates(limit=MOST_UPDATES, hold=hold)
            batch = self._read(answer, taken=0 if open_since is None else self._taken)
        except (InvalidToken, EndPointNotFound):
            batch = None
        except Conflict as error:
            wait = await self._resolve(webhook="webhook" in error.message)
        except RetryAfter as error:
            log.warning("polling: Telegram asks for a pause")
            wait = _seconds(error)
        except Exception as error:  # noqa: BLE001 - an answer can be wrong in any way
            log.warning("polling failed: %s", type(error).__name__)
            wait = self._trouble.lengthen()
        else:
            self._look_back(asked_at, batch, is_full=len(answer) == MOST_UPDATES)
            self._confirmed = self._offset
            if open_since is not None:
                wait = 0.0 if batch else LOOK_AGAIN_SECONDS
            elif not batch:
                # Ids start anew at random after a silent week: an old offset would hide them for
                # ever.
                self._taken = self._confirmed = 0
            self._rivalry.forget()
            self._trouble.forget()
        if batch is None:
            # Raised here, outside the handler, for the original error quotes the token.
            raise TokenRefused("Telegram refuses the bot's token")
        if wait:
            await self._sleep(wait)
        return batch

    def _look_back(self, asked_at: float, batch: Sequence[Arrival], *, is_full: bool) -> None:
        """Note that Telegram answered, and what of its answer had waited for us."""
        if asked_at - self._last_poll_at > STANDSTILL:
            self._is_behind = True
        self._last_poll_at = self._monotonic()
        if self._is_behind and batch:
            numbers = [arrival.key for arrival in batch]
            self._note_backlog(min(numbers), max(numbers))
        self._is_behind = self._is_behind and is_full

    async def _get_updates(self, *, limit: int, hold: int) -> Sequence[object]:
        """Ask for raw updates: Bot.get_updates logs all of them when it cannot parse one.

        The server holds the call for `hold` seconds when there is nothing yet.
        """
        answer = await self._bot.do_api_request(
            GET_UPDATES,
            api_kwargs={
                "offset": self._offset,
                "limit": limit,
                "timeout": hold,
                "allowed_updates": ALLOWED_UPDATES,
            },
            read_timeout=hold + SPARE_SECONDS,
        )
        if not isinstance(answer, list):
            raise TelegramError("no list of updates")
        return cast("Sequence[object]", answer)

    async def _resolve(self, *, webhook: bool) -> float:
        """Say who else wants the updates; return how long to wait."""
        if not webhook:
            log.warning("another copy of the bot is polling")
        elif self._webhook_removed:
            log.warning("somebody sets a webhook while the bot is polling")
        else:
            log.warning("a webhook was set for this bot; polling removes it")
            with contextlib.suppress(TelegramError):
                self._webhook_removed = await self._bot.delete_webhook()
                return 0.0
        return self._rivalry.lengthen()

    async def _commit(self, batch: Sequence[Arrival]) -> None:
        """Offer a batch until it is taken, then move on behind its last update."""
        while True:
            taking = asyncio.ensure_future(self._take(batch))
            try:
                await asyncio.shield(taking)
            except asyncio.CancelledError:
                # We are being stopped: a commit under way may end, and then it counts.
                await asyncio.wait({taking}, timeout=COMMIT_SECONDS)
                if taking.done() and not taking.cancelled() and not taking.exception():
                    self._move_behind(batch)
                taking.cancel()
                raise
            except Exception as error:  # noqa: BLE001 - nothing may be lost, whatever it is
                log.error("updates were not committed: %s", type(error).__name__)
                await self._sleep(self._backlog.lengthen())
            else:
                self._backlog.forget()
                break
        self._move_behind(batch)

    def _read(self, answer: Sequence[object], *, taken: int) -> Sequence[Arrival]:
        """Return the updates of an answer from a number on: what is below was `taken` already.

        What has no number goes when one behind it is confirmed.

        Raises:
            TelegramError: there is something, but nothing that could be confirmed.
        """
        batch: list[Arrival] = []
        numberless = 0
        for raw in answer:
            try:
                if number_of(raw) >= taken:
                    batch.append(arrival_of(raw))
            except NoUpdate:
                numberless += 1
        if numberless:
            log.error("%d updates without a usable number", numberless)
        if answer and numberless == len(answer):
            raise TelegramError("no usable update")
        return batch

    def _move_behind(self, batch: Sequence[Arrival]) -> None:
        self._taken = max(arrival.key for arrival in batch) + 1

    async def _confirm(self) -> None:
        """Spare the next start the updates that are committed already; best effort."""
        with contextlib.suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(LAST_WORD_SECONDS):
                await self._get_updates(limit=1, hold=0)


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
