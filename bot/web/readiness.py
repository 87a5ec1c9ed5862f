"""Whether the bot can work at this moment."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

POLL_LATE = 120.0
"""Seconds without an answered poll after which the bot no longer calls itself ready."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the bot can work now; `checks` maps a part's name to one static word."""

    ok: bool
    checks: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class ReadinessCheck:
    """Asks the parts; `since_poll` returns seconds, None where the bot does not poll.

    `is_ticking` tells whether what the bot does by itself goes on.
    """

    ping_database: Callable[[], Awaitable[None]]
    since_poll: Callable[[], float] | None
    is_ticking: Callable[[], bool] = lambda: True

    async def look(self) -> Readiness:
        """Ask every part now."""
        checks = {"telegram": "ok", "database": "ok", "clock": "ok"}
        if self.since_poll and self.since_poll() > POLL_LATE:
            checks["telegram"] = "silent"
        if not self.is_ticking():
            checks["clock"] = "stopped"
        try:
            await self.ping_database()
        except Exception:  # noqa: BLE001 - whatever it is, the database does not answer
            checks["database"] = "failed"
        return Readiness(set(checks.values()) == {"ok"}, checks)
