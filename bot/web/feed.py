"""Calendar feeds: a guest's own programme, behind a secret link and nothing else.

Whoever has the link sees the programme, so it is never logged, and a link that shows nothing looks
like any page there is none of.
"""

import hashlib
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.turnstile import Turnstile
from bot.web.visitors import WINDOW_SECONDS, too_many

PATH = "/calendar/{token}.ics"
LOOKS = 300
"""Times an address may ask in a window: guests share one, and so do all whose calendar is elsewhere."""
_TOKEN = re.compile(r"[A-Za-z0-9]{24}")
_TYPE = "text/calendar; charset=utf-8"

ReadFeed = Callable[[str], Awaitable[bytes | None]]
"""Returns the iCalendar file a token shows, None where it shows nothing."""


def feed_route(read: ReadFeed) -> Route:
    """Return the route of all feeds."""
    return Route(PATH, _Feeds(read).show, methods=["GET"])


@dataclass(frozen=True, slots=True)
class _Feeds:
    read: ReadFeed
    looks: Turnstile = field(default_factory=lambda: Turnstile(LOOKS, WINDOW_SECONDS))

    async def show(self, request: Request) -> Response:
        if not self.looks.lets_in(request):
            return too_many()
        token = str(request.path_params["token"])
        content = await self.read(token) if _TOKEN.fullmatch(token) else None
        if content is None:
            return PlainTextResponse("Not Found", status_code=404)
        tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        headers = {"Cache-Control": "private, no-cache", "ETag": tag}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        headers["Content-Disposition"] = 'inline; filename="programme.ics"'
        return Response(content, media_type=_TYPE, headers=headers)
