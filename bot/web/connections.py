"""Connections that say nothing, or are slow to say it, make way for those that speak.

uvicorn lets a connection wait for ever before its first request, and answers everybody with 503
once there are too many. Here the one that has been silent longest is closed instead, from the
address that has most of them, so that whoever sends a whole request is heard. And nobody may take
for ever: to say what is wanted, to send its body, or to fetch the answer.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_SILENT = 200
"""Connections that may wait for a request, or for the rest of one, at the same time."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that are waited for the head of a request, for its body, and for an answer to be fetched.

    A connection that was answered may rest as long as uvicorn's keep-alive allows.
    """

    head: float = 10.0
    body: float = 30.0
    fetching: float = 30.0


class PatientConnection(H11Protocol):
    """uvicorn's connection, which knows since when it has been waiting for the other side."""

    since = 0.0
    owes_head = True
    """Whether the other side has begun to ask, or is new and has never asked."""

    def connection_made(  # type: ignore[override]
        self, transport: asyncio.Transport
    ) -> None:
        """Take a new connection; where too many wait, one of them goes."""
        super().connection_made(transport)
        self.since = self.loop.time()
        _make_room(self)

    def data_received(self, data: bytes) -> None:
        """Take what was sent; the time for the next part begins where one ends, not with each byte."""
        is_head = self.conn.their_state is h11.IDLE
        if is_head and not self.owes_head:
            self.owes_head, self.since = True, self.loop.time()
        super().data_received(data)
        if is_head and self.conn.their_state is not h11.IDLE:
            self.owes_head, self.since = False, self.loop.time()

    def on_response_complete(self) -> None:
        """From here on it waits for the next request."""
        super().on_response_complete()
        self.owes_head, self.since = False, self.loop.time()

    @property
    def host(self) -> str:
        """Where it comes from."""
        return self.client[0] if self.client else ""

    @property
    def is_silent(self) -> bool:
        """Whether the other side owes a request, or the rest of one, or does not fetch its answer."""
        owes = self.conn.their_state in {h11.IDLE, h11.SEND_BODY}
        return self._is_unfetched or (owes and not self.transport.is_closing())

    def is_late(self, now: float, patience: Patience) -> bool:
        """Say whether it has been waited for long enough."""
        waited = now - self.since
        if self._is_unfetched:
            return waited > patience.fetching
        if self.conn.their_state is h11.SEND_BODY:
            return waited > patience.body
        return self.owes_head and self.conn.their_state is h11.IDLE and waited > patience.head

    @property
    def _is_unfetched(self) -> bool:
        # Also of a connection that is closing: it goes only when everything has been fetched.
        return self.transport.get_write_buffer_size() > 0


def close_late(connections: Iterable[object], now: float, patience: Patience) -> None:
    """End the connections whose other side has taken too long; `now` is the loop's time."""
    for each in list(connections):
        if isinstance(each, PatientConnection) and each.is_late(now, patience):
            each.transport.abort()


def _make_room(newest: PatientConnection) -> None:
    every = cast("set[PatientConnection]", newest.connections)
    silent = [each for each in every if each is not newest and each.is_silent]
    if len(silent) < MOST_SILENT:
        return
    [(host, _)] = Counter(each.host for each in silent).most_common(1)
    oldest = min((each for each in silent if each.host == host), key=lambda each: each.since)
    oldest.transport.abort()
