"""Whether the bot can work at this moment, and if not, what keeps it, in static words."""

import asyncio
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.web.intake.intake import Intake
from bot.web.telegram.absent import NOT_USED
from storage.pulse import OK
from storage.writer import Writer

OUTAGE_LATE = 30.0
"""Seconds without a message taken by Telegram, while there are some, after which the bot no longer
calls itself ready."""
UPDATES_LATE = 30.0
"""The same with updates that are not committed, or whose long screen is not read."""
BEAT_LATE = 60.0
"""The same without anything written."""
PING_SECONDS = 3.0
BESIDE_THE_PAGE = frozenset({NOT_USED, "silent", "refusing", "undelivered", "webhook_lost"})
"""What may be said of Telegram while the bot works all the same, where it has a page of its own."""
ROOM = 50 * 2**20
"""Free bytes on the disk below which nothing may be stored any more soon."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the bot can work now; `checks` maps a part's name to one static word."""

    ok: bool
    checks: dict[str, str] = field(default_factory=dict[str, str])


class WayIn(Protocol):
    """How updates come in."""

    def words(self) -> tuple[str, str]:
        """Return how Telegram and how the updates are, a static word each."""
        ...


class WayOut(Protocol):
    """How messages go out."""

    def outage_for(self) -> float:
        """Return the seconds for which none has been taken, 0 if that is as it should be."""
        ...


class Ticking(Protocol):
    """What the bot does by itself."""

    def is_ticking(self) -> bool:
        """Say whether that goes on."""
        ...


@dataclass(frozen=True, slots=True)
class ReadinessCheck:
    """Asks the parts. Where the bot `has_page`, it can work while Telegram cannot be reached."""

    writer: Writer
    data_dir: Path
    way_in: WayIn
    way_out: WayOut
    intake: Intake
    clock: Ticking
    has_page: bool = False

    async def look(self) -> Readiness:
        """Ask every part now."""
        telegram, updates = self.way_in.words()
        if telegram == OK and self.way_out.outage_for() > OUTAGE_LATE:
            telegram = "refusing"
        if self.intake.stuck_for() > UPDATES_LATE:
            updates = "stuck"
        elif self.intake.unread_for() > UPDATES_LATE:
            updates = "unread"
        checks = {
            "telegram": telegram,
            "updates": updates,
            "database": await self._database(),
            "keystore": self.writer.store.pulse.keystore,
            "disk": self._disk(),
            "clock": OK if self.clock.is_ticking() else "stopped",
        }
        amiss = set(checks.values()) - {OK} - (BESIDE_THE_PAGE if self.has_page else set())
        return Readiness(not amiss, checks)

    async def _database(self) -> str:
        pulse = self.writer.store.pulse
        if pulse.database != OK:
            return pulse.database
        if pulse.age() > BEAT_LATE:
            return "stale"
        try:
            async with asyncio.timeout(PING_SECONDS):
                await self.writer.ping()
        except TimeoutError:
            return "busy"
        except Exception:  # noqa: BLE001 - whatever it is, the database does not answer
            return "failed"
        return OK

    def _disk(self) -> str:
        try:
            return OK if shutil.disk_usage(self.data_dir).free >= ROOM else "low"
        except OSError:
            return "missing"
