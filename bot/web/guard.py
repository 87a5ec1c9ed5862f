"""What every answer of the web room has in common: strict headers, and no words about failures."""

import logging
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
)


class Answers:
    """How the site has answered, in classes of static names: no path, no address.

    Feedback and votes are not counted: whoever reads the counts often would see when each ballot came.
    """

    UNCOUNTED = frozenset({"feedback", "checkin", "vote"})

    SITES: Mapping[str, str] = MappingProxyType(
        {
            "c": "page",
            "telegram": "webhook",
            "metrics": "gauges",
            "healthz": "gauges",
            "readyz": "gauges",
        }
    )

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._turned_away = 0

    def note(self, path: str, status: int) -> None:
        """Count one answer."""
        first = path.strip("/").partition("/")[0]
        if first in self.UNCOUNTED:
            return
        site = self.SITES.get(first, "other")
        self._counts[site, f"{status // 100}xx"] += 1
        self._turned_away += site == "page" and status in {401, 403}

    def text(self) -> bytes:
        """Return the counts in the Prometheus text format 0.0.4."""
        lines = [
            "# HELP colloquy_http_responses_total Answers of the site, by part of it and class.",
            "# TYPE colloquy_http_responses_total counter",
            *(
                f'colloquy_http_responses_total{{site="{site}",class="{kind}"}} {count}'
                for (site, kind), count in sorted(self._counts.items())
            ),
            "# HELP colloquy_page_turned_away_total Requests of the page that proved no browser let in.",
            "# TYPE colloquy_page_turned_away_total counter",
            f"colloquy_page_turned_away_total {self._turned_away}",
        ]
        return "\n".join([*lines, ""]).encode()


class Guard:
    """Middleware: adds the headers a page has not set itself and hides what went wrong.

    Starlette and uvicorn would log the exception with its text, which may quote a person.
    """

    def __init__(self, app: ASGIApp, answers: Answers | None = None) -> None:
        self._app = app
        self._answers = answers or Answers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI 3)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                self._answers.note(scope["path"], message["status"])
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not be logged in words
            log.error("a request failed: %s", type(error).__name__)
            if not started:
                failure = PlainTextResponse("Internal Server Error", status_code=500)
                await failure(scope, receive, send_with_headers)
