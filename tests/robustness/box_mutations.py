"""Damaged submissions by the thousand: `python -m tests.robustness.box_mutations [COUNT] [SEED]`.

Each starts as an honest one and is then damaged: bytes, JSON values, base64, headers, path, method.
They go straight into the web application, without a socket. Whatever comes, the answer is one of
the promised ones, and nothing gets into the box that no token entitles to.
"""

import asyncio
import contextlib
import copy
import json
import random
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.types import Message

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.web.feedback.ballots import TRIES, ballot_routes
from bot.web.feedback.box_site import build_box_site
from storage.ballot_box.boxes import Boxes
from tests.feedback.world import (
    BALLOTS,
    EVENT,
    SESSION,
    Json,
    Token,
    blind_tokens,
    found,
    sealed,
    submission,
)

PROMISED = {200, 201, 400, 403, 404, 405, 409, 413}
TOKENS = 6
_VALUES: Sequence[Any] = (
    *(None, True, False, 0, -1, 2**63, 2**64, 1.5e308, "", " ", "A", "=", "ä", "\x00", "\ud7ff"),
    *([], {}, [[]], {"kind": "blind"}, "A" * 5462, "é" * 2000, {"a": {"b": {"c": []}}}, "session1"),
)
_BYTES = b'{}[]",:\\\x00\xff\xed\xa0\x80 -+eE.0123456789nulltruefalse'


@dataclass(slots=True)
class Request:
    """One request before it is sent."""

    body: bytes
    path: str = f"/feedback/{EVENT}/main/ballots"
    method: str = "POST"
    headers: dict[str, str] = field(default_factory=dict[str, str])


def damage_bytes(request: Request, chance: random.Random) -> None:
    """Change, cut, double or insert some bytes."""
    body = bytearray(request.body)
    for _ in range(chance.choice((1, 1, 1, 2, 5, 40))):
        at = chance.randrange(len(body) + 1)
        match chance.randrange(5):
            case 0:
                body[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del body[at : at + chance.choice((1, 2, 50, 6000))]
            case 2:
                body[at:at] = bytes(chance.choices(_BYTES, k=chance.choice((1, 3, 200))))
            case 3:
                body[at:at] = body[: chance.randrange(300)]
            case _:
                body[at : at + 8] = chance.randbytes(8)
    request.body = bytes(body)


def damage_values(request: Request, chance: random.Random) -> None:
    """Put other values, more or fewer of them, into the JSON."""
    fields: Json = json.loads(request.body)
    for _ in range(chance.choice((1, 1, 2, 4))):
        place: Json = chance.choice([fields, fields["token"]])
        key = chance.choice([*place, "more"])
        match chance.randrange(4):
            case 0:
                place.pop(key, None)
            case 1 if isinstance(place.get(key), str):
                place[key] = _damaged_text(place[key], chance)
            case _:
                place[key] = copy.deepcopy(chance.choice(_VALUES))
        if not isinstance(fields.get("token"), dict):
            break
    request.body = json.dumps(fields, ensure_ascii=chance.random() < 0.5).encode()


def _damaged_text(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    other = chance.choice("AZaz09-_=+/ \n\té\u200b")
    return chance.choice(
        (text[:at] + other + text[at + 1 :], text[:at], text + other, text[::-1], text * 2)
    )


def damage_meaning(request: Request, chance: random.Random) -> None:
    """Keep the form and change what is said: other bits, other ballots, other kinds of token."""
    fields = json.loads(request.body)
    token = fields["token"]
    match chance.randrange(6):
        case 0:
            fields["ballot"] = chance.choice((*BALLOTS, "session9", "", "SESSION1", "x" * 2000))
        case 1:
            fields["token"] = {"kind": "card", "value": encode_base64url(chance.randbytes(32))}
        case 2:
            fields["sealed"] = _flipped(fields["sealed"], chance)
        case 3:
            token["message"] = encode_base64url(chance.randbytes(32)) + token["message"][43:]
        case _:
            name = chance.choice(("message", "signature"))
            token[name] = _flipped(token[name], chance)
    request.body = json.dumps(fields).encode()


def _flipped(text: str, chance: random.Random) -> str:
    content = bytearray(decode_base64url(text))
    for _ in range(chance.choice((1, 1, 8, 100))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return encode_base64url(bytes(content))


def damage_envelope(request: Request, chance: random.Random) -> None:
    """Change path, method or headers."""
    match chance.randrange(5):
        case 0:
            request.path = chance.choice(
                (
                    *("/feedback//ballots", "/feedback/../ballots", "/feedback/%00/ballots"),
                    *(f"/feedback/{EVENT}/main/ballots/", f"/feedback/{EVENT}/main/ballot", "/"),
                    *(f"/feedback/{'x' * 300}/ballots", "/feedback/\u200b/ballots"),
                )
            )
        case 1:
            request.method = chance.choice(("GET", "PUT", "HEAD", "DELETE", "OPTIONS", "BREW"))
        case 2:
            request.headers["content-length"] = chance.choice(
                ("-1", "", "x", "9" * 30, "8193", "1.5", "٣", " 7", "0")
            )
        case 3:
            kind = chance.choice(("text/plain", "", "\xff", "multipart/form-data; boundary=x"))
            request.headers["content-type"] = kind
        case _:
            request.headers["transfer-encoding"] = chance.choice(("chunked", "gzip", "\xe9"))


DAMAGES: Sequence[Callable[[Request, random.Random], None]] = (
    damage_bytes,
    damage_bytes,
    damage_values,
    damage_meaning,
    damage_meaning,
    damage_envelope,
)


def damaged(token: Token, chance: random.Random) -> Request:
    """Return an honest submission that has been damaged."""
    request = Request(json.dumps(submission(token, sealed())).encode())
    chance.choice(DAMAGES)(request, chance)
    return request


async def send(app: Starlette, request: Request, chance: random.Random) -> int:
    """Hand a request to the application in pieces; return the status."""
    status = 0
    cut = chance.randrange(len(request.body) + 1)
    pieces = [request.body[:cut], request.body[cut:]]

    async def receive() -> Message:
        if not pieces:
            return {"type": "http.disconnect"}
        piece = pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def answer(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = int(message["status"])

    headers = {"content-length": str(len(request.body)), **request.headers}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": request.path,
        "raw_path": request.path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(key.encode(), value.encode()) for key, value in headers.items()],
        # An address of its own each time, for one that only sends rubbish is soon told to stay away.
        "client": (
            f"10.{chance.randrange(256)}.{chance.randrange(256)}.{chance.randrange(256)}",
            1,
        ),
        "server": ("127.0.0.1", 80),
    }
    await app(scope, receive, answer)
    return status


async def bombard(folder: Path, count: int, seed: int) -> Counter[int]:
    """Send so many; return how often each status came.

    Raises:
        AssertionError: something got into the box without a token.
    """
    chance = random.Random(seed)
    boxes = Boxes.only(found(folder))
    with contextlib.closing(boxes):
        tokens = blind_tokens(TOKENS)
        statuses: Counter[int] = Counter()
        # Servers that have just started, for a right used too often is told to stay away.
        for first in range(0, count, TRIES):
            app = build_box_site(ballot_routes(boxes, now=lambda: datetime.now(UTC)))
            for _ in range(min(TRIES, count - first)):
                statuses[await send(app, damaged(chance.choice(tokens), chance), chance)] += 1
        opened = boxes.find(EVENT)
        assert opened is not None
        opened.box.finish()
        taken = opened.box.take_out()
        assert {each.nullifier for each in taken} <= {token.nullifier for token in tokens}
        assert {each.ballot for each in taken} <= {SESSION}
        assert len(taken) == statuses[201]
    return statuses


def main(count: int, seed: int) -> None:
    """Send so many and print the figures; end with 1 when an answer was none of the promised."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="colloquy-mutations-") as name:
        statuses = asyncio.run(bombard(Path(name) / "box", count, seed))
    sys.stdout.write(f"seed {seed}, {count} requests, {time.monotonic() - began:.0f} s\n")
    for status, times in sorted(statuses.items()):
        sys.stdout.write(f"{status}: {times}\n")
    sys.exit(0 if statuses.keys() <= PROMISED else 1)


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 100_000,
        int(sys.argv[2]) if len(sys.argv) > 2 else secrets.randbelow(2**32),
    )
