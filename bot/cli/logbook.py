"""Where a running process writes what it does: a line for people, or one object of JSON a line."""

import json
import logging
import re
import sys
from datetime import UTC, datetime

_PLACE = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]")
_NO_WORD = re.compile(r"[^a-z0-9]+")


class JsonLines(logging.Formatter):
    """One object a line. `event` is made of the words that stand in the code, `values` of what was put in.

    What an exception says is left out: it may quote somebody.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said: dict[str, object] = {
            "time": at,
            "level": record.levelname,
            "logger": record.name,
            "event": event_of(str(record.msg)),
        }
        if record.args:
            values = record.args if isinstance(record.args, tuple) else (record.args,)
            said["values"] = [
                each if isinstance(each, int | float) else str(each) for each in values
            ]
        if record.exc_info and record.exc_info[0]:
            said["error"] = record.exc_info[0].__name__
        return json.dumps(said, ensure_ascii=False)


def event_of(words: str) -> str:
    """Return the static name of a line: its words without what is put into them."""
    name = _NO_WORD.sub("-", _PLACE.sub(" ", words).lower()).strip("-")
    return name or "said"


def open_log(level: str, form: str = "text") -> None:
    """Log to standard error from `level` on, as "text" or "json"."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        JsonLines()
        if form == "json"
        else logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.basicConfig(level=level, handlers=[handler])
    # At DEBUG these write every request and message, token and texts included.
    for name in ("alembic", "telegram", "httpx", "httpcore", "aiohttp", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.root.level))
