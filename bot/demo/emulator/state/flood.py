"""Telegram's flood limits, as published: 30 a second, 1 a second per chat, 20 a minute per group.

Sliding windows for the global and the group limit, a bucket with a burst per private chat. An album
counts as many messages as it has pictures; in a private chat as no more than the burst.
Time here is real, never the emulator's clock: a bot waits in real seconds.
"""

import math
import time
from collections import deque

GLOBAL = (30, 1.0)
GROUP = (20, 60.0)
PRIVATE_BURST = 3
EDIT_BURST = 5


class _Window:
    """At most ``size`` events in any ``seconds``."""

    __slots__ = ("seconds", "size", "times")

    def __init__(self, size: int, seconds: float) -> None:
        self.size = size
        self.seconds = seconds
        self.times: deque[float] = deque()

    def wait(self, now: float, posts: int) -> float:
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        too_many = len(self.times) + posts - self.size
        return 0.0 if too_many <= 0 else self.times[too_many - 1] + self.seconds - now

    def count(self, now: float, posts: int) -> None:
        self.times.extend([now] * posts)


class _Bucket:
    """One event a second, after a burst."""

    __slots__ = ("at", "burst", "tokens")

    def __init__(self, burst: int, now: float) -> None:
        self.burst = burst
        self.tokens = float(burst)
        self.at = now

    def wait(self, now: float, posts: int = 1) -> float:
        del posts
        self.tokens = min(self.burst, self.tokens + now - self.at)
        self.at = now
        return max(0.0, 1.0 - self.tokens)

    def count(self, now: float, posts: int = 1) -> None:
        del now
        self.tokens -= min(posts, self.burst)


class Flood:
    """The limits of one bot; off unless switched on."""

    def __init__(self) -> None:
        self.on = False
        self._reset()

    def _reset(self) -> None:
        self._global = _Window(*GLOBAL)
        self._groups: dict[int, _Window] = {}
        self._private: dict[int, _Bucket] = {}
        self._edits: dict[int, _Bucket] = {}

    def switch(self, on: bool) -> None:
        """Turn the limits on or off, starting with empty budgets."""
        self.on = on
        self._reset()

    def sending(self, chat_id: int, posts: int) -> int:
        """Count a new message, or an album of several; whole seconds to wait (nothing counted) or 0 when it may pass."""
        now = time.monotonic()
        if chat_id < 0:
            chat = self._groups.setdefault(chat_id, _Window(*GROUP))
        else:
            chat = self._private.get(chat_id) or self._private.setdefault(
                chat_id, _Bucket(PRIVATE_BURST, now)
            )
        wait = max(self._global.wait(now, posts), chat.wait(now, posts))
        if wait <= 0.0:
            self._global.count(now, posts)
            chat.count(now, posts)
        return math.ceil(wait)

    def editing(self, chat_id: int) -> int:
        """Count an edit likewise, against the chat's own budget only."""
        now = time.monotonic()
        bucket = self._edits.get(chat_id) or self._edits.setdefault(
            chat_id, _Bucket(EDIT_BURST, now)
        )
        wait = bucket.wait(now)
        if wait <= 0.0:
            bucket.count(now)
        return math.ceil(wait)
