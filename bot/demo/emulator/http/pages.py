"""The web chat's files."""

import mimetypes
from pathlib import Path
from urllib.parse import unquote

from aiohttp import web

CHAT = Path(__file__).resolve().parents[2] / "chat"
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
        "script-src 'self' 'unsafe-inline'; frame-ancestors 'self'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def page(path: str) -> web.StreamResponse:
    """``/`` is the chat page, ``/chat/<asset>`` what it loads; 404 for anything else."""
    wanted = "index.html" if path == "/" else unquote(path).removeprefix("/chat/")
    found = (CHAT / wanted).resolve()
    inside = found.is_relative_to(CHAT) and found.is_file()
    if not inside or not (path == "/" or path.startswith("/chat/")):
        return web.Response(status=404, text="Not found\n")
    kind = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(
        body=found.read_bytes(), content_type=kind, charset=charset, headers=_HEADERS
    )
