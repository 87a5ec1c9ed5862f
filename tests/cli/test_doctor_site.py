"""The doctor asks the page's own addresses, and names who reads along."""

import pytest
from aiohttp import web

from bot.cli.doctor.findings import Finding
from bot.cli.doctor.site import ask_sites
from bot.settings.settings import Settings

TLS = (
    "goes through a service that ends TLS ({}): it reads and can alter all that guests and"
    " organizers see; let TCP pass through, or leave the service out"
)


@pytest.mark.parametrize(
    ("headers", "status", "words"),
    [
        ({}, 200, "no sign of a service that ends TLS (one may leave none)"),
        ({"Via": "1.1 Caddy"}, 200, "no sign of a service that ends TLS (one may leave none)"),
        (
            {"CF-Ray": "8-ZRH", "Server": "cloudflare"},
            200,
            TLS.format("cf-ray, server: cloudflare"),
        ),
        ({"Via": "1.1 varnish", "X-Served-By": "cache-zrh"}, 200, TLS.format("x-served-by, via")),
        ({"EagleId": "7"}, 503, TLS.format("eagleid")),
        ({}, 502, "answers 502; see the proxy before the bot"),
    ],
)
async def test_who_reads_along_is_named(headers: dict[str, str], status: int, words: str) -> None:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(status=status, headers=headers)

    app = web.Application()
    app.router.add_get("/c", page)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    at = f"127.0.0.1:{port}"
    settings = Settings.read(
        {"COLLOQUY_PUBLIC_URL": f"http://{at}", "COLLOQUY_PUBLIC_URLS": f"http://{'a' * 56}.onion"}
    )
    found = await ask_sites(settings)
    await runner.cleanup()
    assert found == (Finding(f"page at {at}", words, ok=words.startswith("no sign")),)
    (gone,) = await ask_sites(settings)
    assert (gone.ok, gone.words.partition(" (")[0]) == (
        True,
        "could not be asked from this machine",
    )
