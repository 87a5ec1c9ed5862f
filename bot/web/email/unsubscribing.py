"""The page behind the link in each e-mail notice: one tap, a POST, and no more come.

Looking changes nothing, since mail providers look at every link; the answer is the same for every link,
so that nobody learns which of them are somebody's.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.domain.channels.email_notices import STOP_PATH
from bot.web.turnstile import Turnstile
from bot.web.visitors import WINDOW_SECONDS, too_many

LOOKS = 100
"""Looks an address may take in a window: a provider's programs share one."""
_TOKEN = re.compile(r"[A-Za-z0-9]{24}")
_STYLE = (
    "body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:3em auto;padding:0 1em;"
    "color:#111;background:#fff}button{font:inherit;padding:.6em 1em;min-height:44px}"
)
_POLICY = (
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self';"
    " style-src 'sha256-" + b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode() + "'"
)
_ASK = (
    "<form method=post><p>Stop these e-mails?</p><p lang=zh-Hans>不再接收此类邮件？</p>"
    "<p><button>Stop · <span lang=zh-Hans>停止接收</span></button></p></form>"
)
_DONE = (
    "<p role=status>No more e-mails will be sent to you.</p>"
    "<p lang=zh-Hans>今后不再向您发送邮件。</p>"
)

EndNotices = Callable[[str], Awaitable[None]]
"""Ends the notices that a token is for; nothing happens for any other."""


def unsubscribing_route(end: EndNotices) -> Route:
    """Return the route of the page."""
    return Route(STOP_PATH + "{token}", _Ending(end).answer, methods=["GET", "POST"])


@dataclass(frozen=True, slots=True)
class _Ending:
    end: EndNotices
    looks: Turnstile = field(default_factory=lambda: Turnstile(LOOKS, WINDOW_SECONDS))

    async def answer(self, request: Request) -> Response:
        if not self.looks.lets_in(request):
            return too_many()
        if request.method != "POST":
            return _page(_ASK)
        token = str(request.path_params["token"])
        if _TOKEN.fullmatch(token):
            await self.end(token)
        return _page(_DONE)


def _page(words: str) -> Response:
    html = (
        "<!doctype html><html lang=en><head><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width'><meta name=robots content=noindex>"
        f"<title>E-mails · 邮件</title><style>{_STYLE}</style></head><body><main>{words}</main></body></html>"
    )
    headers = {
        "Content-Security-Policy": _POLICY,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
    }
    return HTMLResponse(html, headers=headers)
