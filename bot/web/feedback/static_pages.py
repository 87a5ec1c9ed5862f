"""The feedback page, the check-in page and the page of votes as `make page` built them, with the headers they need.

They are the same bytes for everybody, except that the check-in page names the site of the feedback
page. Nothing is loaded from elsewhere; the page's own script is all that may run.
"""

import gzip
import html
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

BUILT = Path(__file__).parents[1] / "page" / "built"
TELEGRAM_WEB = "https://web.telegram.org"
"""Telegram in a browser shows Mini Apps in a frame."""
NOT_BUILT = (
    "The feedback page has not been built on this server: run make page (it needs Node and npm)\n"
)
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors "
)
_CHAT_POLICY = (
    "require-trusted-types-for 'script'; trusted-types shell; manifest-src 'self'; " + _POLICY
)
_SITE_GAP = '<meta name="feedback-url" content="">'
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_MANIFEST = "application/manifest+json"


def feedback_routes(folder: Path = BUILT, *, is_apart: bool = False) -> list[BaseRoute]:
    """Return the routes of the feedback page; they need no bot and no database.

    `is_apart` says that check-in is on another site, whose window hands the rights over.
    """
    opened_by = "unsafe-none" if is_apart else "same-origin"
    return _routes(
        "/feedback", "feedback", _read(folder), frame_ancestors=TELEGRAM_WEB, opened_by=opened_by
    )


def checkin_routes(
    *, feedback_url: str = "", frame_ancestors: str = TELEGRAM_WEB, folder: Path = BUILT
) -> list[BaseRoute]:
    """Return the routes of the check-in page, which Telegram opens as a Mini App.

    `feedback_url` is the site (scheme, host, path) the feedback page is on, empty for this one;
    `frame_ancestors` are the origins that may show the page in a frame (CSP source list).
    """
    files = dict(_read(folder))
    if page := files.get("checkin.html"):
        site = html.escape(feedback_url.rstrip("/"))
        gap = _SITE_GAP.replace('""', f'"{site}"')
        files["checkin.html"] = page.replace(_SITE_GAP.encode(), gap.encode())
    opened_by = "unsafe-none" if feedback_url else "same-origin"
    return _routes(
        "/checkin", "checkin", files, frame_ancestors=frame_ancestors, opened_by=opened_by
    )


def vote_routes(folder: Path = BUILT) -> list[BaseRoute]:
    """Return the routes of the page of votes, which Telegram opens as a Mini App."""
    return _routes(
        "/vote", "vote", _read(folder), frame_ancestors=TELEGRAM_WEB, opened_by="same-origin"
    )


def chat_files(folder: Path = BUILT) -> list[BaseRoute]:
    """Return the routes of the chat page and of what it loads; nobody may show it in a frame."""
    files = dict(_read(folder))
    if sheet := files.get("chat-page.css"):
        files["page.css"] = sheet
    policy = _CHAT_POLICY + "'none'"
    return [
        *_routes(
            "/c", "chat", files, frame_ancestors="'none'", opened_by="same-origin", policy=policy
        ),
        Route(
            "/c/icons.svg",
            _File(_TYPES[".svg"], policy, "same-origin", files.get("icons.svg")).show,
            methods=["GET"],
        ),
        # What a phone needs to put the page on its home screen: there alone iPhones show notices.
        Route(
            "/c/app.webmanifest",
            _File(_MANIFEST, policy, "same-origin", files.get("chat-manifest.json")).show,
            methods=["GET"],
        ),
        Route(
            "/c/worker.js",
            _File(_TYPES[".js"], policy, "same-origin", files.get("worker.js"), "../c").show,
            methods=["GET"],
        ),
    ]


def _read(folder: Path) -> Mapping[str, bytes]:
    """Return the built files by name; none where nothing was built."""
    if not folder.is_dir():
        return {}
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def _routes(
    path: str,
    name: str,
    files: Mapping[str, bytes],
    *,
    frame_ancestors: str,
    opened_by: str,
    policy: str = "",
) -> list[BaseRoute]:
    """Return the routes; `opened_by` is their Cross-Origin-Opener-Policy, `policy` one of their own."""
    served = {
        path: f"{name}.html",
        f"{path}/page.js": f"{name}.js",
        f"{path}/page.css": "page.css",
        f"{path}/mark.svg": "mark.svg",
        f"{path}/licences.txt": "licences.txt",
    }
    policy = policy or _POLICY + frame_ancestors
    return [
        Route(
            at,
            _File(_TYPES[Path(file).suffix], policy, opened_by, files.get(file)).show,
            methods=["GET"],
        )
        for at, file in served.items()
    ]


@dataclass(frozen=True, slots=True)
class _File:
    """One file; None where it was not built. `reach`: what a service worker may answer for."""

    kind: str
    policy: str
    opened_by: str
    plain: bytes | None
    reach: str = ""

    async def show(self, request: Request) -> Response:
        if self.plain is None:
            return PlainTextResponse(NOT_BUILT, status_code=503)
        headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": self.policy,
            "Cross-Origin-Opener-Policy": self.opened_by,
            "Referrer-Policy": "no-referrer",
            "Vary": "Accept-Encoding",
            "X-Content-Type-Options": "nosniff",
        }
        if self.reach:
            headers["Service-Worker-Allowed"] = self.reach
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return Response(self.plain, media_type=self.kind, headers=headers)
        headers["Content-Encoding"] = "gzip"
        return Response(_packed(self.plain), media_type=self.kind, headers=headers)


@cache
def _packed(content: bytes) -> bytes:
    """Compress a file when it is first asked for: most copies of the bot never serve one."""
    return gzip.compress(content, mtime=0)
