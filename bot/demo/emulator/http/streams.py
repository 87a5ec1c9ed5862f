"""Server-Sent Events for whoever watches the chats."""

import asyncio
from typing import Any

import orjson
from aiohttp import web

from bot.demo.emulator.state.events import Broadcast

HEARTBEAT_SECONDS = 15.0


class EventStreams:
    """Open event streams; ``close`` ends them all."""

    def __init__(self, broadcast: Broadcast) -> None:
        self._broadcast = broadcast
        self._tasks: set[asyncio.Task[Any]] = set()

    def close(self) -> None:
        """End every stream."""
        for task in self._tasks:
            task.cancel()

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        """Stream events to one watcher until either side ends it."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        events = self._broadcast.watch()
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
        try:
            await response.prepare(request)
            await response.write(b": hello\n\n")
            while True:
                await response.write(await _next(events))
        except (ConnectionResetError, asyncio.CancelledError):
            return response
        finally:
            self._broadcast.leave(events)
            if task is not None:
                self._tasks.discard(task)


async def _next(events: "asyncio.Queue[dict[str, Any]]") -> bytes:
    """The next event, or a heartbeat that keeps the connection open."""
    try:
        async with asyncio.timeout(HEARTBEAT_SECONDS):
            return b"data: " + orjson.dumps(await events.get()) + b"\n\n"
    except TimeoutError:
        return b": still here\n\n"
