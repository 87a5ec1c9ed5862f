"""Ballots come in over HTTP, from pages that do not say who they are.

Nothing is logged, no cookie is set or read. A ballot is acknowledged when it is on the disk and
nothing there tells that it was the last one. The manifest and the replies are the same for
everybody, so that asking for them says nothing.

Whoever shows a right is heard, however many others show none: those are counted by their address,
a right by itself (bot/web/turnstile.py), and nobody shares a count with anybody.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import HEADER
from bot.crypto.feedback.blind_rsa import MESSAGE_BYTES, SIGNATURE_BYTES, TokenRefused
from bot.crypto.feedback.cards import SUB_TOKEN_BYTES
from bot.crypto.feedback.manifest_fields import Ballot, Entitlement
from bot.crypto.feedback.rights import check_right, pack_right
from bot.domain.ratings import Scale, VoteWrong, write_vote
from bot.web.bodies import BodyRefused, read_object, refusal
from bot.web.turnstile import Turnstile, address_of
from storage.ballot_box.box_file import SEALED_BYTES, BoxFailed, BoxRefused
from storage.ballot_box.boxes import Boxes
from storage.ballot_box.outcomes import BoxFinished, BoxStillOpen, Outcome, Sealed
from storage.ballot_box.round_boxes import OpenBox

BODY_BYTES = 8192
BODY_SECONDS = 15.0
WINDOW_SECONDS = 10.0
FRUITLESS = 50
"""Posts without a right that an address may make in a window before it is told to stay away."""
TRIES = 10
"""Times one right may be shown in a window; the page tries three times."""
_STATUS = {
    Outcome.RECORDED: 201,
    Outcome.ALREADY: 200,
    Outcome.NOT_ENTITLED: 403,
    Outcome.FULL: 503,
}
_FRUITLESS = frozenset({400, 403, 404, 408, 413})
"""Answers to whoever has shown no right."""
_STAY_AWAY = {"Connection": "close", "Retry-After": "5"}


def ballot_routes(
    boxes: Boxes,
    *,
    now: Callable[[], datetime],
    body_seconds: float = BODY_SECONDS,
    only_votes: bool = False,
) -> list[BaseRoute]:
    """Return the routes under which boxes are reached; `now` returns aware UTC.

    With `only_votes` nothing that is sealed is taken: page and box of that are on another host.
    """
    desk = _Desk(boxes, now, body_seconds, only_votes)
    return [
        Route("/feedback/{event}/{round}/manifest", desk.show_manifest, methods=["GET"]),
        Route("/feedback/{event}/{round}/replies", desk.show_replies, methods=["GET"]),
        Route("/feedback/{event}/{round}/list", desk.show_list, methods=["GET"]),
        Route("/feedback/{event}/{round}/ballots", desk.take, methods=["POST"]),
    ]


@dataclass(frozen=True, slots=True)
class _Desk:
    boxes: Boxes
    now: Callable[[], datetime]
    body_seconds: float
    only_votes: bool
    fruitless: Turnstile = field(default_factory=lambda: Turnstile(FRUITLESS, WINDOW_SECONDS))
    rights: Turnstile = field(default_factory=lambda: Turnstile(TRIES, WINDOW_SECONDS))

    async def show_manifest(self, request: Request) -> Response:
        try:
            found = self._find(request)
        except BoxRefused:
            return _state("unavailable", 503)
        if found is None:
            return _state("unknown", 404)
        # What is open goes by this clock, which a rehearsal may have moved.
        headers = {"Colloquy-Time": self.now().isoformat(timespec="seconds")}
        return Response(found.content, media_type="application/json", headers=headers)

    async def show_replies(self, request: Request) -> Response:
        try:
            found = self._find_served(request)
            if found is None:
                return _state("unknown", 404)
            replies = await asyncio.to_thread(found.replies.all)
        except (BoxRefused, OSError):
            return _state("unavailable", 503)
        return JSONResponse({"replies": [encode_base64url(reply) for reply in replies]})

    async def show_list(self, request: Request) -> Response:
        """The commitments to all slots, once the box is closed, and to all that was counted."""
        try:
            found = self._find_served(request)
            if found is None:
                return _state("unknown", 404)
            listed = await asyncio.to_thread(found.commitments)
            counted = await asyncio.to_thread(found.counted.all)
        except BoxStillOpen:
            return _state("not-closed", 409)
        except (BoxRefused, BoxFailed, OSError):
            return _state("unavailable", 503)
        lists = {"box": encode_base64url(listed), "counted": encode_base64url(b"".join(counted))}
        return JSONResponse(lists)

    async def take(self, request: Request) -> Response:
        answer = await self._answer(request)
        if answer.status_code in _FRUITLESS and not self.fruitless.take(address_of(request)):
            return _state("busy", 429, _STAY_AWAY)
        return answer

    async def _answer(self, request: Request) -> Response:
        try:
            body = await read_object(request, most=BODY_BYTES, seconds=self.body_seconds)
            submission = _Submission.read(body)
            found = self._find_served(request)
            ballot = found and found.manifest.ballot(submission.ballot)
            if found is None or ballot is None:
                return _state("unknown", 404)
            return await self._put(found, ballot, submission)
        except BodyRefused as refused:
            return refusal(refused)
        except TokenRefused:
            return _state(Outcome.NOT_ENTITLED, 403)
        except BoxFinished:
            return _state("closed", 409)
        except (BoxRefused, BoxFailed):
            return _state("unavailable", 503)

    async def _put(self, found: OpenBox, ballot: Ballot, submission: "_Submission") -> Response:
        now = self.now()
        if now < ballot.opens:
            return _state("not-open", 409)
        if now >= ballot.closes:
            return _state("closed", 409)
        content = submission.content_for(ballot, bands=len(found.manifest.bands))
        proof = submission.proof(found.manifest.entitlement)
        nullifier = check_right(proof, ballot, found.manifest)
        if not self.rights.take(nullifier):
            return _state("busy", 429, _STAY_AWAY)
        outcome = await found.writer.put(Sealed(ballot.id, nullifier, content, proof))
        answer = {"state": str(outcome)}
        if outcome is Outcome.ALREADY:
            # Only who has the right gets here: they shall know which of their texts counts.
            kept = await asyncio.to_thread(found.box.commitment_of, ballot.id, nullifier)
            answer["commitment"] = encode_base64url(kept)
        return JSONResponse(answer, _STATUS[outcome])

    def _find_served(self, request: Request) -> OpenBox | None:
        """Return the box that is asked for, None where another host has what is sealed."""
        found = self._find(request)
        if found and self.only_votes and any(each.scale is None for each in found.manifest.ballots):
            return None
        return found

    def _find(self, request: Request) -> OpenBox | None:
        place = request.path_params
        return self.boxes.find(str(place["event"]), str(place["round"]))


@dataclass(frozen=True, slots=True)
class _Submission:
    """What a page sends: `signature` is empty with a card, whose sub-token is in `token`.

    `content` is what was sealed, or the number that was chosen in a vote; `band` what the voter said
    to belong to, 0 for none.
    """

    ballot: str
    token: bytes
    signature: bytes
    content: bytes | int
    band: int = 0

    @classmethod
    def read(cls, body: dict[str, Any]) -> "_Submission":
        """Read the JSON object. Raises BodyRefused."""
        try:
            match body:
                case {"ballot": str(ballot), "token": token, "sealed": sealed, **rest}:
                    content = decode_base64url(sealed, size=SEALED_BYTES)
                    if not rest and content.startswith(HEADER):
                        return cls(ballot, *_read_token(token), content)
                case {"ballot": str(ballot), "token": token, "vote": int(choice), **rest}:
                    band = rest.pop("band", 0)
                    if not rest and type(choice) is type(band) is int:
                        return cls(ballot, *_read_token(token), choice, band)
                case _:
                    pass
        except ValueError:
            pass
        raise BodyRefused(400)

    def content_for(self, ballot: Ballot, *, bands: int) -> bytes:
        """Return what is kept: sealed words, or a vote where one is asked for. Raises BodyRefused."""
        if self.band > bands:
            raise BodyRefused(400)
        try:
            match self.content, ballot.scale:
                case int(choice), Scale() as scale:
                    return write_vote(scale, choice, band=self.band)
                case bytes(sealed), None:
                    return sealed
                case _:
                    pass
        except VoteWrong:
            pass
        raise BodyRefused(400)

    def proof(self, entitlement: Entitlement) -> bytes:
        """Return the right as it is kept beside the ballot. Raises TokenRefused."""
        is_card = not self.signature
        if is_card is not (entitlement is Entitlement.CARDS):
            raise TokenRefused
        return pack_right(self.token, self.signature)


def _read_token(token: Any) -> tuple[bytes, bytes]:
    """Return a token and its signature, empty for a card. Raises ValueError."""
    match token:
        case {"kind": "blind", "message": message, "signature": signature, **rest} if not rest:
            return (
                decode_base64url(message, size=MESSAGE_BYTES),
                decode_base64url(signature, size=SIGNATURE_BYTES),
            )
        case {"kind": "card", "value": value, **rest} if not rest:
            return decode_base64url(value, size=SUB_TOKEN_BYTES), b""
        case _:
            raise ValueError("no token of a known kind")


def _state(word: str, status: int, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"state": word}, status, headers)
