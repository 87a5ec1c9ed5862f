"""The web chat's files."""

import mimetypes
from pathlib import Path
from urllib.parse import unquote

from aiohttp import web

_BOT = Path(__file__).resolve().parents[3]
# The chat imports what it shares with the sealed page by its path on disk, ../../../web/shared/, and a
# browser does not climb above the site's root.
FOLDERS = {"/chat/": _BOT / "demo" / "chat", "/web/shared/": _BOT / "web" / "shared"}
SERVED = {".css", ".html", ".js", ".svg"}
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
    """``/`` is the chat page, ``/chat/`` and ``/web/shared/`` what it loads; 404 for all else."""
    wanted = unquote("/chat/index.html" if path == "/" else path)
    start = next((start for start in FOLDERS if wanted.startswith(start)), None)
    if start is None:
        return _not_found()
    found = (FOLDERS[start] / wanted.removeprefix(start)).resolve()
    if not (found.is_relative_to(FOLDERS[start]) and found.suffix in SERVED and found.is_file()):
        return _not_found()
    kind = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(
        body=found.read_bytes(), content_type=kind, charset=charset, headers=_HEADERS
    )


def _not_found() -> web.Response:
    return web.Response(status=404, text="Not found\n")
