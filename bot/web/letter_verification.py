"""The page behind a letter's QR code: whether a number and a content digest were issued; no more.

Nothing is logged. Looks are counted by address, for some seconds (bot/web/turnstile.py): 64 bits cannot
be tried in a lifetime at that pace, and whoever tries keeps nobody elsewhere from looking.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.web.turnstile import Turnstile
from bot.web.visitors import WINDOW_SECONDS, too_many

PATH = "/letters/{number}/{digest}"
LOOKS = 100
"""Looks an address may take in a window: a consulate's visitors share one."""
_NUMBER = re.compile(r"[A-Z]{2,4}-[0-9]{4}-[0-9]{4,6}")
_DIGEST = re.compile(r"[0-9a-f]{16}")
_STYLE = (
    "body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:3em auto;padding:0 1em;"
    "color:#111;background:#fff}strong{font-size:1.3em}"
)
_POLICY = (
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-"
    + b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    + "'"
)
_VALID = (
    "Valid",
    "A letter with this number and content was issued and is still valid. Please compare the number"
    " on the paper with the address of this page.",
    "有效",
    "此编号与内容的邀请函确由我方签发，目前有效。请核对纸质函件上的编号与本页网址是否一致。",
)
_NOT_VALID = (
    "Not valid",
    "No valid letter with this number and content is known here. Please ask the host named on the"
    " letter.",
    "无效",
    "未查到此编号与内容的有效邀请函。请向函件上载明的邀请方核实。",
)

ProveLetter = Callable[[str, str], Awaitable[bool]]
"""Says whether a letter's number and the first 16 hex digits of its digest belong together."""


def proof_route(prove: ProveLetter) -> Route:
    """Return the route of the page."""
    return Route(PATH, _Proofs(prove).show, methods=["GET"])


@dataclass(frozen=True, slots=True)
class _Proofs:
    prove: ProveLetter
    looks: Turnstile = field(default_factory=lambda: Turnstile(LOOKS, WINDOW_SECONDS))

    async def show(self, request: Request) -> Response:
        if not self.looks.lets_in(request):
            return too_many()
        number, digest = (str(request.path_params[name]) for name in ("number", "digest"))
        shaped = _NUMBER.fullmatch(number) and _DIGEST.fullmatch(digest)
        valid = bool(shaped) and await self.prove(number, digest)
        return HTMLResponse(
            _page(_VALID if valid else _NOT_VALID), headers={"Content-Security-Policy": _POLICY}
        )


def _page(words: tuple[str, str, str, str]) -> str:
    title, sentence, title_zh, sentence_zh = words
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width'><meta name=robots content=noindex>"
        f"<title>{title} · {title_zh}</title><style>{_STYLE}</style></head><body>"
        f"<p><strong>{title}</strong></p><p>{sentence}</p>"
        f"<div lang=zh-Hans><p><strong>{title_zh}</strong></p><p>{sentence_zh}</p></div>"
        "</body></html>"
    )
