"""Where a running process writes what it does."""

import logging
import sys


def open_log(level: str) -> None:
    """Log to standard error from `level` on."""
    logging.basicConfig(
        stream=sys.stderr,
        level=level,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    # At DEBUG these write every request and message, token and texts included.
    for name in ("alembic", "telegram", "httpx", "httpcore", "aiohttp", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.root.level))
