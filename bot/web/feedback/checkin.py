"""Check-in over HTTP: who opened the page is Telegram's or a device's word, what is signed stays unseen.

Only where the bot runs. The body holds a credential (`initData`) and is neither logged nor quoted.
A place in the queue for the pen is taken only once the whole body is there and Telegram's word for
it holds, one for each person; whoever brings neither is counted by their address.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias, cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.feedback.blind_rsa import (
    SIGNATURE_BYTES,
    IssuingKey,
    TokenRefused,
    load_issuing_key,
)
from bot.crypto.init_data import InitDataRefused, verify
from bot.domain.ids import EventId, PersonId
from bot.usecases.feedback.checkin import (
    AlreadyIssued,
    Claim,
    NoRoom,
    NotAGuest,
    NotOffered,
    OtherBallots,
)
from bot.web.bodies import BodyRefused, read_object, refusal
from bot.web.turnstile import Turnstile, address_of
from storage.database.errors import StoreFailed

BODY_BYTES = 262_144
"""Init data, and a blinded value for each of 500 ballots."""
BODY_SECONDS = 15.0
MOST_WAITING = 400
"""People whose tokens are being signed or wait for it; further ones are asked to come back."""
WINDOW_SECONDS = 60.0
FRUITLESS = 100
"""Posts without Telegram's word that an address may make in a window."""
TRIES = 12
"""Times one person may ask in a window; the page tries three times."""
_REFUSALS: Mapping[type[Exception], tuple[str, int]] = {
    InitDataRefused: ("not-from-telegram", 401),
    NotAGuest: ("not-a-guest", 403),
    NotOffered: ("unknown", 404),
    OtherBallots: ("other-ballots", 400),
    TokenRefused: ("malformed", 400),
    AlreadyIssued: ("already-issued", 409),
    NoRoom: ("full", 507),
    StoreFailed: ("unavailable", 503),
}

Claimant: TypeAlias = int | PersonId
"""Who asks: a Telegram id, or a person whose device has signed the request."""
ClaimTokens = Callable[[Claimant, EventId, str, Mapping[str, bytes]], Awaitable[Claim]]
"""(who, event, round, blinded values by ballot) -> the keys to sign with, once committed."""


def checkin_route(claim: ClaimTokens, *, token: bytes, now: Callable[[], datetime]) -> Route:
    """Return the route that signs blinded tokens; `token` is the bot's."""
    return CheckinDesk(claim, token, now).route()


@dataclass(frozen=True, slots=True)
class CheckinDesk:
    """Signs blinded tokens for whoever somebody vouches for; one queue for all."""

    claim: ClaimTokens
    token: bytes
    now: Callable[[], datetime]
    fruitless: Turnstile = field(default_factory=lambda: Turnstile(FRUITLESS, WINDOW_SECONDS))
    people: Turnstile = field(default_factory=lambda: Turnstile(TRIES, WINDOW_SECONDS))
    waiting: set[Claimant] = field(default_factory=set[Claimant])
    pen: asyncio.Lock = field(default_factory=asyncio.Lock)
    keys: dict[bytes, IssuingKey] = field(default_factory=dict[bytes, IssuingKey])

    def route(self) -> Route:
        """Return the route for those that Telegram vouches for."""
        return Route("/checkin/{event}/{round}/tokens", self.sign, methods=["POST"])

    async def sign(self, request: Request) -> Response:
        """Sign for whoever Telegram says has opened the page."""
        try:
            body = await read_object(request, most=BODY_BYTES, seconds=BODY_SECONDS)
            init_data, blinded = _read(body)
            person = verify(init_data, bytes(self.token).decode(), self.now())
        except (BodyRefused, InitDataRefused) as refused:
            if not self.fruitless.take(address_of(request)):
                return _busy()
            if isinstance(refused, BodyRefused):
                return refusal(refused)
            return _state(*_REFUSALS[InitDataRefused])
        place = request.path_params
        return await self.sign_for(person, EventId(place["event"]), place["round"], blinded)

    async def sign_for(
        self, who: Claimant, event: EventId, round_id: str, blinded: Mapping[str, bytes]
    ) -> Response:
        """Sign for somebody who is known, in their turn."""
        crowded = who in self.waiting or len(self.waiting) >= MOST_WAITING
        if crowded or not self.people.take(str(who).encode()):
            return _busy()
        self.waiting.add(who)
        try:
            return await self._sign_now(who, event, round_id, blinded)
        finally:
            self.waiting.discard(who)

    async def _sign_now(
        self, who: Claimant, event: EventId, round_id: str, blinded: Mapping[str, bytes]
    ) -> Response:
        try:
            claim = await self.claim(who, event, round_id, blinded)
            async with self.pen:
                signatures = await asyncio.to_thread(self._sign_all, claim, blinded)
        except tuple(_REFUSALS) as refused:
            return _state(*_REFUSALS[type(refused)])
        return JSONResponse({"signatures": signatures}, headers={"Cache-Control": "no-store"})

    def _sign_all(self, claim: Claim, blinded: Mapping[str, bytes]) -> dict[str, str]:
        """Sign in a thread, one person after the other: each takes some milliseconds a ballot."""
        return {
            ballot: encode_base64url(self._key(der).blind_sign(blinded[ballot]))
            for ballot, der in claim.keys.items()
        }

    def _key(self, der: bytes) -> IssuingKey:
        """Reading a key checks it, which takes longer than signing with it."""
        if der not in self.keys:
            if len(self.keys) >= 500:
                self.keys.clear()
            self.keys[der] = load_issuing_key(der)
        return self.keys[der]


def _read(body: dict[str, Any]) -> tuple[str, dict[str, bytes]]:
    """Return init data and the blinded values. Raises BodyRefused."""
    if body.keys() != {"init_data", "blinded"}:
        raise BodyRefused(400)
    values = read_blinded(body["blinded"])
    if not isinstance(body["init_data"], str):
        raise BodyRefused(400)
    return body["init_data"], values


def read_blinded(said: object) -> dict[str, bytes]:
    """Return blinded values by ballot. Raises BodyRefused."""
    if not isinstance(said, dict):
        raise BodyRefused(400)
    blinded = cast("dict[str, Any]", said)
    try:
        return {
            ballot: decode_base64url(value, size=SIGNATURE_BYTES)
            for ballot, value in blinded.items()
        }
    except NotBase64url:
        raise BodyRefused(400) from None


def _busy() -> Response:
    return _state("busy", 429, {"Connection": "close", "Retry-After": "5"})


def _state(word: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"state": word}, status, {"Cache-Control": "no-store", **(headers or {})})
