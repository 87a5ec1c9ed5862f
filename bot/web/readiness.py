"""Whether the bot can work at this moment, and if not, what keeps it, in static words."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from storage.pulse import OK, Pulse

POLL_LATE = 120.0
"""Seconds without an answered poll after which the bot no longer calls itself ready."""
OUTAGE_LATE = 30.0
"""The same without a message taken by Telegram, while there are some."""
UPDATES_LATE = 30.0
"""The same with updates that are not committed."""
BEAT_LATE = 60.0
"""The same without anything written."""
PING_SECONDS = 3.0
ROOM = 50 * 2**20
"""Free bytes on the disk below which nothing may be stored any more soon."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the bot can work now; `checks` maps a part's name to one static word."""

    ok: bool
    checks: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessCheck:
    """Asks the parts.

    `since_poll`, `outage_for` and `stuck_for` return seconds; the first is None where the bot does
    not poll, and then `webhook_words` tells how Telegram and the updates are. `since_beat` is the
    age of the last write in seconds, `room` the free bytes on the disk.

    `is_ticking` tells whether what the bot does by itself goes on.
    """

    ping_database: Callable[[], Awaitable[None]]
    pulse: Pulse
    since_beat: Callable[[], float]
    since_poll: Callable[[], float] | None
    webhook_words: Callable[[], tuple[str, str]]
    outage_for: Callable[[], float]
    stuck_for: Callable[[], float]
    room: Callable[[], int]
    is_ticking: Callable[[], bool]

    async def look(self) -> Readiness:
        """Ask every part now."""
        telegram, updates = self._words_of_telegram()
        if self.stuck_for() > UPDATES_LATE:
            updates = "stuck"
        checks = {
            "telegram": telegram,
            "updates": updates,
            "database": await self._database(),
            "keystore": self.pulse.keystore,
            "disk": self._disk(),
            "clock": OK if self.is_ticking() else "stopped",
        }
        return Readiness(set(checks.values()) == {OK}, checks)

    def _words_of_telegram(self) -> tuple[str, str]:
        if self.since_poll is None:
            telegram, updates = self.webhook_words()
        else:
            telegram, updates = ("silent" if self.since_poll() > POLL_LATE else OK), OK
        if telegram == OK and self.outage_for() > OUTAGE_LATE:
            telegram = "refusing"
        return telegram, updates

    async def _database(self) -> str:
        if self.pulse.database != OK:
            return self.pulse.database
        if self.since_beat() > BEAT_LATE:
            return "stale"
        try:
            async with asyncio.timeout(PING_SECONDS):
                await self.ping_database()
        except TimeoutError:
            return "busy"
        except Exception:  # noqa: BLE001 - whatever it is, the database does not answer
            return "failed"
        return OK

    def _disk(self) -> str:
        try:
            return OK if self.room() >= ROOM else "low"
        except OSError:
            return "missing"
