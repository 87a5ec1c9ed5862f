"""Where ballots are handed in over real HTTP, in this process, with a clock the test sets."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bot.crypto.feedback.manifest_fields import FIRST_ROUND
from bot.web.feedback.ballots import ballot_routes
from bot.web.feedback.box_site import build_box_site
from bot.web.server import serve
from storage.ballot_box.boxes import FOLDER_NAME, Boxes
from storage.ballot_box.outcomes import Sealed
from tests.feedback.world import EVENT, Json, found

NOON = datetime(2027, 3, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass(slots=True)
class Counter:
    """The counter: post and get, and look into the box in the end."""

    url: str
    boxes: Boxes
    folder: Path
    clock: datetime

    async def post(self, body: Json | bytes, **headers: str) -> tuple[int, Any]:
        """Post a body; return status and state."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with (
            aiohttp.ClientSession() as session,
            session.post(
                f"{self.url}/{EVENT}/{FIRST_ROUND}/ballots", data=data, headers=headers
            ) as answer,
        ):
            return answer.status, (await answer.json())["state"]

    async def get(self, path: str) -> tuple[int, Any]:
        """Return status and JSON."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.url}/{path}") as answer,
        ):
            assert answer.headers["Cache-Control"] == "no-store"
            assert "Set-Cookie" not in answer.headers
            return answer.status, await answer.json()

    def recorded(self) -> list[Sealed]:
        """Finish the box and return what is in it."""
        opened = self.boxes.find(EVENT)
        assert opened is not None
        opened.box.finish()
        return opened.box.take_out()


@asynccontextmanager
async def standing(tmp_path: Path, **of_box: Any) -> AsyncGenerator[Counter]:
    """Serve a data folder with one box, open from noon to one."""
    folder = found(
        tmp_path / FOLDER_NAME / EVENT / FIRST_ROUND, opens=NOON, closes=NOON + HOUR, **of_box
    )
    boxes = Boxes(tmp_path / FOLDER_NAME)
    counter = Counter("", boxes, folder, NOON)
    routes = ballot_routes(boxes, now=lambda: counter.clock, body_seconds=0.3)
    app = build_box_site(routes)
    told: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(serve(app, "127.0.0.1", 0, listening=told.set_result))
    counter.url = f"http://127.0.0.1:{await told}/feedback"
    try:
        yield counter
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        boxes.close()
