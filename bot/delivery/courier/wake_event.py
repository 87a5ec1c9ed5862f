"""What one waiting task is woken by, now or later."""

import asyncio


class WakeEvent:
    """Wakes one task: at once, or after some seconds; the earliest wish wins.

    Belongs to one event loop; only `wait` may suspend.
    """

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._timer: asyncio.Handle | None = None
        # Kept here: for less than half a millisecond uvloop gives a handle that does not tell.
        self._due = 0.0

    def set(self) -> None:
        """Wake the task now, or let its next `wait` return at once."""
        self._event.set()

    def set_in(self, seconds: float) -> None:
        """Wake the task after some seconds, unless it is woken sooner."""
        loop = asyncio.get_running_loop()
        at = loop.time() + seconds
        if self._timer is not None:
            if self._due <= at:
                return
            self._timer.cancel()
        self._timer, self._due = loop.call_at(at, self._event.set), at

    async def wait(self) -> None:
        """Suspend until it is set; wishes made before are then forgotten."""
        await self._event.wait()
        self._event.clear()
        self.forget()

    def forget(self) -> None:
        """Forget a wish for later."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
