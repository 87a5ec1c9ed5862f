"""Reading a request's body: not too much of it, and not for too long."""

import asyncio
from typing import Any, cast

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response


class BodyRefused(Exception):
    """A request's body is not wanted; `status` is the HTTP answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def read_object(request: Request, *, most: int, seconds: float) -> dict[str, Any]:
    """Return the JSON object in a body of at most `most` bytes.

    Raises:
        BodyRefused: 400 malformed, 408 too slow, 413 too long.
    """
    try:
        found = orjson.loads(await read_body(request, most=most, seconds=seconds))
    except orjson.JSONDecodeError:
        raise BodyRefused(400) from None
    if not isinstance(found, dict):
        raise BodyRefused(400)
    return cast("dict[str, Any]", found)


async def read_body(request: Request, *, most: int, seconds: float) -> bytes:
    """Return a body of at most `most` bytes. Raises BodyRefused as `read_object` does."""
    declared = request.headers.get("content-length", "0")
    if not (declared.isascii() and declared.isdecimal()):
        raise BodyRefused(400)
    if int(declared[:20]) > most:
        raise BodyRefused(413)
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > most:
                    raise BodyRefused(413)
    except TimeoutError:
        raise BodyRefused(408) from None
    except ClientDisconnect:
        raise BodyRefused(400) from None
    return bytes(body)


def refusal(refused: BodyRefused) -> Response:
    """Return the answer, which also ends the connection: the body may be unread."""
    word = {408: "slow", 413: "too-long"}.get(refused.status, "malformed")
    return JSONResponse({"state": word}, refused.status, {"Connection": "close"})
