"""One empty message to one push service. No address is ever logged. Needs the extra `push`.

The message has no content that would have to be encrypted: the browser says its own fixed words.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from py_vapid import Vapid02  # pyright: ignore[reportMissingTypeStubs]
from pywebpush import (  # pyright: ignore[reportMissingTypeStubs]
    WebPushException,
    webpush_async,
)
from yarl import URL

from bot.crypto.channels.push_keys import PushKey
from bot.delivery.push.answers import Answer, Fate, ServiceAway
from bot.domain.channels.email_notices import AT_MOST_EVERY

SECONDS = aiohttp.ClientTimeout(total=10.0)
GOOD_FOR = timedelta(hours=12)
"""How long a service may believe that a message is from us; at most a day (RFC 8292)."""
LONGEST_WAIT = timedelta(hours=4)
_GONE = frozenset({404, 410})
_HEADERS = {"Topic": "waiting", "Urgency": "normal"}
"""By the topic, a service that still keeps an older message for a browser has one in its place."""


class Pusher:
    """Tells browsers; `contact` is an address for the services, `now` returns aware UTC."""

    def __init__(self, key: PushKey, contact: str, now: Callable[[], datetime]) -> None:
        self._signer: Any = Vapid02(key.private)
        self._contact = contact
        self._now = now

    async def push(self, endpoint: str) -> Answer:
        """Send an empty message. Raises ServiceAway."""
        expires = int((self._now() + GOOD_FOR).timestamp())
        claims: dict[str, str | int] = {"sub": f"mailto:{self._contact}", "exp": expires}
        jar = aiohttp.DummyCookieJar()
        try:
            async with aiohttp.ClientSession(timeout=SECONDS, cookie_jar=jar) as session:
                line: Any = _Line(session)
                answer: Any = await webpush_async(
                    {"endpoint": endpoint},
                    vapid_private_key=self._signer,
                    vapid_claims=claims,
                    ttl=int(AT_MOST_EVERY.total_seconds()),
                    headers={**_HEADERS},
                    aiohttp_session=line,
                )
        except WebPushException as refused:
            return _refused(refused)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            raise ServiceAway from None
        return Answer(Fate.TAKEN, answer.status)


@dataclass(frozen=True, slots=True)
class _Line:
    """The part of a session that the library uses: nothing else is reached from here than what was asked for."""

    session: aiohttp.ClientSession

    async def post(
        self, endpoint: str, *, data: bytes | None, headers: Mapping[str, str], **_: object
    ) -> aiohttp.ClientResponse:
        # The rest would be how long to wait, which the session knows.
        return await self.session.post(
            URL(endpoint, encoded=True),
            data=data,
            headers=headers,
            allow_redirects=False,
            skip_auto_headers=("User-Agent", "Content-Type"),
        )


def _refused(refused: WebPushException) -> Answer:
    status = refused.status_code or 0
    if status in _GONE:
        return Answer(Fate.GONE, status)
    asked = refused.retry_after or ""
    seconds = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 7 else 0
    return Answer(Fate.LATER, status, min(timedelta(seconds=seconds), LONGEST_WAIT))
