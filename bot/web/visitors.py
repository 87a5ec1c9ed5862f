"""Who asks for a page: under which name of ours, from which address, and how often.

An address is believed from the connection itself, or from a proxy that was named to us: what anybody
else writes into a header counts for nothing, neither to hide behind nor to have others shut out.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.guard import HEADERS
from bot.web.turnstile import Turnstile

Network: TypeAlias = IPv4Network | IPv6Network

VISITS = 2_000
"""Requests an address may make in a window: a conference that shares one opens a page of five files."""
WINDOW_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Door:
    """What an operator said of the site: its `names` (none: any will do), and the `proxies` before it.

    A proxy is believed as to where a request comes from (X-Forwarded-For, its last entry); one that
    says nothing is taken to count by itself. What comes to `uncounted` paths shows a secret.
    """

    names: Collection[str] = ()
    proxies: Sequence[Network] = ()
    uncounted: Collection[str] = ()

    def knows(self, host: str) -> bool:
        """Say whether a Host header names us.

        By address, or by a name of one label, only who is near can ask: health checks do, and no
        page of somebody else's can (DNS rebinding takes a name).
        """
        try:
            # Without a name, as HTTP/1.0 may: some health checks still do.
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return not self.names or name in self.names or "." not in name.rstrip(".") or _is_ip(name)

    def address(self, peer: str, forwarded: str) -> str:
        """Return where a request comes from, "" if whoever passed it on does not say."""
        for hop in (peer, *reversed([each.strip() for each in forwarded.split(",")])):
            if not self._is_proxy(hop):
                return hop if _is_ip(hop) else ""
        return ""

    def _is_proxy(self, hop: str) -> bool:
        return _is_ip(hop) and any(_plain(hop) in network for network in self.proxies)


def names_in(*urls: str) -> frozenset[str]:
    """Return the host names in these addresses of ours; empty ones count for nothing."""
    return frozenset(name for url in urls if (name := urlsplit(url).hostname))


class Visitors:
    """Before an app: refuses other names than ours, and more requests than anybody makes.

    Whatever is within finds the visitor's own address where it looks for the peer's, none where it
    is not known.
    """

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door
        self._visits = Turnstile(VISITS, WINDOW_SECONDS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI 3)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not self._door.knows(headers.get("host", "")):
            await PlainTextResponse("Bad Request", 400, HEADERS)(scope, receive, send)
            return
        peer, port = scope["client"] or ("", 0)
        address = self._door.address(peer, ",".join(headers.getlist("x-forwarded-for")))
        scope = {**scope, "client": (address, port) if address else None}
        if scope["path"] in self._door.uncounted or self._visits.lets_in(Request(scope)):
            await self._app(scope, receive, send)
            return
        await too_many()(scope, receive, send)


def too_many() -> PlainTextResponse:
    """Return what is said to an address that asks too often."""
    return PlainTextResponse(
        "Too many requests. Please try again in a minute. 请求过于频繁，请一分钟后再试。",
        status_code=429,
        headers={**HEADERS, "Connection": "close", "Retry-After": "60"},
    )


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _plain(host: str) -> IPv4Address | IPv6Address:
    address = ip_address(host)
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
