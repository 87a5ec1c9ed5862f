"""The log of Bot API calls, which tests read and wait on."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

import orjson

KEPT_CALLS = 200_000


@dataclass(frozen=True, slots=True)
class Call:
    """One finished Bot API call; times are real Unix seconds, params and response encoded."""

    n: int
    at: float
    done_at: float
    bot_id: int
    method: str
    params: bytes
    files: tuple[tuple[str, str, int], ...]
    status: int
    response: bytes
    chat_id: int | str | None
    message_id: int | None

    def view(self) -> dict[str, Any]:
        """The call as the control API shows it."""
        return {
            "n": self.n,
            "at": self.at,
            "done_at": self.done_at,
            "bot_id": self.bot_id,
            "method": self.method,
            "params": orjson.loads(self.params),
            "files": [
                {"field": field, "file_name": name, "size": size}
                for field, name, size in self.files
            ],
            "status": self.status,
            "response": _response(self),
            "chat_id": self.chat_id,
            "message_id": self.message_id,
        }


def _response(call: Call) -> Any:
    """The whole envelope; of a success only the result is stored."""
    body = orjson.loads(call.response)
    return {"ok": True, "result": body} if call.status == 200 else body


@dataclass(slots=True)
class _Waiter:
    method: str | None
    missing: int
    ready: asyncio.Event


class Journal:
    """A bounded log; numbers start at 1 and never repeat."""

    def __init__(self, kept: int = KEPT_CALLS) -> None:
        self._calls: deque[Call] = deque(maxlen=kept)
        self._waiters: list[_Waiter] = []
        self.next = 1

    def add(self, call: Call) -> None:
        """Append a call made with ``n=journal.next``."""
        self.next += 1
        self._calls.append(call)
        for waiter in self._waiters:
            if waiter.method is None or waiter.method == call.method:
                waiter.missing -= 1
                if waiter.missing <= 0:
                    waiter.ready.set()

    def since(self, number: int = 0, method: str | None = None) -> list[Call]:
        """Calls numbered ``number`` or more, oldest first, of one method or all."""
        found: list[Call] = []
        for call in reversed(self._calls):
            if call.n < number:
                break
            if method is None or call.method == method:
                found.append(call)
        found.reverse()
        return found

    def clear(self) -> None:
        """Forget the calls; numbering goes on."""
        self._calls.clear()

    async def wait(
        self, method: str | None, count: int, *, since: int = 0, seconds: float = 5.0
    ) -> list[Call]:
        """Until ``count`` such calls were made; raises TimeoutError."""
        missing = count - len(self.since(since, method))
        if missing > 0:
            waiter = _Waiter(method, missing, asyncio.Event())
            self._waiters.append(waiter)
            try:
                await asyncio.wait_for(waiter.ready.wait(), seconds)
            finally:
                self._waiters.remove(waiter)
        return self.since(since, method)
