"""The site of a box that stands alone: pages, ballots, manifest and replies, and nothing else.

It knows public keys only. Where it runs there is no token, no database and no list of people.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.web.guard import Guard
from storage.ballot_box.boxes import Boxes

log = logging.getLogger(__name__)

STIR_SECONDS = (20.0, 90.0)
"""Between two decoys that no ballot caused."""


def build_box_site(routes: Sequence[BaseRoute]) -> Starlette:
    """Return the site with the routes of the feedback page and of ballots."""
    site = Starlette(
        routes=[Route("/healthz", _alive, methods=["GET"]), *routes],
        middleware=[Middleware(Guard)],
    )
    # A redirect would name whatever host the request pretended to be for.
    site.router.redirect_slashes = False
    return site


async def tend_boxes(
    boxes: Boxes, *, now: Callable[[], datetime], every: tuple[float, float] = STIR_SECONDS
) -> None:
    """Stir open boxes at random times, and finish them when they are over, until cancelled."""
    chance = secrets.SystemRandom()
    while True:
        try:
            for failure in await asyncio.to_thread(boxes.tend, now()):
                log.error("a ballot box is in trouble: %s", failure)
        except OSError as error:
            log.error("the ballot boxes cannot be looked at: %s", type(error).__name__)
        await asyncio.sleep(chance.uniform(*every))


async def _alive(_request: Request) -> Response:
    return PlainTextResponse("ok")
