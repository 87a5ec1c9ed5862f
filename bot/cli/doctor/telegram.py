"""Whether Telegram can be reached and knows the bot, and whether the clocks agree."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, cast

import aiohttp

from bot.cli.doctor.findings import Amiss, Finding, passed
from bot.settings.settings import Settings

CLOCK_OFF = timedelta(seconds=30)
PATIENCE = 10.0
"""Seconds to wait for Telegram."""


async def ask_telegram(settings: Settings) -> tuple[Finding, ...]:
    """Ask getMe, if the bot has a token; its answer's Date header (RFC 9110) tells the time elsewhere."""
    if not settings.has_telegram:
        words = "is not used: there is no COLLOQUY_TOKEN, and people come by the page alone"
        return (Finding("Telegram", words),)
    # The address holds the token: nothing of it, or of an error that quotes it, may be shown.
    url = f"{settings.api_url}/bot{bytes(settings.token).decode()}/getMe"
    try:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
            body: Any = await answer.json()
            date = answer.headers.get("Date", "")
    except Exception as error:  # noqa: BLE001 - an answer can be wrong in any way
        words = f"cannot be reached ({type(error).__name__}); see COLLOQUY_API_URL and the network"
        return (Finding("Telegram", words, ok=False),)
    return tuple(_judged(body, date))


def _judged(body: object, date: str) -> Iterator[Finding]:
    said = cast("dict[str, Any]", body) if isinstance(body, dict) else {}
    if said.get("ok") is False and said.get("error_code") in {401, 404}:
        yield Finding("Telegram", "refuses the bot's token; see COLLOQUY_TOKEN", ok=False)
    elif said.get("ok") is not True:
        yield Finding("Telegram", "something else answers; see COLLOQUY_API_URL", ok=False)
    else:
        yield Finding("Telegram", "knows the bot")
        yield passed("clock", lambda: _clock(date))


def _clock(date: str) -> str:
    try:
        theirs = parsedate_to_datetime(date)
    except ValueError:
        return "Telegram's answer had no date to compare with"
    off = datetime.now(UTC) - theirs
    if abs(off) > CLOCK_OFF:
        raise Amiss(f"{off.total_seconds():+.0f} s from Telegram's; let NTP set this machine's")
    return "agrees with Telegram's"
