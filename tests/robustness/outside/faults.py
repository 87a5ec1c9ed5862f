"""How the server of `fault_server.py` may misbehave."""

from dataclasses import dataclass
from typing import Any

import orjson


@dataclass(frozen=True, slots=True)
class Fault:
    """How a request is met instead of being answered.

    A `status` answers with `body` (JSON unless it begins with `<`); `reset` breaks the connection
    off, before or (`stored`) after the request took effect; `seconds` lets it hang first.
    """

    status: int = 0
    body: str = ""
    reset: bool = False
    stored: bool = False
    seconds: float = 0.0
    headers: tuple[tuple[str, str], ...] = ()


def _refused(code: int, description: str, **parameters: int) -> Fault:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Fault(status=code, body=orjson.dumps(body).decode())


PAGE = "<html><body>Please come back later.</body></html>"
ERROR_500 = _refused(500, "Internal Server Error")
ERROR_502 = Fault(status=502, body=PAGE)
HTML = Fault(status=200, body=PAGE)
HTML_403 = Fault(status=403, body=PAGE)
REDIRECT = Fault(status=302, body=PAGE, headers=(("Location", "https://portal.example/"),))
RESET = Fault(reset=True)
RESET_AFTER = Fault(reset=True, stored=True)
BLOCKED = _refused(403, "Forbidden: bot was blocked by the user")


def too_many(seconds: int) -> Fault:
    """Refuse with 429 and `retry_after`."""
    return _refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def saying(body: str, *, status: int = 200) -> Fault:
    """Answer with these words, whatever was asked."""
    return Fault(status=status, body=body)


def hanging(seconds: float) -> Fault:
    """Answer rightly, but late."""
    return Fault(stored=True, seconds=seconds)


@dataclass(slots=True)
class Rule:
    """A fault for some requests: those of `methods` and `chats` (empty: all), `left` times."""

    fault: Fault
    methods: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    chats: frozenset[int] = frozenset()
    left: int | None = None

    def meets(self, method: str, chat: int) -> bool:
        """Say whether a request is to be met with this fault."""
        return (
            self.left != 0
            and (not self.methods or method in self.methods)
            and method not in self.besides
            and (not self.chats or chat in self.chats)
        )
