"""Whether the bot's own page can be reached from here, and whether somebody between us and guests reads along."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import aiohttp

from bot.cli.doctor.findings import Finding
from bot.settings.settings import Settings
from bot.settings.values import is_onion

PATIENCE = 10.0
"""Seconds to wait for our own page."""
_MARKS = (
    *("cf-ray", "cf-cache-status", "x-amz-cf-id", "x-served-by", "x-cache", "via", "x-azure-ref"),
    *("x-vercel-id", "fly-request-id", "x-akamai-transformed", "x-iinfo", "x-sucuri-id"),
    # Alibaba's, Tencent's and Huawei's.
    *(
        "eagleid",
        "ali-swift-global-savetime",
        "x-nws-log-uuid",
        "x-cache-lookup",
        "x-ccdn-cachettl",
    ),
)
"""Headers that services add which end TLS: whoever adds one has read the answer."""
_SERVERS = (
    "cloudflare",
    "cloudfront",
    "akamai",
    "tengine",
    "fastly",
    "vercel",
    "netlify",
    "sucuri",
)


async def ask_sites(settings: Settings) -> tuple[Finding, ...]:
    """Ask each of the page's addresses for the page, as a browser would; onion services are not asked."""
    urls = [each for each in (settings.public_url, *settings.mirrors) if each]
    return tuple([await _ask(each) for each in urls if not is_onion(each)])


async def _ask(url: str) -> Finding:
    check = f"page at {urlsplit(url).netloc}"
    try:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(f"{url}/c", allow_redirects=False) as answer,
        ):
            status, headers = answer.status, answer.headers
    except Exception as error:  # noqa: BLE001 - an answer can be wrong in any way
        # From behind the same router one's own address often leads nowhere: no fault of the page's.
        return Finding(check, f"could not be asked from this machine ({type(error).__name__})")
    if found := tuple(readers_in(headers)):
        words = (
            f"goes through a service that ends TLS ({', '.join(found)}): it reads and can alter all that"
            " guests and organizers see; let TCP pass through, or leave the service out"
        )
        return Finding(check, words, ok=False)
    if status != 200:
        return Finding(check, f"answers {status}; see the proxy before the bot", ok=False)
    return Finding(check, "no sign of a service that ends TLS (one may leave none)")


def readers_in(headers: Mapping[str, str]) -> Iterator[str]:
    """Yield what in an answer's headers tells of a service between a browser and us."""
    said = {name.lower(): value.lower() for name, value in headers.items()}
    # Caddy on the operator's own host names itself there as well.
    yield from (name for name in _MARKS if name in said and "caddy" not in said[name])
    server = said.get("server", "")
    yield from (f"server: {each}" for each in _SERVERS if each in server)
