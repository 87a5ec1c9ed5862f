"""Reception: who asks, and whether they may; what is not signed by a live device's key goes no further."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.domain.channels.devices import Device
from bot.domain.ids import DeviceId
from bot.web.bodies import BodyRefused, read_body
from bot.web.chat.counts import PageCounts
from bot.web.chat.proofs import (
    HEADER,
    Asked,
    ClockDiffers,
    Proof,
    ProofRefused,
    ProofReplayed,
    Proofs,
    read_proof,
)
from bot.web.turnstile import Turnstile

COOKIE = "__Secure-c"
BODY_BYTES = 300_000
"""A file of 200 kB, as base64url, and the words with it."""
BODY_SECONDS = 30.0
REQUESTS, WINDOW_SECONDS = 90, 60.0
"""Requests a device may make in a window."""
NOBODY = "000000000000"
"""What stands in a proof in the place of a device that is not known yet."""


class NotAdmitted(Exception):
    """Why a request goes no further: a word for the page, and the HTTP status.

    `reason`, one of counts.REASONS, is what is counted, where the word says less on purpose.
    """

    def __init__(self, state: str, status: int, *, reason: str = "") -> None:
        super().__init__(state)
        self.state = state
        self.status = status
        self.reason = reason or state


@dataclass(frozen=True, slots=True)
class Letter:
    """A request's body: its bytes, which are signed, and the JSON object in them."""

    content: bytes
    said: dict[str, Any]

    @property
    def deed(self) -> bytes:
        """What is done by it, the same at each try: where the page stands may have moved on between two."""
        deed = {name: said for name, said in self.said.items() if name != "after"}
        return orjson.dumps(deed, option=orjson.OPT_SORT_KEYS)

    def text(self, name: str, *, most: int = 100) -> str:
        """Return a text in it. Raises NotAdmitted where there is none, or a longer one."""
        found = self.said.get(name)
        if not isinstance(found, str) or len(found) > most:
            raise NotAdmitted("malformed", 400)
        return found

    def number(self, name: str) -> int:
        """Return a number of up to 63 bits, which stands in it as a text. Raises NotAdmitted."""
        found = self.text(name, most=19)
        if not (found.isascii() and found.isdecimal()) or int(found) >= 2**63:
            raise NotAdmitted("malformed", 400)
        return int(found)


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever asks, once they are believed; `needs_key` where a cookie is not enough for them.

    One that `sleeps` is heard only with a code of its owner's second factor.
    """

    device: Device
    needs_key: bool
    sleeps: bool = False


class FindDevice(Protocol):
    """Finds a device by its id, or else by its cookie."""

    def __call__(
        self, device_id: DeviceId | None, cookie: str, *, acts: bool
    ) -> Awaitable[Caller | None]:
        """Return it, live or not; `acts` where somebody does more than look."""
        ...


@dataclass(frozen=True, slots=True)
class Reception:
    """Admits requests; `now` is the moment in seconds since 1970."""

    find: FindDevice
    now: Callable[[], float]
    proofs: Proofs = field(init=False)
    counts: PageCounts = field(default_factory=PageCounts)
    visits: Turnstile = field(default_factory=lambda: Turnstile(REQUESTS, WINDOW_SECONDS))

    def __post_init__(self) -> None:
        """Begin with nothing seen: what is older than this moment is refused."""
        object.__setattr__(self, "proofs", Proofs(since=self.now()))

    async def admit(
        self, request: Request, *, acts: bool = True, asleep: bool = False
    ) -> tuple[Caller, Letter]:
        """Return who asks and what; `acts` where somebody does more than look, also those `asleep` if so.

        Raises:
            NotAdmitted: they are not known, or do not show that it is them.
        """
        letter = await read_letter(request)
        if HEADER in request.headers:
            caller = await self._by_key(request, letter, acts=acts)
        else:
            caller = await self._by_cookie(request, acts=acts)
        if caller.sleeps and not asleep:
            raise NotAdmitted("asleep", 403)
        if not self.visits.take(caller.device.id.encode()):
            raise NotAdmitted("busy", 429, reason="too-fast")
        return caller, letter

    async def holder(self, device_id: DeviceId) -> Caller | None:
        """Return whose ticket this is, None where they may not come in (any more).

        Raises:
            NotAdmitted: they come too often.
        """
        caller = await self.find(device_id, "", acts=False)
        if caller is None or caller.sleeps or (caller.needs_key and not caller.device.has_key):
            return None
        if not self.visits.take(caller.device.id.encode()):
            raise NotAdmitted("busy", 429, reason="too-fast")
        return caller

    def check_key(self, request: Request, letter: Letter, key: bytes) -> None:
        """Believe that a browser that is not known yet has a key. Raises NotAdmitted."""
        proof = _proof_in(request)
        if proof.device != NOBODY:
            raise NotAdmitted("not-known", 401, reason="unknown-device")
        self._check(proof, request, letter, key)

    async def _by_key(self, request: Request, letter: Letter, *, acts: bool) -> Caller:
        proof = _proof_in(request)
        caller = await self.find(DeviceId(proof.device), "", acts=acts)
        if caller is None or not caller.device.has_key:
            raise NotAdmitted("not-known", 401, reason="unknown-device")
        self._check(proof, request, letter, caller.device.key)
        return caller

    async def _by_cookie(self, request: Request, *, acts: bool) -> Caller:
        """Admit a browser that keeps no key; the cookie of one that has one opens nothing here."""
        cookie = request.cookies.get(COOKIE, "")
        caller = await self.find(None, cookie, acts=acts) if cookie else None
        if caller is None or caller.device.has_key:
            raise NotAdmitted("not-known", 401, reason="bad-cookie")
        if caller.needs_key:
            raise NotAdmitted("needs-key", 403)
        return caller

    def _check(self, proof: Proof, request: Request, letter: Letter, key: bytes) -> None:
        asked = Asked(request.method, path_of(request), letter.content)
        try:
            self.proofs.check(proof, asked, key=key, now=self.now())
        except ClockDiffers:
            raise NotAdmitted("clock", 401) from None
        except ProofReplayed:
            raise NotAdmitted("not-known", 401, reason="replayed") from None
        except ProofRefused:
            raise NotAdmitted("not-known", 401, reason="bad-proof") from None


def path_of(request: Request) -> str:
    """Return the path that is signed: a proxy may put the whole site below another one."""
    return f"/c/{request.url.path.rpartition('/')[2]}"


async def read_letter(request: Request) -> Letter:
    """Return the body of a request that comes from our own page.

    Raises:
        NotAdmitted: it is no JSON object, too long, too slow, or another site's.
    """
    if not _is_ours(request):
        raise NotAdmitted("not-known", 403, reason="other-site")
    try:
        content = await read_body(request, most=BODY_BYTES, seconds=BODY_SECONDS)
        said = orjson.loads(content)
    except BodyRefused as refused:
        raise NotAdmitted("malformed", refused.status) from None
    except orjson.JSONDecodeError:
        raise NotAdmitted("malformed", 400) from None
    if not isinstance(said, dict):
        raise NotAdmitted("malformed", 400)
    return Letter(content, cast("dict[str, Any]", said))


def _is_ours(request: Request) -> bool:
    """Say whether no other site's page can have sent this."""
    headers = request.headers
    if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return False
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    # Browsers that do not say so name where a POST comes from; what is no browser has no cookies.
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == headers.get("host", "")


def _proof_in(request: Request) -> Proof:
    try:
        return read_proof(request.headers.get(HEADER, ""))
    except ProofRefused:
        raise NotAdmitted("not-known", 401, reason="bad-proof") from None


def told(content: dict[str, Any], now: float, status: int = 200) -> Response:
    """Return an answer; with it the page learns what time it is here."""
    headers = {"Connection": "close"} if status in {408, 413} else None
    return JSONResponse({**content, "now": now}, status, headers)
