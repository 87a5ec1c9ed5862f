"""Connections that say nothing, or are slow to say it, make way for those that speak.

uvicorn lets a connection wait for ever before its first request, and answers everybody with 503
once there are too many. Here the one that has been silent longest is closed instead, from the
address that has most of them, so that whoever sends a whole request is heard.
"""

import asyncio
from collections import Counter
from typing import cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_SILENT = 200
"""Connections that may wait for a request, or for the rest of one, at the same time."""


class PatientConnection(H11Protocol):
    """uvicorn's connection, which knows since when it has been waiting for the other side."""

    since = 0.0

    def connection_made(  # type: ignore[override]
        self, transport: asyncio.Transport
    ) -> None:
        """Take a new connection; where too many wait, one of them goes."""
        super().connection_made(transport)
        self.since = self.loop.time()
        _make_room(self)

    def on_response_complete(self) -> None:
        """From here on it waits for the next request."""
        super().on_response_complete()
        self.since = self.loop.time()

    @property
    def host(self) -> str:
        """Where it comes from."""
        return self.client[0] if self.client else ""

    @property
    def is_silent(self) -> bool:
        """Whether the other side owes a request, or the rest of one."""
        owes = self.conn.their_state in {h11.IDLE, h11.SEND_BODY}
        return owes and not self.transport.is_closing()


def _make_room(newest: PatientConnection) -> None:
    every = cast("set[PatientConnection]", newest.connections)
    silent = [each for each in every if each is not newest and each.is_silent]
    if len(silent) < MOST_SILENT:
        return
    [(host, _)] = Counter(each.host for each in silent).most_common(1)
    oldest = min((each for each in silent if each.host == host), key=lambda each: each.since)
    oldest.transport.abort()
