"""What happened, told to whoever watches (the chat page over Server-Sent Events)."""

import asyncio
from typing import Any

Event = dict[str, Any]
BACKLOG = 10_000


class Broadcast:
    """Hands every event to every watcher; a watcher that falls far behind loses the oldest."""

    def __init__(self) -> None:
        self._watchers: set[asyncio.Queue[Event]] = set()

    @property
    def watched(self) -> bool:
        """Whether anybody watches; spares the making of events nobody reads."""
        return bool(self._watchers)

    def watch(self) -> asyncio.Queue[Event]:
        """A queue that receives every event from now on."""
        queue: asyncio.Queue[Event] = asyncio.Queue(BACKLOG)
        self._watchers.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[Event]) -> None:
        """Stop watching."""
        self._watchers.discard(queue)

    def tell(self, event: Event) -> None:
        """Tell all watchers."""
        for queue in self._watchers:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(event)
